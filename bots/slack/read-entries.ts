import type { ViewStateValue } from '@slack/bolt';
import { inputId } from './ids.ts';

/** What a form's fields hold, by block id; '' for an empty one. */
export type Entries = Record<string, string>;

export function readEntries(values: Record<string, Record<string, ViewStateValue>>): Entries {
  const entries = Object.entries(values).map(([blockId, elements]): [string, string] => {
    const element = elements[inputId];
    return [blockId, element?.selected_option?.value ?? element?.value ?? ''];
  });
  return Object.fromEntries(entries);
}
