import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { UnitCalendars } from '../calendar/unit-days.ts';
import type { Line } from '../schedule/line.ts';
import { inputOfTask } from '../schedule/input-of-task.ts';
import { schedule } from '../schedule/schedule.ts';
import { evolve } from '../task/evolve.ts';
import { draftedTask, type TaskState } from '../task/task-state.ts';
import type { Directory } from './directory.ts';
import type { Launch, LaunchTask } from './launch-check.ts';
import { rolesOf } from './role-book.ts';

/**
 * Every line of every task of a launch at its instant: what was rehearsed and is stored before any workflow starts.
 * The task's own first event plans the same keys again, so nothing is doubled.
 */
export function launchLines(launch: Pick<Launch, 'tasks' | 'policy' | 'cycles'>, at: Date, calendar: CalendarTable, directory: Directory, unitCalendars?: UnitCalendars): Line[] {
  const filledRoles = new Set(rolesOf(directory).keys());
  const { policy, cycles } = launch;
  return launch.tasks.flatMap((task) => schedule(inputOfTask(assignedAt(task, at), { policy, calendar, unitCalendars, cycles, filledRoles })));
}

/** The state the task's first event will give it. */
const assignedAt = ({ taskId, duties, term, settledTo }: LaunchTask, at: Date): TaskState =>
  evolve(draftedTask(taskId), {
    type: 'assigned',
    duties,
    term,
    ...(settledTo === undefined ? {} : { settledTo }),
    by: '',
    for: '',
    via: 'system',
    revision: 1,
    cause: 'launch',
    ordinal: 0,
    at: at.toISOString(),
    hash: '',
  });
