import type { TaskState } from '../task/task-state.ts';
import type { ReturnedRow } from './returned-form.ts';

/**
 * The cycle a row reports on: the one in its code, the one the collector named, the one the file's title tells, else the
 * one the task waits for (returned first, then the oldest). Null when none of them says it.
 */
export function cycleOfRow({ codes }: Pick<ReturnedRow, 'codes'>, { cycles }: Pick<TaskState, 'cycles'>, wished: string | null, ending: string | null): string | null {
  const printed = codes[0]?.cycle;
  if (printed) return printed;
  if (wished !== null) return wished;
  const told = ending === null ? undefined : cycles.find(({ id }) => id.endsWith(ending));
  if (told) return told.id;
  if (ending !== null) return null;
  const open = cycles.filter(({ state }) => state === 'open' || state === 'missed');
  return (cycles.find(({ state }) => state === 'returned') ?? open[0])?.id ?? null;
}
