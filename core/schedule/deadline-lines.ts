import { addWorkdays } from '../calendar/workday.ts';
import { mainLead } from '../task/task-state.ts';
import { askedDeadline } from './asked-deadline.ts';
import { calendarOfUnit } from './calendar-of.ts';
import { drawLine, type Drawing } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import { lateDays } from './late-days.ts';
import { laterOf } from './later-of.ts';
import type { Line } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

const FOR_EVER = '9999-12-31';

/**
 * The deadline printed for a task (process.md §5: deadlineSoon 7 and 1 workdays before; late as for reports), told to
 * the main lead's contact, and once to the office when it has passed. A deadline before the assignment asks nothing.
 */
export function deadlineLines(input: ScheduleInput): Line[] {
  const { state, policy } = input;
  const main = mainLead(state);
  const end = askedDeadline(state);
  if (!main || (state.stage !== 'assigned' && state.stage !== 'underway')) return [];
  if (end === null || state.assignedAt === null || state.reporting.since === null) return [];
  if (end < dateOf(new Date(state.assignedAt), policy.zone)) return [];

  const { deadline } = state;
  const calendar = calendarOfUnit(input, main.unit);
  const heardAt = nextRound(new Date(laterOf(state.reporting.since, deadline?.decidedAt ?? undefined)), policy, calendar);
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const version = state.reporting.version + (deadline?.version ?? 0);
  const stated = deadline?.stated?.version === version ? dateOf(new Date(deadline.stated.at), policy.zone) : null;
  const tell = (drawing: Pick<Drawing, 'purpose' | 'rung' | 'role' | 'at'>, rule: string, late: number): Line =>
    drawLine(state.taskId, { ...drawing, version, due: end, reason: { rule, facts: { unit: main.unit, end, late } } });

  const role = `contactA:${main.unit}`;
  const soon = [...policy.deadlineSoon]
    .sort((one, other) => other - one)
    .map((before, rung) => {
      const at = on(addWorkdays(end, -before, calendar));
      return tell({ purpose: 'deadlineSoon', rung, role, at }, 'deadlineSoon', -before);
    })
    .filter((line) => line.at >= heardAt);
  const heardOn = dateOf(heardAt, policy.zone);
  const overdue = lateDays(end > heardOn ? end : heardOn, FOR_EVER, policy.late, calendar, policy.mostOverdue).map(
    ({ rung, date, late }) => tell({ purpose: 'deadlineOverdue', rung, role, at: on(date) }, 'deadlineOverdue', late),
  );
  const passed = overdue
    .slice(0, 1)
    .map(({ at }) => tell({ purpose: 'officeItem', rung: officeItemRung.deadlinePassed, role: 'office', at }, 'deadlinePassed', 1));
  // 逾期说明: what would remind later than it falls away.
  const until = stated === null ? null : on(stated);
  return [...soon, ...overdue.filter(({ at }) => until === null || at <= until), ...passed];
}
