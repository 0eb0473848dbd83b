import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import type { PlannedDuty } from '../../core/plan/duties.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import type { Line } from '../../core/schedule/line.ts';
import { planCycles } from '../../core/schedule/plan-cycles.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { ScheduleInput } from '../../core/schedule/schedule-input.ts';
import type { Act, Standing } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { RecordedEvent, TaskEvent } from '../../core/task/task-event.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import { draftedTask, type TaskState, type Term } from '../../core/task/task-state.ts';

export const zone = 'Asia/Shanghai';
export const calendar = chineseCalendar;

/** `2026-09-24 09:00` on the policy's wall clock. */
export const at = (wall: string): Date => {
  const [date = '', time = ''] = wall.split(' ');
  return instantAt(date, time, zone);
};

/** The wall clock of an instant, independent of the code under test. */
export const wallOf = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

export const lead = (unit: string, main = true): PlannedDuty => ({ unit, kind: 'lead', main });
export const co = (unit: string): PlannedDuty => ({ unit, kind: 'co', main: false });
export const informed = (unit: string): PlannedDuty => ({ unit, kind: 'inform', main: false });

export const actOf = (who: string, ...standing: Standing[]): Act => ({ by: who, for: who, via: 'chat', standing, byOffice: false });
export const contact = (unit: string): Act => actOf(`contact@${unit}`, { as: 'contact', unit });
export const office: Act = { ...actOf('office@bureau', { as: 'office' }), byOffice: true };
export const reviewer: Act = actOf('reviewer@bureau', { as: 'reviewer', ownUnits: [], alone: false });
export const leader: Act = actOf('leader@bureau', { as: 'leader' });

export const stamp = (state: TaskState, event: TaskEvent, when: Date, ordinal = 0): RecordedEvent => ({
  ...event,
  revision: state.revision + 1,
  cause: `cause-${state.revision + 1 - ordinal}`,
  ordinal,
  at: when.toISOString(),
  hash: `hash-${state.revision + 1}`,
});

/** Carries a command out; throws when it is refused. */
export function perform(state: TaskState, when: string, act: Act, body: TaskCommandBody): TaskState {
  const decision = decide(state, { ...body, act } as TaskCommand);
  if (!decision.ok) throw new Error(`${body.type} refused: ${decision.code}`);
  return decision.events.reduce((now, event, ordinal) => evolve(now, stamp(now, event, at(when), ordinal)), state);
}

export const assigned = (when = '2026-03-02 09:00', duties = [lead('基教科'), co('计财科')], term: Term = { kind: 'planYear', end: '2026-12-31' }): TaskState =>
  perform(draftedTask('t1'), when, office, { type: 'assign', duties, term });

/** Lines reached at an instant, as the register would tell the task. */
export const reach = (state: TaskState, when: string, lines: readonly Line[]): TaskState =>
  evolve(state, stamp(state, { type: 'linesReached', lines: [...lines], by: 'clock', for: 'clock', via: 'system' }, at(when)));

export const report = (cycle: string): TaskCommandBody => ({
  type: 'submitReport', cycle, content: `text of ${cycle}`, isEmpty: false, progressClass: '达进度', attestedBy: '负责人',
});

export const inputOf = (state: TaskState, more: Partial<ScheduleInput> & { launch?: string } = {}): ScheduleInput => {
  const policy: Policy = more.policy ?? defaultPolicy;
  const { launch = '2026-03-02', ...rest } = more;
  const cycles = planCycles({ year: 2026, period: policy.period, policy, calendar, launch });
  return { state, policy, calendar, cycles, filledRoles: new Set(), ...rest };
};

/** `cycle purpose/rung role @ wall clock`, for tables. */
export const show = (line: Line): string =>
  `${line.cycle ?? '-'} ${line.purpose}/${line.rung} ${line.role} @ ${wallOf(line.at)}`;

export const shown = (state: TaskState, wanted: (line: Line) => boolean, more: Partial<ScheduleInput> = {}): string[] =>
  schedule(inputOf(state, more)).filter(wanted).map(show);
