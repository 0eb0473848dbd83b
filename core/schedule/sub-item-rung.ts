/** Rungs of one step of a sub-item; those of the task's own deadline stay below the first. Stored in keys. */
const OF_STEP = 20;
const STEPS = 5;

/** Sub-items of one task share its deadline's purposes: number and step are part of the rung, and each is a ladder of its own. */
export const subItemRung = (item: number, step: number, rung: number): number => (item * STEPS + step) * OF_STEP + rung;

/** What ladders of deadlines are told apart by: 0 is the task's own. */
export const ladderOfRung = (rung: number): number => Math.floor(rung / OF_STEP);

/** The sub-item (from 1) and the step (from 0) a deadline's rung is about; null for the task's own deadline. */
export function subItemOfRung(rung: number): { item: number; step: number } | null {
  const ladder = ladderOfRung(rung);
  return ladder === 0 ? null : { item: Math.floor(ladder / STEPS), step: ladder % STEPS };
}
