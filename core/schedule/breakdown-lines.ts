import { addWorkdays } from '../calendar/workday.ts';
import { breakdownAsk } from './breakdown-ask.ts';
import { drawLine } from './draw-line.ts';
import { dropOvertaken } from './drop-overtaken.ts';
import { instantAt } from './instant.ts';
import type { Line } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * 细化分解 (process.md §7, breakdownDue): asked with the next round, reminded before the day, on it and on each workday
 * for `late.daily` after it, then the office's desk.
 */
export function breakdownLines(input: ScheduleInput): Line[] {
  const ask = breakdownAsk(input);
  if (!ask) return [];
  const { state, policy, calendar } = input;
  const { unit, heardAt, due, version } = ask;
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const role = `contactA:${unit}`;
  const tell = (rung: number, rule: string, at: Date, late = 0): Line =>
    drawLine(state.taskId, { purpose: 'breakdownDue', rung, version, role, at, due, reason: { rule, facts: late > 0 ? { unit, due, late } : { unit, due } } });

  const soon = on(addWorkdays(due, -policy.soonWorkdays, calendar));
  const atDue = on(due) > heardAt ? on(due) : heardAt;
  const lateOn = (days: number): Date => on(addWorkdays(due, days, calendar));
  const last = policy.late.daily + 1;
  return [
    ...dropOvertaken([
      tell(0, 'breakdownOpen', heardAt),
      ...(soon > heardAt ? [tell(1, 'breakdownSoon', soon)] : []),
      tell(2, 'breakdownDue', atDue),
      ...Array.from({ length: policy.late.daily }, (_, at) => tell(at + 3, 'breakdownLate', lateOn(at + 1), at + 1)),
    ]),
    drawLine(state.taskId, {
      purpose: 'officeItem', rung: officeItemRung.breakdownMissing, version, role: 'office', at: lateOn(last), due,
      reason: { rule: 'breakdownMissing', facts: { unit, due, late: last } },
    }),
  ];
}
