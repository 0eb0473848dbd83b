import type { OutcomeLine } from '../ports/reads.ts';

/** The newest line of the letter (a held or late one was moved) is in a delivery. */
export function letterLeft(lines: OutcomeLine[], { cycle, rung }: { cycle: string; rung: number }): boolean {
  const letters = lines.filter((line) => line.purpose === 'escalate' && line.cycle === cycle && line.rung === rung && line.outcome !== 'moved');
  return letters.length > 0 && letters.every((line) => line.deliveryId !== null);
}
