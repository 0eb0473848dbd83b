import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { UnitCalendars } from '../core/calendar/unit-days.ts';
import type { Person } from '../core/plan/directory.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PlannedCycle } from '../core/schedule/schedule-input.ts';
import type { HandedOn } from '../core/task/task-state.ts';
import type { RoleName } from '../core/schedule/line.ts';

/** When a line is told, and what of its task was handed on to a unit's colleague. */
export interface Hearing {
  at: Date;
  handed?: readonly HandedOn[];
}

/** Who holds a role today; `standIn` when it is the next in the chain. */
export interface RoleHolder {
  person: Person;
  standIn: boolean;
  /** The role they hold themselves: the one asked for, or the next in the chain. */
  heldAs: RoleName;
}

/** What planning needs of a plan besides the task itself. */
export interface PlanBook {
  policy: Policy;
  calendar: CalendarTable;
  /** Units closed on days on which the office works. */
  unitCalendars?: UnitCalendars;
  cycles: PlannedCycle[];
  filledRoles: ReadonlySet<RoleName>;
  /** Whoever hears it: on the day it is told, and of a task that may have been handed on. Null when nobody in the chain can be reached. */
  holderOf(role: RoleName, section: string[], hearing: Hearing): RoleHolder | null;
  /** The channel a person is told over, for this purpose; null without any address. */
  channelFor(person: Person, role: RoleName, purpose: string): string | null;
}

export interface PlanningBook {
  /** A second old at most; `fresh` reads it anew. */
  bookOf(planId: string, fresh?: boolean): Promise<PlanBook>;
}
