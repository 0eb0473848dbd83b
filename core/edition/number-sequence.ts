import type { EditionRejection } from './edition-rejection.ts';

/** 编号 of one kind of paper in one year, such as 汇总稿 of 2026. */
export interface NumberSequence {
  kind: string;
  year: number;
  /** What is printed, with `{年}` and `{号}`. */
  pattern: string;
  /** First number to give. */
  start: number;
}

/** A number that was given, or left out with a reason. */
export interface IssuedNumber {
  value: number;
  /** What bears it, null for one that nothing bears. */
  bearer: string | null;
  /** Why nothing bears it. */
  reason: string | null;
}

export const defaultPattern = '〔{年}〕{号}号';

export const nextNumber = ({ start }: NumberSequence, issued: readonly IssuedNumber[]): number => Math.max(start - 1, ...issued.map(({ value }) => value)) + 1;

export type Numbering = { ok: true; value: number; text: string; gaps: number[] } | { ok: false; code: EditionRejection };

/**
 * The number a paper gets: the next one, or a later one where somebody says why those between stay empty (字号缺号有因).
 * A paper that has its number keeps it.
 */
export function giveNumber(sequence: NumberSequence, issued: readonly IssuedNumber[], bearer: string, wish: { value?: number; gapReason?: string } = {}): Numbering {
  const own = issued.find((each) => each.bearer === bearer);
  if (own) return { ok: true, value: own.value, text: printNumber(sequence, own.value), gaps: [] };
  const next = nextNumber(sequence, issued);
  const value = wish.value ?? next;
  if (value < next) return { ok: false, code: 'NUMBER_TAKEN' };
  const gaps = Array.from({ length: value - next }, (_, at) => next + at);
  if (gaps.length > 0 && (wish.gapReason ?? '').trim() === '') return { ok: false, code: 'NUMBER_GAP' };
  return { ok: true, value, text: printNumber(sequence, value), gaps };
}

/** 〔2026〕3号: the year in full in hollow brackets, the number without 第 and without leading noughts (GB/T 9704-2012, 7.2.5). */
export const printNumber = ({ pattern, year }: NumberSequence, value: number): string => pattern.replaceAll('{年}', String(year)).replaceAll('{号}', String(value));
