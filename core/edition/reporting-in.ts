import { addWorkdays } from '../calendar/workday.ts';
import { joinsNext } from '../schedule/asked-cycles.ts';
import { cyclesOfPeriod, periodOfCycle } from '../schedule/cycles-of-period.ts';
import { inputOfTask, type PlanFrame } from '../schedule/input-of-task.ts';
import { dateOf } from '../schedule/instant.ts';
import type { PlannedCycle, ScheduleInput } from '../schedule/schedule-input.ts';
import type { TaskState } from '../task/task-state.ts';

/** Which of a task's reports an edition takes: that of `cycle`, of the task's own period; null where none is due in it. */
export interface Reporting {
  cycle: string | null;
  /** The lead owes, owed or gave that report. */
  asked: boolean;
}

/** What the edition of a cycle takes of a task. Pure. */
export function reportingIn(edition: string, state: TaskState, frame: PlanFrame): Reporting {
  const input = inputOfTask(state, frame);
  const cycle = ownCycle(edition, frame.cycles, input.cycles);
  return { cycle, asked: cycle !== null && isAsked(cycle, input) };
}

/** The last report of the task's own period that is due after the edition before this one, up to this one's date: its own cycle, of most tasks. */
function ownCycle(edition: string, planned: readonly PlannedCycle[], own: readonly PlannedCycle[]): string | null {
  const due = planned.find(({ id }) => id === edition)?.due;
  const period = periodOfCycle(edition);
  if (due === undefined || period === null || own.some(({ id }) => id === edition)) return edition;
  const before = cyclesOfPeriod(planned, period).findLast((each) => each.due < due)?.due ?? '';
  return own.findLast((each) => before < each.due && each.due <= due)?.id ?? null;
}

function isAsked(cycle: string, input: ScheduleInput): boolean {
  const { state, cycles } = input;
  if (state.cycles.some(({ id }) => id === cycle)) return true;
  const at = cycles.findIndex(({ id }) => id === cycle);
  const planned = cycles[at];
  return planned !== undefined && !cameTooLate(planned, input) && !joinsNext(planned, cycles[at + 1], input);
}

/** A task added to a running plan: what was due too soon after it never was asked. What a full task has let go since (ADR 0014) was. */
function cameTooLate({ id, due }: PlannedCycle, { state: { settledTo, reporting }, policy, calendar }: ScheduleInput): boolean {
  if (settledTo === undefined || id > settledTo || reporting.since === null) return false;
  return due <= addWorkdays(dateOf(new Date(reporting.since), policy.zone), policy.firstCycleNotice, calendar);
}
