import { addWorkdays } from '../calendar/workday.ts';
import { dateOf } from '../schedule/instant.ts';
import { inputOfTask, type PlanFrame } from '../schedule/input-of-task.ts';
import { draftedTask } from '../task/task-state.ts';
import type { Directory } from './directory.ts';
import type { LaunchTask } from './launch-check.ts';
import { launchFindings } from './launch-findings.ts';
import { launchTask } from './launch-task.ts';
import type { TaskDraft } from './plan-draft.ts';

/** A task that joins a running plan as it would have been launched, or why it cannot yet. */
export type AddedTask =
  | { ok: true; task: LaunchTask; doubts: string[] }
  | { ok: false; code: 'NO_LEAD' }
  | { ok: false; code: 'UNKNOWN_UNITS'; names: string[] };

/**
 * A row of a later document as a task of a plan that runs. A cycle due before it is added or within the first cycles'
 * notice after is not asked of it, its matter joins the next (process.md §4). Pure.
 */
export function addedTask(
  { taskId, row, draft, year, now }: { taskId: string; row: number; draft: TaskDraft; year: number; now: Date },
  settled: Readonly<Record<string, string>>,
  directory: Directory,
  frame: PlanFrame,
): AddedTask {
  const { task, unresolved } = launchTask({ taskId, row, draft, year }, settled, directory, frame);
  const { duties } = task;
  if (unresolved.length > 0) return { ok: false, code: 'UNKNOWN_UNITS', names: unresolved };
  if (!duties.some(({ main }) => main)) return { ok: false, code: 'NO_LEAD' };

  const { policy, calendar } = frame;
  const today = dateOf(now, policy.zone);
  const own = inputOfTask({ ...draftedTask(taskId), duties: duties.map((duty) => ({ ...duty, acknowledgedAt: null })) }, frame);
  const tooSoon = addWorkdays(today, own.policy.firstCycleNotice, calendar);
  const settledTo = own.cycles.filter(({ id, due }) => (id === 'once' ? due < today : due <= tooSoon)).at(-1)?.id;
  const findings = launchFindings({ rows: [{ row, draft, leftOut: null }], tasks: [task], year, today, calendar, directory });
  return { ok: true, task: settledTo === undefined ? task : { ...task, settledTo }, doubts: findings.filter(({ severity }) => severity === 'doubt').map(({ message }) => message) };
}
