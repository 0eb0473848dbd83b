import type { ProgressClass } from '../task/task-state.ts';
import type { EditionRow, Unreported } from './edition.ts';
import { sameParts } from './same-parts.ts';
import type { Unasked } from './unasked-in.ts';

/** Words of the reader's language that stand between texts. */
export interface PrintedWords {
  /** （截至6月底） of a cycle's id. */
  asOf(cycle: string): string;
  /** 配合情况（单位）：… */
  part(unit: string, text: string): string;
  /** In place of a report; `last` is what stood last time, '' for nothing. */
  unasked: Record<Unasked['why'], (reason: string, last: string) => string>;
  /** Before parts whose lead has not reported. */
  missing: string;
  /** Handed in and not reviewed yet. */
  waiting: string;
}

export interface PrintedRow {
  /** Null: 未报, and nothing beside it. */
  text: string | null;
  /** '' where none is due; null: 未报. */
  progressClass: ProgressClass | '' | null;
  /** `edited` by the office, the `words` of the unit, `carried` from last time, `missing`, or nothing was `unasked`. */
  from: 'edited' | 'words' | 'carried' | 'missing' | 'unasked';
}

/**
 * What a row prints: the office's text, else the unit's words with its co-units' parts, else 未报 or by choice the last
 * text with its date, either with the parts below. Words that only say nothing is new print the last text as it was finally printed.
 */
export function printedRow(row: EditionRow, unreported: Unreported, say: PrintedWords): PrintedRow {
  const { edited, words, parts, last, unasked } = row;
  const decided = edited?.progressClass ?? words?.progressClass ?? null;
  const ofUnasked = unasked ? classUnasked(unasked) : null;
  if (edited) return { text: edited.text, progressClass: decided ?? ofUnasked, from: 'edited' };
  if (unasked) return { text: say.unasked[unasked.why](unasked.reason, last?.text ?? ''), progressClass: ofUnasked, from: 'unasked' };
  const added = parts.map(({ unit, text }) => say.part(unit, text));
  if (words) return { text: [standing(row, say) ?? words.text, ...added].join('\n'), progressClass: decided, from: 'words' };
  if (unreported === 'carried' && last) return { text: [dated(last.text, last.cycle, say), ...added].join('\n'), progressClass: null, from: 'carried' };
  // A part is no report: the row says so before it.
  return { text: added.length === 0 ? null : [row.waiting ? say.waiting : say.missing, ...added].join('\n'), progressClass: null, from: 'missing' };
}

/** A task that ended well counts as done, also in a period in which it is not asked. */
export const classUnasked = ({ why, reason }: Unasked): '已完成' | '' => (why === 'completed' && reason === '' ? '已完成' : '');

/** The last text under 暂无新进展; null for new words. */
function standing({ words, last }: EditionRow, say: PrintedWords): string | null {
  return words?.since && last && last.cycle !== null ? dated(last.text, words.since, say) : null;
}

function dated(text: string, cycle: string | null, say: PrintedWords): string {
  const date = cycle === null ? '' : say.asOf(cycle);
  return text.endsWith(date) ? text : `${text}${date}`;
}

/** True where the office's text was written over words or parts that were replaced since: both are to be looked at. */
export const isOutdated = ({ edited, words, parts }: EditionRow): boolean =>
  edited !== null && ((words !== null && edited.over !== words.hash) || !sameParts(edited.parts ?? [], parts));
