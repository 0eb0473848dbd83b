import { addDays } from '../../core/calendar/day-number.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { Rejection } from '../../core/task/rejection.ts';
import type { ReachedLine, RecordedEvent, TaskEvent } from '../../core/task/task-event.ts';
import type { TaskCommand, TaskCommandBody } from '../../core/task/task-command.ts';
import { draftedTask, type TaskState } from '../../core/task/task-state.ts';
import { keepRecent } from '../../workflows/recent-events.ts';
import { actOf, co, lead, leader, office, reviewer } from './play.ts';

/** Names, addresses, hashes and keys as long as they come. */
export const unit = (nth: number): string => `市教育评估监测与教师发展中心${String(nth).padStart(2, '0')}`;
const address = (nth: number): string => `liaison-officer-with-a-long-name-${nth}@education-bureau.example`;
export const hash = (nth: number): string => String(nth).padStart(64, 'c');
export const speaker = (nth: number): Act => actOf(address(nth), { as: 'contact', unit: unit(nth) });
export const weekOf = (nth: number): string => `2026W${String(nth).padStart(2, '0')}`;
const dateOfWeek = (nth: number): string => addDays('2026-01-02', 7 * (nth - 1));

/** A task with what its run hands on, driven by the rules alone. */
export interface Crowd {
  state: TaskState;
  ring: RecordedEvent[];
  minutes: number;
}

export const nobodyYet: Crowd = { state: draftedTask('plan-2026-000000000000/10001'), ring: [], minutes: 0 };

function fold(crowd: Crowd, events: readonly TaskEvent[]): Crowd {
  const cause = `slack:T0123456789:C0123456789:1772413200.${String(crowd.minutes).padStart(6, '0')}:trigger-9876543210/${crowd.minutes}`;
  const at = new Date(Date.UTC(2026, 0, 1) + crowd.minutes * 3_600_000).toISOString();
  let { state, ring } = crowd;
  for (const [ordinal, event] of events.entries()) {
    const recorded: RecordedEvent = { ...event, revision: state.revision + 1, cause, ordinal, at, hash: hash(state.revision + 1) };
    state = evolve(state, recorded);
    ring = keepRecent(ring, recorded);
  }
  return { state, ring, minutes: crowd.minutes + 1 };
}

/** Carries a command out, or leaves everything as it is and says why. */
export function attempt(crowd: Crowd, act: Act, body: TaskCommandBody): { crowd: Crowd; code: Rejection | null } {
  const decision = decide(crowd.state, { ...body, act } as TaskCommand);
  return decision.ok ? { crowd: fold(crowd, decision.events), code: null } : { crowd, code: decision.code };
}

/** The weeks' lines come due: `rung` of which ladder says `purpose`. */
export function reachWeeks(crowd: Crowd, weeks: readonly number[], purpose: 'reportOpen' | 'reportOverdue' | 'escalate', rung = 1): Crowd {
  const lines = weeks.map((week): ReachedLine => {
    const role = purpose === 'escalate' ? `leader:${unit(1)}` : `contactA:${unit(1)}`;
    return { key: `${crowd.state.taskId}/${weekOf(week)}/${purpose}/${rung}/0/${role}`, cycle: weekOf(week), purpose, rung, role, due: dateOfWeek(week) };
  });
  return fold(crowd, [{ type: 'linesReached', lines, by: 'clock', for: 'clock', via: 'system' }]);
}

/** What somebody may do of a crowded task, by number; `nth` picks the unit, the week, the matter. */
export function actOn(state: TaskState, choice: number, nth: number): { act: Act; body: TaskCommandBody } | null {
  const main = speaker(state.duties.findIndex((duty) => duty.main) + 1);
  const cycle = state.cycles[nth % Math.max(state.cycles.length, 1)]?.id ?? weekOf(nth);
  const said = state.cycles.find(({ id }) => id === cycle)?.content ?? '';
  const matter = state.matters?.[nth % Math.max(state.matters.length, 1)];
  const words = { reason: hash(nth), isEmpty: false };
  const every: (() => { act: Act; body: TaskCommandBody } | null)[] = [
    () => ({ act: speaker(nth), body: { type: 'acknowledge', toBreakDown: true } }),
    () => ({ act: main, body: { type: 'submitReport', cycle, content: hash(nth), isEmpty: false, progressClass: '提前完成', attestedBy: '负责人', signOff: 'confirmed' } }),
    () => ({ act: { ...main, standing: [{ as: 'head', unit: unit(state.duties.findIndex((duty) => duty.main) + 1) }] }, body: { type: 'signOff', cycle, content: said, form: 'confirmed', evidence: null } }),
    () => ({ act: reviewer, body: { type: 'approve', cycle, content: said } }),
    () => ({ act: reviewer, body: { type: 'return', cycle, content: said, opinion: hash(nth), isEmpty: false, due: '2026-12-31' } }),
    () => ({ act: main, body: { type: 'noChange', cycle, standing: { content: hash(nth), since: weekOf(1), progressClass: '提前完成', attestedBy: '负责人' }, goalOpen: false, signOff: 'sealed', isEmpty: false } }),
    () => ({ act: main, body: { type: 'requestExtension', cycle, due: '2026-06-30', until: '2026-12-31', today: '2026-06-01', isShort: false, ...words } }),
    () => ({ act: main, body: { type: 'requestExtension', cycle, due: '2026-05-30', until: '2026-12-31', today: '2026-06-01', isShort: false, ...words } }),
    () => ({ act: state.extension?.proposedAt ? leader : office, body: { type: 'decideExtension', grant: nth % 2 === 0, opinion: hash(nth), isEmpty: false } }),
    () => ({ act: main, body: { type: 'submitBreakdown', content: hash(nth), items: 10, isEmpty: false, isUnreadable: false, toBreakDown: true } }),
    () => ({ act: reviewer, body: { type: 'approveBreakdown', content: state.breakdown?.proposal?.text ?? '', was: [], items: Array.from({ length: 10 }, (_, at) => ({ id: at + 1, dates: ['2026-03-20', '2026-06-20', '2026-09-21', '2026-12-21'], taken: 0 })) } }),
    () => ({ act: main, body: { type: 'askCoUnit', unit: unit(1 + (nth % 30)), cycle: weekOf(1 + (nth % 52)), due: '2026-06-24', latest: '2026-06-24', today: '2026-06-01' } }),
    () => ({ act: speaker(1 + (nth % 30)), body: { type: 'addPart', cycle, content: hash(nth), isEmpty: false } }),
    () => ({ act: speaker(1 + (nth % 30)), body: { type: 'handOn', to: address(100 + nth), colleagueOf: [unit(1 + (nth % 30))] } }),
    () => ({ act: leader, body: { type: 'instruct', kind: '限时反馈', content: hash(nth), isEmpty: false } }),
    () => (state.instructions?.[0] ? { act: office, body: { type: 'registerInstruction', instruction: state.instructions[0].revision, unit: unit(1 + (nth % 30)), due: '2026-12-31', today: '2026-06-01', note: hash(nth) } } : null),
    () => (matter ? { act: actOf(address(9), { as: 'contact', unit: matter.unit }), body: { type: 'answerInstruction', matter: matter.id, content: hash(nth), isEmpty: false } } : null),
    () => (matter ? { act: reviewer, body: { type: 'acceptAnswer', matter: matter.id, answer: matter.answer ?? '' } } : null),
    () => ({ act: office, body: { type: 'callForReport', call: `D${hash(nth).slice(-8)}`, due: '2026-12-31', opens: '2026-06-01', joined: cycle, rest: 6, today: '2026-06-01', isShort: false, hasReason: true, content: hash(nth) } }),
    () => (state.calls?.[0] ? { act: main, body: { type: 'answerCall', call: state.calls[0].id, content: hash(nth), missing: false } } : null),
    () => ({ act: office, body: { type: 'escalate', cycle, level: 1 + (nth % 3), reason: hash(nth), isEmpty: false, hasLeft: false, isPlanned: true } }),
    () => ({ act: office, body: { type: 'holdLetter', cycle, rung: 2 + (nth % 2), until: '2026-12-31', reason: hash(nth), isEmpty: false, hasLeft: false } }),
    () => ({ act: office, body: { type: 'releaseLetter', cycle, rung: 2 + (nth % 2) } }),
    () => ({ act: speaker(1 + (nth % 30)), body: { type: 'askReassign', suggested: unit(99), ...words } }),
    () => ({ act: office, body: { type: 'keepUnit', opinion: hash(nth), isEmpty: false } }),
    () => ({ act: office, body: { type: 'reassign', reason: hash(nth), duties: Array.from({ length: 5 + (nth % 40) }, (_, at) => (at % 3 === 0 ? lead(unit(at + 1), at === 0) : co(unit(at + 1)))) } }),
    () => ({ act: office, body: { type: state.stage === 'suspended' ? 'resume' : 'suspend', ...words } }),
    () => ({ act: main, body: { type: 'applyCompletion', content: hash(nth), isEmpty: false, conclusion: '完成' } }),
    () => ({ act: reviewer, body: nth % 3 === 0 ? { type: 'confirmCompletion', closeOut: false } : { type: 'returnCompletion', opinion: hash(nth), isEmpty: false } }),
    () => ({ act: office, body: { type: 'reopen', due: '2026-12-30', today: '2026-06-01', ...words } }),
    () => ({ act: office, body: { type: 'amend', document: '教办〔2026〕100号', effective: '2026-06-01', parts: ['deadline'], term: { kind: 'dated', end: `2026-12-${10 + (nth % 20)}` }, content: hash(nth) } }),
    () => ({ act: office, body: { type: 'handOver', leaver: address(100 + nth), successor: address(200 + nth), roles: Array.from({ length: 30 }, (_, at) => `contactA:${unit(at + 1)}`) } }),
  ];
  return every[choice % every.length]?.() ?? null;
}
export const kindsOfActs = 32;
