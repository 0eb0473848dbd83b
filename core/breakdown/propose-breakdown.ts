import type { TaskDraft } from '../plan/plan-draft.ts';
import { isDocument, mostItems, type BreakdownItem, type BreakdownText } from './breakdown-text.ts';

const numerals = ['一', '二', '三', '四'];

/**
 * What the plan's own words propose (process.md §3): the printed goals of the quarters, the printed sub-items, and the
 * documents to issue, these due with the task. The lead confirms or edits it.
 */
export function proposeBreakdown({ fields, subItems, deliverables, deadline, milestones }: Pick<TaskDraft, 'fields' | 'subItems' | 'deliverables' | 'deadline' | 'milestones'>, year: number): BreakdownText {
  const goals = numerals.flatMap((numeral, at) => {
    const goal = oneLine((fields[`${numeral}季度推进目标`] ?? []).join('；'));
    return goal === '' ? [] : [{ quarter: `${year}Q${at + 1}`, goal, person: '' }];
  });
  const inYear = (date: string | null | undefined): string | null => (date?.startsWith(`${year}-`) ? date : null);
  const dateOf = (text: string): string | null => inYear(milestones.find(({ clause }) => clause !== undefined && text.includes(clause))?.date);
  const documents = deliverables.map(({ verb, name }) => `${verb}《${name.replace(/^《|》$/gu, '')}》`).filter(isDocument);
  const said = new Set(documents);
  const items: BreakdownItem[] = [
    ...subItems.map(({ text }) => oneLine(text)).filter((text) => text !== '' && !said.has(text)).map((text) => item(text, [dateOf(text)])),
    ...[...said].map((text) => item(text, [null, null, null, inYear(deadline)])),
  ];
  return { goals, items: items.slice(0, mostItems) };
}

const item = (text: string, dates: (string | null)[]): BreakdownItem => ({ text, unit: '', indicator: '', dates: isDocument(text) && dates.length === 1 ? [null, null, null, dates[0] ?? null] : dates });

/** A line of the text is one entry. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
