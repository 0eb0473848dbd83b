import { addWorkdays } from '../calendar/workday.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import type { Line, Purpose, Reason } from './line.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** Something that waits for the office since an instant, to be answered within some workdays. */
export interface Waiting {
  purpose: Purpose;
  cycle: string | null;
  version: number;
  since: Date;
  workdays: number;
  /** Rules of its three lines: asked, due, late. */
  rules: readonly [string, string, string];
  facts: Reason['facts'];
  /** Of the first of them, 0 unless said: what shares purpose, cycle and versions with another matter needs rungs of its own. */
  firstRung?: number;
}

/** The office is asked with the next round and reminded on the due day; some workdays later its head is told. `due` is in the facts. */
export function askOffice({ state, policy, calendar }: ScheduleInput, waiting: Waiting): Line[] {
  const { purpose, cycle, version, since, workdays, rules, facts, firstRung = 0 } = waiting;
  const due = addWorkdays(dateOf(since, policy.zone), workdays, calendar);
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const asked = nextRound(since, policy, calendar);
  const reminded = on(due) > asked ? on(due) : asked;
  const ask = (rung: 0 | 1 | 2, role: string, at: Date): Line =>
    drawLine(state.taskId, { purpose, rung: firstRung + rung, cycle, version, role, at, due, reason: { rule: rules[rung], facts: { ...facts, due } } });

  return [
    ask(0, 'office', asked),
    ...(reminded > asked ? [ask(1, 'office', reminded)] : []),
    ...(policy.officeHeadWorkdays > 0 ? [ask(2, 'officeHead', on(addWorkdays(dateOf(reminded, policy.zone), policy.officeHeadWorkdays, calendar)))] : []),
  ];
}
