import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { Person } from '../core/plan/directory.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PlannedCycle } from '../core/schedule/schedule-input.ts';
import type { RoleName } from '../core/schedule/line.ts';

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
  cycles: PlannedCycle[];
  filledRoles: ReadonlySet<RoleName>;
  /** Null when nobody in the chain can be reached. */
  holderOf(role: RoleName, section: string[]): RoleHolder | null;
  /** The channel a person is told over, for this purpose; null without any address. */
  channelFor(person: Person, role: RoleName, purpose: string): string | null;
}

export interface PlanningBook {
  /** A second old at most; `fresh` reads it anew. */
  bookOf(planId: string, fresh?: boolean): Promise<PlanBook>;
}
