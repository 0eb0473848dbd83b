import { dateOf } from '../schedule/instant.ts';
import type { ReckonedLine } from './reckon.ts';

type KeptLine = Pick<ReckonedLine, 'key' | 'at' | 'leaving' | 'outcome'> & { outcomeNote: string | null; putOffTo?: Date };

/**
 * Lines as the reckoning wants them: all, or those of one day (`2026-06-30`) or month (`2026-06`) in `zone`, together
 * with the lines they were moved to.
 */
export function reckonedLines(lines: readonly KeptLine[], period: { of: string; zone: string } | null = null): ReckonedLine[] {
  const all = lines.map(({ key, at, leaving, outcome, outcomeNote, putOffTo }): ReckonedLine => ({ key, at, leaving, outcome, putOffTo, note: outcomeNote }));
  if (period === null) return all;
  const byKey = new Map(all.map((line) => [line.key, line]));
  const chosen = new Map<string, ReckonedLine>();
  for (const line of all.filter(({ at }) => dateOf(at, period.zone).startsWith(period.of))) {
    for (let at: ReckonedLine | undefined = line; at && !chosen.has(at.key); at = at.outcome === 'moved' ? byKey.get(at.note ?? '') : undefined) chosen.set(at.key, at);
  }
  return [...chosen.values()];
}
