import { dateOf } from '../core/schedule/instant.ts';
import type { ReckonedLine } from '../core/reckoning/reckon.ts';
import type { OutcomeLine } from '../ports/reads.ts';

/** Lines as the reckoning wants them: all, or those of one day together with the lines they were moved to. */
export function reckoningLines(lines: OutcomeLine[], day: string | null, zone: string): ReckonedLine[] {
  const all = lines.map(({ key, at, leaving, outcome, outcomeNote }): ReckonedLine => ({ key, at, leaving, outcome, note: outcomeNote }));
  if (day === null) return all;
  const byKey = new Map(all.map((line) => [line.key, line]));
  const chosen = new Map<string, ReckonedLine>();
  for (const line of all.filter(({ at }) => dateOf(at, zone) === day)) {
    for (let at: ReckonedLine | undefined = line; at && !chosen.has(at.key); at = at.outcome === 'moved' ? byKey.get(at.note ?? '') : undefined) chosen.set(at.key, at);
  }
  return [...chosen.values()];
}
