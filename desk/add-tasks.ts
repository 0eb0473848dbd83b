import { addedTask } from '../core/plan/added-task.ts';
import { launchLines } from '../core/plan/launch-lines.ts';
import type { TaskDraft } from '../core/plan/plan-draft.ts';
import { taskIdOf } from '../core/plan/plan-ids.ts';
import { isStanding } from '../core/schedule/is-standing.ts';
import { NEVER } from '../core/schedule/never.ts';
import { wakeOf } from '../core/schedule/wake-at.ts';
import type { Adding, PlanShelf } from '../ports/plan-shelf.ts';
import type { NewLine } from '../ports/task-register.ts';
import { untilAssigned, type LaunchDependencies, type LaunchProgress } from './launch.ts';

export interface AddingDependencies extends Omit<LaunchDependencies, 'shelf'> {
  shelf: LaunchDependencies['shelf'] & Pick<PlanShelf, 'addTasks'>;
}

export interface AddingWish {
  planId: string;
  /** SHA-256 of the later document, which is on record as an amendment of the plan. */
  sha256: string;
  rows: { documentRow: number; draft: TaskDraft }[];
  by: string;
  acceptDoubts: boolean;
}

/** A row that was not added, and why: no lead, names nobody settled, or doubts nobody said yes to. */
export interface NotAdded {
  documentRow: number;
  code: 'NO_LEAD' | 'UNKNOWN_UNITS' | 'DOUBTS';
  /** The names or the doubts. */
  facts: string[];
}

export type AddingResult =
  | ({ ok: true; added: { documentRow: number; row: number; taskId: string }[]; skipped: NotAdded[] } & LaunchProgress)
  /** The plan got other rows meanwhile: nothing was added. */
  | { ok: false; code: 'PLAN_MOVED' };

/**
 * Adds rows of a later document to a plan that runs: stored with their lines in one transaction, then started and awaited
 * like a launch (desk/launch.ts). Each row is added once, however often this is asked; a start that was interrupted is
 * taken up by asking again.
 */
export async function addTasks({ shelf, planning, directory, clock, engine, patienceMs = 60_000 }: AddingDependencies, { planId, sha256, rows, by, acceptDoubts }: AddingWish): Promise<AddingResult> {
  const [plan, people, book, now] = await Promise.all([shelf.plan(planId), directory.readDirectory(), planning.bookOf(planId, true), clock.now()]);
  if (!plan || plan.state === 'drafted' || plan.year === null) throw new TypeError(`plan ${planId} is not launched: nothing is added to it`);
  const settled = Object.fromEntries(plan.settled.map(({ name, unit }) => [name, unit]));
  const lastRow = Math.max(0, ...plan.rows.map(({ row }) => row));
  const skipped: NotAdded[] = [];
  const tasks: Adding['tasks'] = [];
  for (const { documentRow, draft } of rows) {
    const row = lastRow + tasks.length + 1;
    const answer = addedTask({ taskId: taskIdOf(planId, row), row, draft, year: plan.year, now }, settled, people, book);
    if (!answer.ok) skipped.push({ documentRow, code: answer.code, facts: answer.code === 'UNKNOWN_UNITS' ? answer.names : [] });
    else if (answer.doubts.length > 0 && !acceptDoubts) skipped.push({ documentRow, code: 'DOUBTS', facts: answer.doubts });
    else tasks.push({ documentRow, draft, task: answer.task });
  }
  if (tasks.length > 0) {
    const { policy, cycles, calendar, unitCalendars } = book;
    const lines = launchLines({ tasks: tasks.map(({ task }) => task), policy, cycles }, now, calendar, people, unitCalendars).map(
      (line): NewLine => ({ ...line, standing: isStanding(line), wakeAt: wakeOf(line) ?? NEVER }),
    );
    if (!(await shelf.addTasks(planId, { sha256, lastRow, tasks, lines, by, at: now }))) return { ok: false, code: 'PLAN_MOVED' };
  }
  const waiting = tasks.length > 0 || (await shelf.countUnstarted(planId)) > 0;
  if (waiting) await engine.launch(planId);
  const reached = waiting ? await untilAssigned(shelf, planId, patienceMs, () => undefined) : { assigned: plan.rows.length, of: plan.rows.length };
  return { ok: true, added: tasks.map(({ documentRow, task: { row, taskId } }) => ({ documentRow, row, taskId })), skipped, ...reached };
}
