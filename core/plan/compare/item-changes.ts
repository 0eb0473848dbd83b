import { bareNumber } from '../bare-number.ts';
import type { TaskDraft } from '../plan-draft.ts';
import { askedWords, fieldsByLabel, plain } from '../words/words-of.ts';
import type { ChangedPart, ItemChange } from './difference.ts';

/** What differs between two readings of one item. Spaces, line breaks and punctuation are no difference: files are saved again. */
export function itemChanges(before: TaskDraft, after: TaskDraft): ItemChange[] {
  const changes: (ItemChange | null)[] = [
    wordsChange('words', askedWords(before), askedWords(after)),
    change('lead', before.leadUnits.join('、'), after.leadUnits.join('、')),
    change('co', before.coUnits.toSorted().join('、'), after.coUnits.toSorted().join('、')),
    change('deadline', dueOf(before), dueOf(after)),
    change('recurrence', before.recurrence ?? '', after.recurrence ?? ''),
    change('section', before.section.map(bareHeading).join(' / '), after.section.map(bareHeading).join(' / ')),
    bareNumber(before.number) === bareNumber(after.number) ? null : { part: 'number', before: before.number, after: after.number },
    wordsChange('notes', otherWords(before), otherWords(after)),
  ];
  return changes.filter((each) => each !== null);
}

const change = (part: ChangedPart, before: string, after: string): ItemChange | null => (plain(before) === plain(after) ? null : { part, before, after });

/** A heading without its own number, which moves with every heading put before it. */
export const bareHeading = (heading: string): string => heading.replace(/^\s*(?:第?[一二三四五六七八九十百\d]+[、.．章节]|[（(][一二三四五六七八九十\d]+[）)])\s*/u, '').trim();

const dueOf = ({ deadline, deadlineText }: TaskDraft): string => deadline ?? deadlineText ?? '';

/** Everything labelled that `askedWords` leaves out, but owners and dates, which are compared as such. */
function otherWords(draft: TaskDraft): string {
  const asked = plain(askedWords(draft));
  const compared = /牵头|责任|配合|协办|承办|时限|期限|完成时间|序号/u;
  return fieldsByLabel(draft.fields)
    .filter(([label]) => !compared.test(label))
    .flatMap(([, texts]) => texts)
    .filter((text) => !asked.includes(plain(text)))
    .join('\n');
}

/** Only the sentences that one of the two has. */
function wordsChange(part: ChangedPart, before: string, after: string): ItemChange | null {
  if (plain(before) === plain(after)) return null;
  const [old, late] = [sentences(before), sentences(after)];
  const [known, said] = [new Set(old.map(plain)), new Set(late.map(plain))];
  const gone = old.filter((each) => !said.has(plain(each)));
  const fresh = late.filter((each) => !known.has(plain(each)));
  // The same sentences in another order: all of it is what changed.
  return { part, before: (gone.length + fresh.length > 0 ? gone : old).join(''), after: (gone.length + fresh.length > 0 ? fresh : late).join('') };
}

const sentences = (text: string): string[] => text.split(/(?<=[。；;\n])/u).map((each) => each.trim()).filter((each) => plain(each) !== '');
