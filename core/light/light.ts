import { workdaysBetween } from '../calendar/workday.ts';
import { askedCycles } from '../schedule/asked-cycles.ts';
import { breakdownAsk } from '../schedule/breakdown-ask.ts';
import { duesBeside } from '../schedule/asked-beside.ts';
import { askedDeadline } from '../schedule/asked-deadline.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import { owedYearEnd } from '../schedule/year-end.ts';
import { signDue } from '../schedule/sign-ask.ts';
import { subItemAsks } from '../schedule/sub-item-asks.ts';
import type { Cycle, TaskState } from '../task/task-state.ts';

export type Light = 'red' | 'yellow' | 'green';

/**
 * The light of a task on a date (process.md §3): red when a due date passed unanswered; yellow when one lies within the
 * warning, the last answer was repaired late, or the last review said 欠进度; else green. What waits for the office is
 * not the unit's: a submitted report never makes red. For supervisors and leaders only; contacts see words.
 */
export function lightOf(input: ScheduleInput, today: string): Light {
  const { state, policy, calendar } = input;
  if (state.stage === 'closing') return lightBeside(input, today);
  if (state.stage !== 'assigned' && state.stage !== 'underway') return 'green';

  const end = askedDeadline(state);
  const yearEnd = owedYearEnd(input);
  const due = [...askedCycles(input).map((cycle) => cycle.due), ...(end ? [end] : []), ...(yearEnd ? [yearEnd] : []), ...duesBeside(input).map((beside) => beside.due), ...subItemAsks(state).map((item) => item.due)];
  const [sign, breakdown] = [signDue(input), breakdownAsk(input)?.due ?? null];
  if ([...due, sign, breakdown].some((date) => date !== null && date < today)) return 'red';
  // A signature and a breakdown are asked within days: their dates are no warning, only their passing is.
  if (due.some((date) => workdaysBetween(today, date, calendar) <= policy.yellowWorkdays)) return 'yellow';
  return isJudgedBehind(state) ? 'yellow' : 'green';
}

/** Its reports and its end lie with the office; a 批示 or a call may still be the unit's to answer. */
function lightBeside(input: ScheduleInput, today: string): Light {
  const dues = duesBeside(input).map(({ due }) => due);
  if (dues.some((due) => due < today)) return 'red';
  return dues.some((due) => workdaysBetween(today, due, input.calendar) <= input.policy.yellowWorkdays) ? 'yellow' : 'green';
}

function isJudgedBehind(state: TaskState): boolean {
  const answered = state.cycles.filter((cycle) => ['submitted', 'signedOff', 'approved'].includes(cycle.state)).sort(byDue);
  const reviewed = answered.filter((cycle) => cycle.state === 'approved');
  return (answered.at(-1)?.repairedLate ?? false) || reviewed.at(-1)?.decidedClass === '欠进度';
}

const byDue = (one: Cycle, other: Cycle): number => (one.due < other.due ? -1 : 1);
