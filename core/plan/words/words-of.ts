import type { TaskDraft } from '../plan-draft.ts';

/** Labels whose words say how things stand, not what is asked: they change every quarter and ask nothing. */
const standing = /推进情况|完成情况|进展|落实情况|工作成效|存在问题|问题描述|备注|序号|牵头|责任|配合|协办|承办|时限|期限|完成时间/u;

/** What a task asks, as one text: its title, then the labelled fields that ask; for plain prose the item as printed. */
export function askedWords(draft: Pick<TaskDraft, 'title' | 'fields' | 'source' | 'ownerText' | 'number'>): string {
  const asked = fieldsByLabel(draft.fields).flatMap(([label, texts]) => (standing.test(label) ? [] : texts));
  const body = asked.length > 0 ? asked : [proseOf(draft)];
  const rest = body.filter((text) => plain(text) !== plain(draft.title));
  return [draft.title, ...rest].join('\n');
}

/** A register keeps fields in an order of its own, so what is compared has one too. */
export const fieldsByLabel = (fields: TaskDraft['fields']): [label: string, texts: string[]][] => Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));

/** The printed item without its number, its title and its owners. */
function proseOf({ source, number, title, ownerText }: Pick<TaskDraft, 'title' | 'source' | 'ownerText' | 'number'>): string {
  const unnumbered = source.text.startsWith(number) ? source.text.slice(number.length) : source.text;
  const unowned = ownerText === '' ? unnumbered : unnumbered.replace(ownerText, '');
  return unowned.trimStart().startsWith(title) ? unowned.trimStart().slice(title.length) : unowned;
}

/** A text as its characters alone: without spaces, line breaks and punctuation, full-width and half-width the same. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');
