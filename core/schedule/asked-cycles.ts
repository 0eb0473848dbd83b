import { addDays } from '../calendar/day-number.ts';
import { addWorkdays, workdayOnOrBefore } from '../calendar/workday.ts';
import { isAskingAway, type Cycle } from '../task/task-state.ts';
import { dateOf } from './instant.ts';
import { nextRound } from './round.ts';
import type { PlannedCycle, ScheduleInput } from './schedule-input.ts';

/** A cycle the main lead still owes a report for, with the dates its ladder hangs on. */
export interface AskedCycle {
  id: string;
  /** Date the report is asked by: as planned, as returned with, or the day it is first heard of if that is later. */
  due: string;
  version: number;
  /** Its notice was given in an earlier version: it came back, or its extension was decided. */
  opened: boolean;
  /** Date of the 逾期说明, null without one: daily reminders end with it. */
  stated: string | null;
  /** The first round after the facts that make the unit owe it; nothing of this version is told earlier. */
  heardAt: Date;
  /** Date of the opening notice. */
  opens: string;
  /** Late reminders end before this date: the next cycle's opening, the day after the year's last workday, or after a 逾期说明. */
  lateBefore: string;
}

/** Cycles without a report, in order. Submitted and approved ones ask nothing of the unit (its clock stands). */
export function askedCycles(input: ScheduleInput): AskedCycle[] {
  const { state, policy, calendar } = input;
  const { since } = state.reporting;
  if (since === null || isAskingAway(state)) return [];
  const all = cyclesInOrder(input);
  const settledTo = all.findIndex(({ id }) => id === state.settledTo);
  const opensOf = (at: number): string | undefined => all[at] && opening(all[at], all[at - 1], input);

  return all.flatMap((planned, at) => {
    const cycle = state.cycles.find((each) => each.id === planned.id);
    if (state.extension?.cycle === planned.id) return []; // with the supervisor: the unit's clock stands
    if (cycle ? isAnswered(cycle) : at <= settledTo || joinsNext(planned, all[at + 1], input)) return [];
    const version = (cycle?.version ?? 0) + state.reporting.version;
    const heardAt = nextRound(heardSince(since, cycle), policy, calendar);
    const stated = cycle?.stated?.version === version ? dateOf(new Date(cycle.stated.at), policy.zone) : null;
    const ends = opensOf(at + 1);
    const due = later(planned.due, dateOf(heardAt, policy.zone));
    return {
      id: planned.id,
      due,
      version,
      opened: cycle?.state === 'returned' || isDecidedSince(since, cycle),
      stated,
      heardAt,
      opens: opening(planned, all[at - 1], input),
      lateBefore: earlier(ends ?? afterYear(due, input), stated === null ? null : addDays(stated, 1)),
    };
  });
}

const isAnswered = (cycle: Cycle): boolean =>
  cycle.state === 'submitted' || cycle.state === 'signedOff' || cycle.state === 'approved';

/** A cycle nobody had heard of when a suspension took its date: its matter joins the next, where there is one. */
export const joinsNext = ({ due }: PlannedCycle, next: PlannedCycle | undefined, { state, policy }: Pick<ScheduleInput, 'state' | 'policy'>): boolean =>
  next !== undefined &&
  (state.pauses ?? []).some(({ from, to }) => dateOf(new Date(from), policy.zone) <= due && due <= dateOf(new Date(to), policy.zone));

/** The lead that is asked now has seen the notice of a cycle whose extension was decided in its time. */
const isDecidedSince = (since: string, cycle: Cycle | undefined): boolean => cycle?.decidedAt !== undefined && cycle.decidedAt > since;

const earlier = (one: string, other: string | null): string => (other !== null && other < one ? other : one);
const later = (one: string, other: string): string => (one > other ? one : other);

function heardSince(since: string | null, cycle: Cycle | undefined): Date {
  const facts = [since, cycle?.returnedAt ?? null, cycle?.decidedAt ?? null].filter((fact) => fact !== null).map((fact) => Date.parse(fact));
  return new Date(Math.max(...facts));
}

/** Planned cycles and those only the state knows; a date given with a return stands above the plan's. */
function cyclesInOrder({ state, cycles }: ScheduleInput): PlannedCycle[] {
  // 整改: what was completed is not reported again, only what has to be mended.
  if (state.rectifying !== undefined) return state.cycles.filter(({ id }) => id === state.rectifying).map(({ id, due }) => ({ id, due }));
  const planned = cycles.map(({ id, due }) => {
    const cycle = state.cycles.find((each) => each.id === id);
    return { id, due: cycle && cycle.version > 0 ? cycle.due : due };
  });
  const others = state.cycles.filter((cycle) => !cycles.some(({ id }) => id === cycle.id));
  return [...planned, ...others.map(({ id, due }) => ({ id, due }))].sort((one, other) => (one.due < other.due ? -1 : 1));
}

/** The opening is never before the last report was due: a weekly cycle opens after the week before it. */
function opening(cycle: PlannedCycle, previous: PlannedCycle | undefined, { policy, calendar }: ScheduleInput): string {
  const opens = addWorkdays(cycle.due, -policy.openWorkdays, calendar);
  if (!previous || previous.due >= cycle.due) return opens;
  return later(opens, addWorkdays(previous.due, 1, calendar));
}

/** Past the last cycle reminders end with the year, though not before the daily ones were given. */
function afterYear(due: string, { policy, calendar }: ScheduleInput): string {
  const yearEnd = workdayOnOrBefore(`${due.slice(0, 4)}-12-31`, calendar);
  return addDays(later(yearEnd, addWorkdays(due, policy.late.daily, calendar)), 1);
}
