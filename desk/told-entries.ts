import type { TimelineEntry } from '../ports/reads.ts';

export interface ToldEntries {
  told: TimelineEntry[];
  /** Lines that reached nobody because what they asked was dealt with in time. */
  spared: number;
  /** Lines whose place another one took. */
  moved: number;
}

/**
 * A task's entries as people read them: what was done and what was sent or waits. That lines came due is nobody's act,
 * and what was planned and never left is counted, not listed. Pure.
 */
export function toldEntries(entries: readonly TimelineEntry[]): ToldEntries {
  const count = (outcome: string): number => entries.filter(({ line }) => line?.outcome === outcome).length;
  const told = entries.filter(({ event, line }) => event?.type !== 'linesReached' && line?.outcome !== 'notNeeded' && line?.outcome !== 'moved');
  return { told, spared: count('notNeeded'), moved: count('moved') };
}
