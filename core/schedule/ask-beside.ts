import { addWorkdays, workdayOnOrBefore } from '../calendar/workday.ts';
import { drawLine, type Drawing } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import { lateDays } from './late-days.ts';
import type { Line } from './line.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** Something a unit is asked beside its report cycles, by a date (`YYYY-MM-DD`). */
export interface AskedBeside {
  purpose: 'instructionDue' | 'callDue';
  /** Id of the matter or the call. */
  id: string;
  unit: string;
  due: string;
  since: Date;
  version: number;
  /** Date of the first telling: never before the round after `since`; null for none of its own. */
  opens: string | null;
  /** Date by which the receipt is asked, null where none is. */
  sign: string | null;
  /** Rules of its lines, in the order told. */
  rules: { asked: string; sign: string; soon: string; due: string; late: string; passed: string };
  /** Rung of the office's item once the date has passed. */
  passedRung: number;
}

/** Rungs of one ladder; late ones count on from here. Stored in keys. */
const rungs = { asked: 0, sign: 1, soon: 10, due: 11, late: 20 } as const;
const FOR_EVER = '9999-12-31';

/** Told, asked for the receipt, reminded a workday before and on the day, late as for reports (process.md §5), and once to the office. */
export function askBeside({ state, policy, calendar }: ScheduleInput, asked: AskedBeside): Line[] {
  const { purpose, id, unit, version, opens, sign, rules } = asked;
  const heardAt = nextRound(asked.since, policy, calendar);
  const heardOn = dateOf(heardAt, policy.zone);
  const date = workdayOnOrBefore(asked.due, calendar); // the calendar may have changed since it was given
  const due = date > heardOn ? date : heardOn;
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const heard = (date: string): Date => (on(date) > heardAt ? on(date) : heardAt);
  const tell = (drawing: Pick<Drawing, 'rung' | 'at'>, rule: string, late = 0): Line =>
    drawLine(state.taskId, { purpose, cycle: id, version, role: `contactA:${unit}`, due, ...drawing, reason: { rule, facts: { unit, due, ...(late > 0 ? { late } : {}) } } });

  const soon = addWorkdays(due, -policy.soonWorkdays, calendar);
  const late = lateDays(due, FOR_EVER, policy.late, calendar, policy.mostOverdue);
  const ladder = [
    ...(opens === null ? [] : [tell({ rung: rungs.asked, at: heard(opens) }, rules.asked)]),
    ...(sign !== null && sign < due && on(sign) > heardAt ? [tell({ rung: rungs.sign, at: on(sign) }, rules.sign)] : []),
    ...(on(soon) >= heardAt ? [tell({ rung: rungs.soon, at: on(soon) }, rules.soon)] : []),
    tell({ rung: rungs.due, at: heard(due) }, rules.due),
    ...late.map((day) => tell({ rung: rungs.late + day.rung, at: on(day.date) }, rules.late, day.late)),
  ];
  const passed = late.slice(0, 1).map((day) =>
    drawLine(state.taskId, {
      purpose: 'officeItem', cycle: id, version, due, rung: asked.passedRung, role: 'office', at: on(day.date), reason: { rule: rules.passed, facts: { unit, due } },
    }),
  );
  return [...dropOvertaken(ladder), ...passed];
}

/** One ask at a time: where two fall on one round, the higher one says it all. */
function dropOvertaken(ladder: readonly Line[]): Line[] {
  const highest = new Map<number, number>();
  for (const { at, rung } of ladder) highest.set(at.getTime(), Math.max(rung, highest.get(at.getTime()) ?? 0));
  return ladder.filter(({ at, rung }) => highest.get(at.getTime()) === rung);
}
