import type { TaskState } from '../task/task-state.ts';

/**
 * The plan's year, which dates written without one are of: that of the cycles it reports in, else of its plan-year term,
 * else of the assignment; a plan assigned in December is the next year's.
 */
export function yearOfTask({ term, assignedAt, cycles }: Pick<TaskState, 'term' | 'assignedAt' | 'cycles'>): number {
  const ofCycle = /^\d{4}/u.exec(cycles[0]?.id ?? '')?.[0];
  if (ofCycle !== undefined) return Number(ofCycle);
  if (term.kind === 'planYear' && term.end !== null) return Number(term.end.slice(0, 4));
  const [year = '0', month] = (assignedAt ?? '').split('-');
  return Number(year) + (month === '12' ? 1 : 0);
}
