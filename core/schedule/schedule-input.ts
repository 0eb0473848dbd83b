import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { UnitCalendars } from '../calendar/unit-days.ts';
import type { Policy } from '../policy/policy.ts';
import type { TaskState } from '../task/task-state.ts';

/** A report cycle of the plan's year: `2026Q3`, `2026-09`, `2026W36`, `once`, with the date it is due. */
export interface PlannedCycle {
  id: string;
  due: string;
}

/** All that planning one task needs. Pure data: the same input always gives the same lines. */
export interface ScheduleInput {
  state: TaskState;
  policy: Policy;
  calendar: CalendarTable;
  /** Units that are closed on days on which the office works; none where absent. */
  unitCalendars?: UnitCalendars | undefined;
  /** Cycles of the plan, in order, already cut by the launch date. */
  cycles: PlannedCycle[];
  /** Roles somebody holds today (`contactB:基教科`). A line of an optional role nobody holds is not planned. */
  filledRoles: ReadonlySet<string>;
}
