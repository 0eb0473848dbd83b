import { addWorkdays } from '../calendar/workday.ts';
import { hasToSign, type Duty } from '../task/task-state.ts';
import { calendarOfUnit } from './calendar-of.ts';
import { drawLine } from './draw-line.ts';
import { instantAt } from './instant.ts';
import type { Line } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { signAsks, type SignAsk } from './sign-ask.ts';

/**
 * What follows from the assignment: leads are asked to sign (process.md §5: leads only, 2 workdays; late: each workday
 * for 3, then the office's desk), co-units too where the policy asked them to; the others are told once (§2), at the next round (§7).
 */
export function signLines(input: ScheduleInput): Line[] {
  const { state } = input;
  if (state.assignedAt === null) return [];
  const asks = signAsks(input);

  return [
    ...state.duties.filter((duty) => !hasToSign(duty)).map((duty) => inform(input, duty)),
    ...asks.flatMap((ask) => askToSign(input, ask)),
    ...[...new Set(asks.map(({ version }) => version))].map((version) => showUnsigned(input, asks.filter((ask) => ask.version === version))),
  ];
}

function inform(input: ScheduleInput, duty: Duty): Line {
  const { state, policy } = input;
  const calendar = calendarOfUnit(input, duty.unit);
  const assignedAt = new Date(state.assignedAt ?? 0);
  let at = nextRound(assignedAt, policy, calendar);
  let times = 0;
  // Told once: whom a suspension kept from being told is told after it, and nobody a second time.
  for (const [index, { from, to }] of (state.pauses ?? []).entries()) {
    if (assignedAt > new Date(from) || at <= new Date(from)) continue;
    at = nextRound(new Date(to), policy, calendar);
    times = index + 1;
  }
  return drawLine(state.taskId, {
    purpose: 'informed',
    role: `contactA:${duty.unit}`,
    at,
    rung: times, // not the version: that tells apart what events tell the unit
    reason: { rule: 'informed', facts: { unit: duty.unit, duty: duty.kind } },
  });
}

function askToSign(input: ScheduleInput, { duty, since, due, version }: SignAsk): Line[] {
  const { state, policy } = input;
  const { unit } = duty;
  const calendar = calendarOfUnit(input, unit);
  const told = nextRound(since, policy, calendar);
  const to = { role: `contactA:${unit}`, version, due };
  const facts = { unit, due, ...(duty.kind === 'co' ? { duty: 'co' } : {}) };
  const reminders = Array.from({ length: policy.late.daily + 1 }, (_, rung) => {
    const date = addWorkdays(due, rung, calendar);
    const at = instantAt(date, policy.reminderRound, policy.zone);
    return drawLine(state.taskId, {
      ...to,
      purpose: 'signBy',
      rung,
      at: at > told ? at : told,
      reason: { rule: rung === 0 ? 'signBy' : 'signLate', facts: { ...facts, late: rung } },
    });
  });
  const assigned = drawLine(state.taskId, {
    ...to,
    purpose: 'assigned',
    at: told,
    reason: { rule: 'assigned', facts },
  });
  return [assigned, ...reminders];
}

/** Those who are asked under one version, with one date. */
function showUnsigned({ state, policy, calendar }: ScheduleInput, asks: SignAsk[]): Line {
  const { due = '', version = 0 } = asks[0] ?? {};
  const late = policy.late.daily + 1;
  const units = asks.map(({ duty }) => duty.unit).join('、');
  return drawLine(state.taskId, {
    purpose: 'officeItem',
    rung: officeItemRung.unsigned,
    version,
    role: 'office',
    at: instantAt(addWorkdays(due, late, calendar), policy.reminderRound, policy.zone),
    due,
    reason: { rule: 'unsigned', facts: { units, due, late } },
  });
}
