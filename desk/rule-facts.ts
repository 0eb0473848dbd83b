import { workdayOnOrBefore } from '../core/calendar/workday.ts';
import { unitsOf } from '../core/plan/colleagues.ts';
import type { Directory } from '../core/plan/directory.ts';
import { policyOfTask } from '../core/policy/policy-of-task.ts';
import { dateOf } from '../core/schedule/instant.ts';
import { inputOfTask } from '../core/schedule/input-of-task.ts';
import { yearEndOf } from '../core/schedule/year-end.ts';
import type { AwaitedSignOff, SignOffForm } from '../core/task/task-state.ts';
import type { PlanBook } from '../ports/planning-book.ts';
import type { TaskView } from '../ports/reads.ts';
import type { Ask } from './ask.ts';

/** What the policy, the calendar and the directory say about an act; dates are `YYYY-MM-DD`. */
export interface RuleFacts {
  today: string;
  /** How the task's reports are signed off. */
  signOff: SignOffForm;
  /** The form the report an act is about was handed in under. */
  awaited: AwaitedSignOff;
  /** 线下报送 */
  offline: boolean;
  /** A confirmed completion closes out in the same act: there is no 回头看. */
  closeOut: boolean;
  /** The date an act names; the workday before where it is a day off. */
  due: string;
  /** Last workday of the plan's year. */
  yearEnd: string;
  /** Where the task is reassigned: its co-units are asked to sign. */
  coSigns: boolean;
  /** Units the person an act names belongs to. */
  colleagueOf: string[];
}

/** For an act on a task the register does not know: the engine refuses it. */
export const noRules: RuleFacts = { today: '', signOff: 'attested', awaited: 'confirmed', offline: false, closeOut: true, due: '', yearEnd: '', coSigns: false, colleagueOf: [] };

/** Pure. */
export function ruleFacts({ state }: TaskView, ask: Ask, book: PlanBook, { people }: Directory, now: Date): RuleFacts {
  const { policy, calendar, cycles } = inputOfTask(state, book);
  const today = dateOf(now, policy.zone);
  const named = ask.type === 'handOn' ? people.find(({ address }) => address === ask.to) : undefined;
  return {
    today,
    signOff: policy.signOff,
    awaited: (ask.type === 'signOff' ? state.cycles.find(({ id }) => id === ask.cycle)?.signOff : undefined) ?? 'confirmed',
    offline: policy.offline,
    closeOut: policy.lookBackWorkdays === 0,
    due: ask.type === 'reopen' ? workdayOnOrBefore(ask.due, calendar) : '',
    yearEnd: yearEndOf(state, cycles, calendar) ?? `${today.slice(0, 4)}-12-31`,
    coSigns: ask.type === 'reassign' && policyOfTask(book.policy, { taskId: state.taskId, duties: ask.duties }).coSigns,
    colleagueOf: named ? unitsOf(named) : [],
  };
}
