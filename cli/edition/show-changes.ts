import { textChanges } from '../../core/edition/text-changes.ts';
import type { Paint } from '../display/paint.ts';

/** A text with what was changed in it: 〔删〕 and 〔增〕 around each change, also where nothing is coloured. */
export const showChanges = (before: string, after: string, paint: Paint): string =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : paint(kind === 'removed' ? `〔删：${text}〕` : `〔增：${text}〕`, kind === 'removed' ? 'red' : 'green')))
    .join('');
