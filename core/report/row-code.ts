/** What stands small in a row of a form: which task and which cycle it asks. Survives renaming, re-saving and sorting. */
export interface RowCode {
  taskId: string;
  planId: string;
  /** Null where the code names the task only. */
  cycle: string | null;
}

// Task ids as `taskIdOf` makes them, cycle ids as `Cycle.id` has them.
const shape = '(?<task>(?<plan>p[0-9a-f]{8,64})-\\d{3,})(?:/(?<cycle>\\d{4}(?:Q[1-4]|H[12]|-\\d{2}|W\\d{2})?|once))?';
// A printed number may stand right before the code, a letter may not.
const code = new RegExp(`(?<![a-z])${shape}(?!\\d)`, 'gu');

/** `p1a2b3c4d-003/2026Q1`. Stored in files that come back: a change of shape must still read the old one. */
export const printRowCode = (taskId: string, cycle: string): string => `${taskId}/${cycle}`;

/** Every code in a text, each once; spaces and line breaks inside a code do not hide it. */
export function findRowCodes(text: string): RowCode[] {
  const found = new Map<string, RowCode>();
  for (const { groups } of tight(text).matchAll(code)) {
    const { task, plan, cycle = null } = groups ?? {};
    if (task !== undefined && plan !== undefined) found.set(`${task}/${cycle ?? ''}`, { taskId: task, planId: plan, cycle });
  }
  return [...found.values()];
}

/** A short cell's own words without the codes printed in it. */
export const withoutRowCodes = (text: string): string => (findRowCodes(text).length === 0 ? text.trim() : tight(text).replaceAll(code, ''));

const tight = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b\u2060]/gu, '').replaceAll(/[‐‑‒–—]/gu, '-');
