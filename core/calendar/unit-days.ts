import type { Unit } from '../plan/directory.ts';
import type { CalendarTable } from './calendar-table.ts';
import { closeDays, type Closure } from './closure.ts';

/** The workdays of a unit that is closed on days on which the office works, and why it is. */
export interface UnitDays {
  calendar: CalendarTable;
  closures: readonly Closure[];
}

/** Units with days of their own, by name; all others work as the office does. */
export type UnitCalendars = ReadonlyMap<string, UnitDays>;

/** One calendar a type, so that what was worked out of it once is found again. */
export function unitCalendarsOf(units: readonly Pick<Unit, 'name' | 'type'>[], closures: readonly Closure[], table: CalendarTable): UnitCalendars {
  const byType = new Map<string, UnitDays>();
  return new Map(
    units.flatMap(({ name, type }): [string, UnitDays][] => {
      const own = closures.filter(({ unitType }) => unitType === type);
      if (own.length === 0) return [];
      const days = byType.get(type) ?? { calendar: closeDays(table, own), closures: own };
      byType.set(type, days);
      return [[name, days]];
    }),
  );
}
