import { addWorkdays } from '../calendar/workday.ts';
import { isAskingAway, mainLead, waitsForSignOff, type Cycle } from '../task/task-state.ts';
import { drawLine, type Drawing } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import { laterOf } from './later-of.ts';
import type { Line } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/**
 * A report that was handed in and not signed off: the unit's head is asked to confirm it with the next round, or its
 * contact for the sealed paper, reminded on the day a signature is due by, and a workday later the office sees it. Who leads
 * anew, or goes on after a break, is asked from then on; a unit that asked to be relieved is not, nor one in 整改 for what was before.
 */
export function signOffLines(input: ScheduleInput): Line[] {
  const { state } = input;
  const main = mainLead(state);
  if (!main || (state.stage !== 'assigned' && state.stage !== 'underway') || isAskingAway(state)) return [];
  const asked = state.cycles.filter((cycle) => waitsForSignOff(cycle) && (state.rectifying ?? cycle.id) === cycle.id);
  return asked.flatMap((cycle) => askToSignOff(input, cycle, main.unit));
}

function askToSignOff({ state, policy, calendar }: ScheduleInput, cycle: Cycle, unit: string): Line[] {
  if (cycle.submittedAt === null) return [];
  const since = new Date(laterOf(cycle.submittedAt, state.reporting.since ?? undefined));
  const due = addWorkdays(dateOf(since, policy.zone), policy.signWorkdays, calendar);
  const facts = { unit, cycle: cycle.id, form: cycle.signOff ?? '', submitted: dateOf(new Date(cycle.submittedAt), policy.zone), due };
  const role = cycle.signOff === 'sealed' ? `contactA:${unit}` : `head:${unit}`;
  const asked = nextRound(since, policy, calendar);
  const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
  const draw = (drawing: Pick<Drawing, 'purpose' | 'rung' | 'role' | 'at'>, rule: string): Line =>
    drawLine(state.taskId, { ...drawing, cycle: cycle.id, version: cycle.returns + state.reporting.version, due, reason: { rule, facts } });
  const late = addWorkdays(due, 1, calendar);
  return [
    draw({ purpose: 'signOffDue', rung: 0, role, at: asked }, 'signOffOpen'),
    ...(on(due) > asked ? [draw({ purpose: 'signOffDue', rung: 1, role, at: on(due) }, 'signOffDue')] : []),
    draw({ purpose: 'officeItem', rung: officeItemRung.unsignedOff, role: 'office', at: on(late) }, 'signOffLate'),
  ];
}
