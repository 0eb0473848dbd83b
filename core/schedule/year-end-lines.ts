import { addWorkdays } from '../calendar/workday.ts';
import { isAskingAway, mainLead } from '../task/task-state.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import type { Line, Purpose } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { askedYearEnd } from './year-end.ts';

/**
 * The year-end round (process.md §3): one ask to the main lead of what is still open for its conclusion, one reminder on
 * the year's last workday, and the next workday the office sees who has not answered. Standing work goes on either way.
 */
export function yearEndLines(input: ScheduleInput): Line[] {
  const { state, policy, calendar } = input;
  const main = mainLead(state);
  const due = askedYearEnd(input);
  const { since, version } = state.reporting;
  if (!main || due === null || since === null || isAskingAway(state)) return [];
  if (state.stage !== 'assigned' && state.stage !== 'underway') return [];

  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const opens = on(addWorkdays(due, -policy.yearEndWorkdays, calendar));
  const heard = nextRound(new Date(since), policy, calendar);
  if (dateOf(heard, policy.zone) > due) return []; // owed from the next year on only
  const asked = opens > heard ? opens : heard;
  const facts = { unit: main.unit, due, year: due.slice(0, 4), term: state.term.kind };
  const tell = (purpose: Purpose, rung: number, role: string, at: Date, rule: string): Line =>
    drawLine(state.taskId, { purpose, rung, role, at, version, due, reason: { rule, facts } });
  const role = `contactA:${main.unit}`;
  return [
    tell('yearEnd', 0, role, asked, 'yearEndOpen'),
    ...(on(due) > asked ? [tell('yearEnd', 1, role, on(due), 'yearEndDue')] : []),
    ...(state.term.kind === 'standing' ? [] : [tell('officeItem', officeItemRung.unconcluded, 'office', on(addWorkdays(due, 1, calendar)), 'yearEndLate')]),
  ];
}
