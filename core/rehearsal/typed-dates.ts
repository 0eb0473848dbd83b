import { cyclesOfPlan } from '../schedule/plan-cycles.ts';
import type { PlannedCycle } from '../schedule/schedule-input.ts';

/** Due dates of a running plan that its rules alone do not give, by cycle id: those that were typed. Pure. */
export function typedDates(cycles: readonly PlannedCycle[], rules: Parameters<typeof cyclesOfPlan>[0]): Record<string, string> {
  const proposed = new Map(cyclesOfPlan(rules).map(({ id, due }) => [id, due]));
  return Object.fromEntries(cycles.filter(({ id, due }) => proposed.get(id) !== due).map(({ id, due }) => [id, due]));
}
