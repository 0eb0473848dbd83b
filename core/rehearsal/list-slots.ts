import { closureBetween } from '../calendar/closure.ts';
import type { UnitCalendars } from '../calendar/unit-days.ts';
import { isProvisional } from '../calendar/workday.ts';
import type { Line } from '../schedule/line.ts';
import { splitRole } from '../schedule/split-role.ts';
import type { Played } from './play-plan.ts';
import type { RehearsalInput, RehearsedSlot } from './rehearsal.ts';

interface Slot {
  line: Line;
  ridesAt: Date | null;
  waits?: true;
}

/** Every line of the year by its instant, told or waiting, with what moved it. `iso` prints an instant. */
export function listSlots({ messages, unheard, waiting }: Played, iso: (at: Date) => string, { calendar, unitCalendars }: Pick<RehearsalInput, 'calendar' | 'unitCalendars'>): RehearsedSlot[] {
  const told = messages.flatMap(({ at, lines }) => lines.map(({ line, putOff }): Slot => ({ line, ridesAt: putOff ? at : null })));
  const others = [...unheard.map((line): Slot => ({ line, ridesAt: null })), ...waiting.map((line): Slot => ({ line, ridesAt: null, waits: true }))];
  return [...told, ...others]
    .sort((one, other) => byInstant(one.line, other.line))
    .map(({ line, ridesAt, waits }) => {
      const at = iso(line.at);
      const closed = closedBetween(line, at.slice(0, 10), unitCalendars);
      return {
        key: line.key,
        task: line.taskId,
        cycle: line.cycle,
        purpose: line.purpose,
        rung: line.rung,
        role: line.role,
        at,
        ...(ridesAt ? { ridesAt: iso(ridesAt) } : {}),
        ...(isProvisional(at.slice(0, 10), calendar) ? { provisional: true as const } : {}),
        ...(closed === undefined ? {} : { closed }),
        ...(waits ? { waitsFor: 'release' as const } : {}),
      };
    });
}

/** Why the unit that is told is closed between the line and its date. */
function closedBetween({ role, due }: Line, at: string, unitCalendars: UnitCalendars | undefined): string | undefined {
  if (!unitCalendars?.size) return undefined;
  return closureBetween(unitCalendars.get(splitRole(role).unit)?.closures ?? [], at, due ?? at)?.why;
}

const byInstant = (one: Line, other: Line): number => one.at.getTime() - other.at.getTime() || (one.key < other.key ? -1 : 1);
