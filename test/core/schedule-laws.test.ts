import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, isWorkday } from '../../core/calendar/workday.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { withSigners } from '../../core/plan/with-signers.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { linesDiff } from '../../core/schedule/lines-diff.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import type { Line } from '../../core/schedule/line.ts';
import { insideHours } from '../../core/schedule/round.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { Act } from '../../core/task/act.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import type { Matter } from '../../core/task/matter.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { callFacts } from '../../desk/call-facts.ts';
import { extensionFacts } from '../../desk/extension-facts.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { assigned, at, calendar, co, contact, inputOf as inputBy, lead, leader, office, report, reviewer, show, stamp, wallOf } from './play.ts';

/** Every kind of line is planned: breakdowns are asked for as well, co-units sign, and leaders get their briefs. */
const policy = { ...defaultPolicy, breakdownWorkdays: 10, coSigns: true, leaderBriefWorkdays: 4 };
const filledRoles = new Set(['leader:基教科', 'leader:职成科']);
const inputOf = (state: TaskState) => inputBy(state, { policy, filledRoles });

const cycles = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'];
const roundTimes = new Set<string>(policy.rounds);

/** A year in steps: some days pass, then what came due is reached or somebody acts. */
const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 25 }), choice: fc.nat({ max: 43 }), cycle: fc.constantFrom(...cycles) }), { maxLength: 15 });

function commandOf(choice: number, cycle: string, state: TaskState, today: string): TaskCommand | null {
  const unit = state.duties.find((duty) => duty.main)?.unit ?? '';
  const content = `text of ${cycle}`;
  switch (choice) {
    case 0: return { type: 'acknowledge', act: contact(unit) };
    case 1: return { ...report(cycle), act: contact(unit) } as TaskCommand;
    case 2: return { type: 'approve', cycle, content, act: reviewer };
    case 3: return { type: 'return', cycle, content, opinion: 'o', isEmpty: false, due: null, act: reviewer };
    case 4: return { type: 'reassign', duties: withSigners([lead(unit === '基教科' ? '职成科' : '基教科'), lead('督导办', false), co('法规科')], policy), reason: 'r', act: office };
    case 5: return { type: 'nudge', words: null, act: office };
    case 6: return { type: 'instruct', kind: '办理', content: 'w', isEmpty: false, act: leader };
    case 7: return hasLeft(state, cycle) ? null : { type: 'holdLetter', cycle, rung: 2, until: addDays(today, 3), reason: 'r', isEmpty: false, hasLeft: false, act: office };
    case 8: return { type: 'releaseLetter', cycle, rung: 3, act: office };
    case 9: return { type: 'applyCompletion', content: 'c', isEmpty: false, act: contact(unit) };
    case 10: return { type: 'returnCompletion', opinion: 'o', isEmpty: false, act: reviewer };
    case 11: return { type: 'suspend', reason: 'r', isEmpty: false, act: office };
    case 12: return { type: 'resume', reason: 'r', isEmpty: false, act: office };
    case 13: return askFor(state, cycle, today, 14, contact(unit));
    case 14: return askFor(state, null, today, 40, contact(unit));
    case 15: return { type: 'decideExtension', grant: true, opinion: 'o', isEmpty: false, act: state.extension?.proposedAt ? leader : office };
    case 16: return { type: 'decideExtension', grant: false, opinion: 'o', isEmpty: false, act: state.extension?.proposedAt ? leader : office };
    case 17: return { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false, act: contact(unit) };
    case 18: return { type: 'askReassign', suggested: '', reason: 'r', isEmpty: false, act: contact('督导办') };
    case 19: return { type: 'keepUnit', opinion: 'o', isEmpty: false, act: office };
    case 20: return { type: 'noChange', cycle, standing: { content, since: '2025Q4', progressClass: '达进度', attestedBy: 'x' }, goalOpen: false, isEmpty: false, act: contact(unit) };
    case 21: return { type: 'acknowledge', toBreakDown: true, act: contact(unit) };
    case 22: return { type: 'submitBreakdown', content: `b${today}`, items: 2, isEmpty: false, isUnreadable: false, toBreakDown: true, act: contact(unit) };
    case 23: return { type: 'approveBreakdown', content: state.breakdown?.proposal?.text ?? '', items: [{ id: 1, dates: [addDays(today, 20)], taken: 0 }, { id: 2, dates: [null, addDays(today, 10), null, addDays(today, 30)], taken: 0 }], was: [1, 0], act: reviewer };
    case 24: return { type: 'returnBreakdown', content: state.breakdown?.proposal?.text ?? '', opinion: 'o', isEmpty: false, due: addWorkdays(today, 2, calendar), act: reviewer };
    case 25: return { type: 'setQuarterGoal', quarter: '2026Q2', content: `g${today}`, over: state.breakdown?.agreed?.text ?? null, isEmpty: false, isUnreadable: false, act: office };
    case 26: return { type: 'markSubItem', item: 2, steps: Math.min(4, (state.breakdown?.agreed?.items.find(({ id }) => id === 2)?.taken ?? 0) + 1), act: contact(unit) };
    case 27: return { type: 'askCoUnit', unit: '计财科', cycle, due: addWorkdays(today, 3, calendar), latest: addWorkdays(today, 3, calendar), today, act: contact(unit) };
    case 28: return { type: 'addPart', cycle, content: 'p', isEmpty: false, act: contact('计财科') };
    case 29: return state.instructions?.[0] ? { type: 'registerInstruction', instruction: state.instructions[0].revision, unit: cycle < '2026Q3' ? null : '督导办', due: addDays(today, 9), today, note: null, act: office } : null;
    case 30: return ofMatter(state, ({ id, unit: whose }) => ({ type: 'acknowledgeInstruction', matter: id, act: contact(whose) }));
    case 31: return ofMatter(state, ({ id, unit: whose }) => ({ type: 'answerInstruction', matter: id, content: 'a', isEmpty: false, act: contact(whose) }));
    case 32: return ofMatter(state, ({ id, answer }) => ({ type: 'acceptAnswer', matter: id, answer: answer ?? '', act: reviewer }));
    case 33: return ofMatter(state, ({ id, answer, due }) => ({ type: 'returnAnswer', matter: id, answer: answer ?? '', opinion: 'o', isEmpty: false, due: due > addDays(today, 3) ? due : addDays(today, 3), act: reviewer }));
    case 34: return { type: 'escalate', cycle, level: 1, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true, act: office };
    case 35: return { type: 'escalate', cycle, level: 2, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true, act: office };
    case 36: return { type: 'escalate', cycle, level: 3, reason: 'r', isEmpty: false, hasLeft: false, isPlanned: true, act: office };
    case 37: return callOn(state, today);
    case 38: return state.calls?.[0] ? { type: 'answerCall', call: state.calls[0].id, content: 'a', missing: false, act: contact(unit) } : null;
    case 39: return { type: 'amend', document: '1号', effective: today, parts: ['deadline'], term: { kind: 'dated', end: addDays(today, 60) }, content: 'c', act: office };
    case 40: return { type: 'instruct', kind: '限时反馈', content: 'w', isEmpty: false, act: leader };
    case 41: return { type: 'acknowledge', act: contact('计财科') };
    default: return null; // only what came due
  }
}

const ofMatter = (state: TaskState, make: (matter: Matter) => TaskCommand): TaskCommand | null => {
  const [matter] = state.matters ?? [];
  return matter ? make(matter) : null;
};

function callOn(state: TaskState, today: string): TaskCommand {
  const { columns: _, ...facts } = callFacts(inputOf(state), { draft: taskDraft({ number: '1.', title: '巩固提升' }), submissions: [] }, { columns: ['本区底数'], due: addDays(today, 6) }, today);
  return { type: 'callForReport', call: `D${state.revision}`, ...facts, hasReason: true, content: 'c', act: office };
}

/** A request or a 逾期说明 of today for a date some days after the later of today and the due date. */
function askFor(state: TaskState, cycle: string | null, today: string, days: number, act: Act): TaskCommand {
  const { due } = extensionFacts(inputOf(state), { cycle, until: today }, today);
  const until = addDays(due !== null && due > today ? due : today, days);
  return { type: 'requestExtension', cycle, ...extensionFacts(inputOf(state), { cycle, until }, today), reason: 'r', isEmpty: false, act };
}

/** Whether it can still be held is for the deliverer to say, who is not in this test. */
const hasLeft = (state: TaskState, cycle: string): boolean =>
  state.letters.some((mark) => mark.cycle === cycle && mark.rung === 2 && mark.leftAt !== null);

interface Moment {
  state: TaskState;
  planned: Line[];
  caused: Line[];
  now: Date;
  /** Keys of lines reached by then: no line is reached twice. */
  reached: ReadonlySet<string>;
}

/** Plays the steps and gives every moment of them; a frozen state shows whether anything writes into it. */
function walk(taken: { days: number; choice: number; cycle: string }[]): Moment[] {
  let state = freeze(assigned('2026-03-02 09:00', withSigners([lead('基教科'), co('计财科')], policy), { kind: 'dated', end: '2026-11-30' }));
  let day = '2026-03-02';
  const reached = new Set<string>();
  const moments: Moment[] = [{ state, planned: schedule(inputOf(state)), caused: [], now: at(`${day} 09:00`), reached: new Set() }];
  for (const { days, choice, cycle } of taken) {
    const since = at(`${day} 10:00`);
    day = addDays(day, days);
    const now = at(`${day} 10:00`);
    const due = schedule(inputOf(state)).filter((line) => line.at > since && line.at <= now && line.leaving !== 'byRelease' && !reached.has(line.key));
    for (const { key } of due) reached.add(key);
    const caused: Line[] = [];
    const fold = (event: RecordedEvent): void => {
      caused.push(...linesOfEvent(event, inputOf(state)));
      state = freeze(evolve(state, event));
    };
    if (due.length > 0) fold(stamp(state, { type: 'linesReached', lines: due, by: 'clock', for: 'clock', via: 'system' }, now));
    const command = commandOf(choice, cycle, state, day);
    const decision = command && decide(state, command);
    if (decision?.ok) for (const [ordinal, event] of decision.events.entries()) fold(stamp(state, event, now, ordinal));
    moments.push({ state, planned: schedule(inputOf(state)), caused, now, reached: new Set(reached) });
  }
  return moments;
}

describe('whatever happens in a year', () => {
  it('every line leaves in a round of a workday, urgent ones inside the hours', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned, caused } of walk(taken)) {
          expect([...planned, ...caused].filter((line) => !mayLeave(line)).map(show)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('keys are unique, and planning again changes nothing', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned, caused, now } of walk(taken)) {
          const keys = [...planned, ...caused].map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(schedule(inputOf(state))).toEqual(planned);
          const stored = planned.map((line) => ({ key: line.key, at: line.at, settled: false, recorded: false, standing: true }));
          expect(linesDiff(planned, stored, now)).toEqual({ add: [], moot: [], move: [] });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a line that was never planned before is never planned into the past', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const known = new Set<string>();
        for (const { planned, now } of walk(taken)) {
          expect(planned.filter((line) => !known.has(line.key) && line.at < now).map(show)).toEqual([]);
          for (const { key } of planned) known.add(key);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('what fell away and is asked again comes under a new key', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let before = new Set<string>();
        const dropped = new Set<string>();
        for (const { planned, now } of walk(taken)) {
          const keys = new Set(planned.map(({ key }) => key));
          for (const key of before) if (!keys.has(key)) dropped.add(key);
          const back = planned.filter((line) => dropped.has(line.key) && line.at > now);
          expect(back.map(({ key }) => key)).toEqual([]);
          before = keys;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('nobody is reminded of a cycle more than thirty times, nor told twice in one round', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned } of walk(taken)) {
          const asks = planned.filter((line) => line.purpose.startsWith('report') && line.role.startsWith('contactA:'));
          const places = asks.map((line) => `${line.cycle} ${line.role} ${line.at.toISOString()}`);
          expect(new Set(places).size).toBe(places.length);
          for (const cycle of cycles) expect(asks.filter((line) => line.cycle === cycle).length).toBeLessThanOrEqual(30);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('lines reached in time leave the plan as it was', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned, now, reached } of walk(taken)) {
          const coming = planned.filter((line) => line.at > now && line.leaving !== 'byRelease' && !reached.has(line.key));
          const next = coming[0]?.at;
          if (!next) continue;
          const due = coming.filter((line) => line.at.getTime() === next.getTime());
          const ahead = new Date(next.getTime() - 20 * 60_000);
          const event = stamp(state, { type: 'linesReached', lines: due, by: 'clock', for: 'clock', via: 'system' }, ahead);
          expect(schedule(inputOf(evolve(state, event)))).toEqual(planned);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a suspended task is silent, and a unit is asked for nothing that is with the supervisor', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned } of walk(taken)) {
          if (state.stage === 'suspended') expect(planned.map(show)).toEqual([]);
          const { extension, reassign } = state;
          const asked = planned.filter((line) => reassign && line.role === `contactA:${reassign.unit}` && line.purpose !== 'informed');
          expect(asked.map(show)).toEqual([]);
          if (!extension) continue;
          const ofUnit = planned.filter((line) => line.cycle === extension.cycle && !line.role.startsWith('office') && !line.role.startsWith('leader'));
          const about = ofUnit.filter(({ purpose }) => (extension.cycle === null ? purpose.startsWith('deadline') : true));
          expect(about.map(show)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('reminders to a silent unit end with the cycle: none at or past the opening of the next', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { planned } of walk(taken)) {
          const opening = new Map(planned.filter(({ purpose }) => purpose === 'reportOpen').map((line) => [line.cycle, line.at]));
          const past = planned.filter((line) => {
            if (line.purpose !== 'reportOverdue' || !line.role.startsWith('contactA:')) return false;
            const opens = opening.get(cycles[cycles.indexOf(line.cycle ?? '') + 1] ?? null);
            return opens !== undefined && opens > (opening.get(line.cycle) ?? line.at) && line.at >= opens;
          });
          expect(past.map(show)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a missed cycle made good stays repaired late, whatever comes after', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const repaired = new Set<string>();
        let missed = new Set<string>();
        for (const { state } of walk(taken)) {
          for (const cycle of state.cycles) {
            if (missed.has(cycle.id) && cycle.state === 'submitted') repaired.add(cycle.id);
          }
          expect(state.cycles.filter(({ id, repairedLate }) => repaired.has(id) && !repairedLate).map(({ id }) => id)).toEqual([]);
          missed = new Set(state.cycles.flatMap(({ id, state: stands }) => (stands === 'missed' ? [id] : [])));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('planning anew keeps the past: what was told is neither taken back nor told again', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const moments = walk(taken);
        for (const [nth, { planned, now, reached }] of moments.entries()) {
          const before = moments[nth - 1];
          if (!before) continue;
          const stored = before.planned.map((line) => ({
            key: line.key, at: line.at, standing: true, recorded: before.reached.has(line.key), settled: before.reached.has(line.key), notNeeded: false,
          }));
          const { add, moot, move } = linesDiff(planned, stored, now);
          const touched = [...add.map(({ key }) => key), ...moot, ...move.map(({ key }) => key)];
          expect(touched.filter((key) => before.reached.has(key))).toEqual([]);
          expect(add.filter((line) => line.at < now && !reached.has(line.key)).map(show)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('level 3 never comes sooner than five workdays after level 2', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { state, planned } of walk(taken)) {
          for (const third of planned.filter((line) => line.purpose === 'escalate' && line.rung === 3)) {
            if (state.letters.some((mark) => mark.cycle === third.cycle && mark.rung === 3)) continue; // somebody moved it
            const second = planned.find((line) => line.purpose === 'escalate' && line.rung === 2 && line.cycle === third.cycle);
            expect(second && third.at.getTime() - second.at.getTime()).toBeGreaterThanOrEqual(5 * 86_400_000);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Cached by instant: the wall clock of this test is Intl's, not the code's. */
const walls = new Map<number, string>();

function mayLeave(line: Line): boolean {
  if (line.urgent) return insideHours(line.at, policy, calendar);
  const wall = walls.get(line.at.getTime()) ?? wallOf(line.at);
  walls.set(line.at.getTime(), wall);
  return isWorkday(wall.slice(0, 10), calendar) && roundTimes.has(wall.slice(11));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
