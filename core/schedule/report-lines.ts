import { addWorkdays, workdayOnOrBefore } from '../calendar/workday.ts';
import { mainLead } from '../task/task-state.ts';
import { askedCycles, type AskedCycle } from './asked-cycles.ts';
import { calendarOfUnit } from './calendar-of.ts';
import { drawLine } from './draw-line.ts';
import { dropOvertaken } from './drop-overtaken.ts';
import { instantAt } from './instant.ts';
import { lateDays } from './late-days.ts';
import { letterLines } from './letter-lines.ts';
import type { Line, Purpose, Reason } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * Report cycles of the main lead (process.md §4, §5): opening notice, a workday before, on the day, late reminders, and
 * the escalation by no submission. Only while the task is assigned or underway: the whole ladder as if nobody answered.
 */
export function reportLines(office: ScheduleInput): Line[] {
  const { state } = office;
  const main = mainLead(state);
  if (!main || (state.stage !== 'assigned' && state.stage !== 'underway')) return [];
  const input = { ...office, calendar: calendarOfUnit(office, main.unit) };
  return askedCycles(input).flatMap((cycle) => [
    ...reminders(input, cycle, main.unit),
    ...warnSecondContact(input, cycle, main.unit),
    ...letterLines(office, cycle, main.unit),
  ]);
}

function reminders(input: ScheduleInput, cycle: AskedCycle, unit: string): Line[] {
  const { state, policy, calendar } = input;
  const { id, due, version, heardAt } = cycle;
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const heard = (date: string): Date => (on(date) > heardAt ? on(date) : heardAt);
  const role = `contactA:${unit}`;
  const ask = (purpose: Purpose, at: Date, late = 0, rung = 0): Line => {
    const facts: Reason['facts'] = late > 0 ? { unit, cycle: id, due, late } : { unit, cycle: id, due };
    return drawLine(state.taskId, { purpose, role, at, reason: { rule: purpose, facts }, cycle: id, rung, version, due });
  };

  const soon = addWorkdays(due, -policy.soonWorkdays, calendar);
  const ladder = [
    ...(cycle.opened ? [] : [ask('reportOpen', heard(cycle.opens))]),
    ...(on(soon) >= heardAt ? [ask('reportSoon', on(soon))] : []),
    ask('reportDue', heard(workdayOnOrBefore(due, calendar))), // where the unit is closed on the day, before it closes
    ...lateDays(due, cycle.lateBefore, policy.late, calendar).map(({ rung, date, late }) =>
      ask('reportOverdue', on(date), late, rung),
    ),
  ];
  return dropOvertaken(ladder);
}

/** The second contact hears a workday before the head would (process.md §2), or as the policy says. */
function warnSecondContact(input: ScheduleInput, cycle: AskedCycle, unit: string): Line[] {
  const { state, policy, calendar, filledRoles } = input;
  const role = `contactB:${unit}`;
  if (!filledRoles.has(role) || policy.secondContactWorkdays === 0) return [];
  const late = Math.max(1, policy.levels[0] - policy.secondContactWorkdays);
  const { id, due, version, stated } = cycle;
  const date = addWorkdays(due, late, calendar);
  if (stated !== null && date > stated) return [];
  return [
    drawLine(state.taskId, {
      purpose: 'reportOverdue',
      rung: 1,
      cycle: id,
      version,
      role,
      at: instantAt(date, policy.reminderRound, policy.zone),
      due,
      reason: { rule: 'secondContact', facts: { unit, cycle: id, due, late } },
    }),
  ];
}
