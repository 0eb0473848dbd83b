import { policyOfTask } from '../policy/policy-of-task.ts';
import type { TaskState } from '../task/task-state.ts';
import { cyclesOfPeriod } from './cycles-of-period.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** What a whole plan is scheduled by: its policy with every override, the cycles of every period in use. */
export type PlanFrame = Omit<ScheduleInput, 'state'>;

/** What one task of the plan is scheduled by. The only way to a `ScheduleInput` outside of tests. */
export function inputOfTask(state: TaskState, { policy: planned, calendar, unitCalendars, cycles, filledRoles }: PlanFrame): ScheduleInput {
  const policy = policyOfTask(planned, state);
  return { state, policy, calendar, unitCalendars, cycles: cyclesOfPeriod(cycles, policy.period), filledRoles };
}
