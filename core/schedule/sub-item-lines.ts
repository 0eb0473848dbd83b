import { addWorkdays } from '../calendar/workday.ts';
import { mainLead } from '../task/task-state.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import { lateDays } from './late-days.ts';
import { laterOf } from './later-of.ts';
import type { Line, Purpose } from './line.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { subItemAsks } from './sub-item-asks.ts';
import { subItemRung } from './sub-item-rung.ts';

const FOR_EVER = '9999-12-31';

/**
 * Dates of the agreed sub-items, told to the main lead's contact like the task's own deadline (process.md §5), late ones
 * each workday for `late.daily` only: what lies behind then stands in the report.
 */
export function subItemLines(input: ScheduleInput): Line[] {
  const { state, policy, calendar } = input;
  const main = mainLead(state);
  const { breakdown, reporting } = state;
  if (!main || !breakdown || reporting.since === null) return [];
  const heardAt = nextRound(new Date(laterOf(reporting.since, breakdown.approvedAt)), policy, calendar);
  const heardOn = dateOf(heardAt, policy.zone);
  const version = reporting.version + breakdown.approvals;
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);

  return subItemAsks(state).flatMap(({ item, step, stage, due }) => {
    const tell = (purpose: Purpose, rung: number, at: Date, late: number): Line =>
      drawLine(state.taskId, {
        purpose, rung: subItemRung(item, step, rung), version, role: `contactA:${main.unit}`, at, due,
        reason: { rule: purpose === 'deadlineSoon' ? 'subItemSoon' : 'subItemOverdue', facts: { unit: main.unit, item, stage, end: due, late } },
      });
    const soon = [...policy.deadlineSoon]
      .sort((one, other) => other - one)
      .map((before, rung) => tell('deadlineSoon', rung, on(addWorkdays(due, -before, calendar)), -before))
      .filter((line) => line.at >= heardAt);
    const overdue = lateDays(due > heardOn ? due : heardOn, FOR_EVER, policy.late, calendar, policy.late.daily).map(({ rung, date, late }) =>
      tell('deadlineOverdue', rung, on(date), late),
    );
    return [...soon, ...overdue];
  });
}
