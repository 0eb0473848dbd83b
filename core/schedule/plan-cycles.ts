import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addDays, dateOfDay, dayNumberOf, weekdayOf } from '../calendar/day-number.ts';
import { addWorkdays, isWorkday, workdayOnOrBefore } from '../calendar/workday.ts';
import type { Policy } from '../policy/policy.ts';
import type { PlannedCycle } from './schedule-input.ts';

export interface CyclesInput {
  year: number;
  period: Policy['period'];
  policy: Pick<Policy, 'dueDay' | 'firstCycleNotice'>;
  calendar: CalendarTable;
  /** Date of the launch, `YYYY-MM-DD`. */
  launch: string;
  /** Dates the supervisor typed, by cycle id; the rest is proposed by rule. A day off moves to the workday before. */
  typedDates?: Readonly<Record<string, string>>;
}

/**
 * Report cycles of a plan's year with their due dates, in order (process.md §4): the due day of the period's last
 * month or the workday before; the last workday of a week. A cycle due before launch or within `firstCycleNotice`
 * workdays after it is not opened, its matter joins the next; `once` has no next, so only its date counts.
 */
export function planCycles(input: CyclesInput): PlannedCycle[] {
  const { calendar, launch, period, policy, typedDates = {} } = input;
  const tooSoon = addWorkdays(launch, policy.firstCycleNotice, calendar);

  return proposeCycles(input)
    .map(({ id, due }) => ({ id, due: workdayOnOrBefore(typedDates[id] ?? due, calendar) }))
    .filter(({ due }) => (period === 'once' ? due >= launch : due > tooSoon))
    .sort((one, other) => (one.due < other.due ? -1 : 1));
}

/** The cycles of every period the policy names, for the plan and for the tasks that have one of their own. */
export function cyclesOfPlan(input: Omit<CyclesInput, 'period' | 'policy'> & { policy: Policy }): PlannedCycle[] {
  const { period, overrides } = input.policy;
  const own = [...Object.values(overrides?.units ?? {}), ...Object.values(overrides?.tasks ?? {})].flatMap((figures) => figures.period ?? []);
  return [...new Set([period, ...own])].flatMap((each) => planCycles({ ...input, period: each }));
}

function proposeCycles({ year, period, policy, calendar }: CyclesInput): PlannedCycle[] {
  const inMonth = (id: string, month: number): PlannedCycle => ({ id, due: dayOfMonth(year, month, policy.dueDay) });

  switch (period) {
    case 'weekly':
      return weeksOf(year, calendar);
    case 'monthly':
      return range(12).map((month) => inMonth(`${year}-${String(month).padStart(2, '0')}`, month));
    case 'quarterly':
      return range(4).map((quarter) => inMonth(`${year}Q${quarter}`, quarter * 3));
    case 'half-yearly':
      return range(2).map((half) => inMonth(`${year}H${half}`, half * 6));
    case 'yearly':
      return [inMonth(`${year}`, 12)];
    case 'once':
      return [inMonth('once', 12)];
    default:
      throw new TypeError(`unknown period ${JSON.stringify(period satisfies never)}`);
  }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The day of a month, or the month's last where it is shorter. */
function dayOfMonth(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** ISO weeks of the year with their last workday inside it; a week without one has no cycle. */
function weeksOf(year: number, calendar: CalendarTable): PlannedCycle[] {
  const fourth = dayNumberOf(`${year}-01-04`); // always in week 1
  const firstMonday = fourth - (weekdayOf(fourth) - 1);
  return range(53).flatMap((week) => {
    const monday = dateOfDay(firstMonday + (week - 1) * 7);
    if (addDays(monday, 3).slice(0, 4) !== `${year}`) return []; // its Thursday decides a week's year
    const workdays = range(7)
      .map((day) => addDays(monday, day - 1))
      .filter((date) => date.startsWith(`${year}-`) && isWorkday(date, calendar));
    const due = workdays.at(-1);
    return due ? [{ id: `${year}W${String(week).padStart(2, '0')}`, due }] : [];
  });
}
