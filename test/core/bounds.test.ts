import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostItems } from '../../core/breakdown/breakdown-text.ts';
import { stateBytes, utf8Bytes } from '../../core/task/state-bytes.ts';
import { actOn, attempt, hash, kindsOfActs, nobodyYet, reachWeeks, speaker, unit, weekOf, type Crowd } from './crowded-task.ts';
import { co, informed, lead, office, reviewer } from './play.ts';

const size = ({ state, ring }: Crowd): { state: number; ring: number } => ({ state: stateBytes(state), ring: utf8Bytes(JSON.stringify(ring)) });
const fits = (crowd: Crowd): void => {
  const { state, ring } = size(crowd);
  expect([state <= 8_192, ring <= 16_384, state, ring]).toEqual([true, true, state, ring]);
};

/** A collective owner of thirty units beside three leads. */
const duties = [lead(unit(1)), lead(unit(2), false), lead(unit(3), false), ...Array.from({ length: 27 }, (_, at) => (at < 10 ? co(unit(at + 4)) : informed(unit(at + 4))))];
const assigned = attempt(nobodyYet, office, { type: 'assign', duties, term: { kind: 'dated', end: '2026-12-31' } }).crowd;

describe('a task', () => {
  it('may have thirty units with long names, and says so in a code where there are too many', () => {
    expect(assigned.state.duties).toHaveLength(30);
    const crowd = Array.from({ length: 90 }, (_, at) => (at === 0 ? lead(unit(1)) : informed(unit(at + 1))));
    expect(attempt(nobodyYet, office, { type: 'assign', duties: crowd, term: { kind: 'planYear', end: '2026-12-31' } }).code).toBe('TASK_FULL');
  });

  it('is small when a unit says nothing for fifty-two weeks: the oldest weeks are let go, the newest stay owed', () => {
    let crowd = assigned;
    for (let week = 1; week <= 52; week += 1) {
      for (const purpose of ['reportOpen', 'reportOverdue', 'escalate'] as const) crowd = reachWeeks(crowd, [week], purpose, purpose === 'escalate' ? 2 : 1);
      fits(crowd);
    }
    const owed = crowd.state.cycles.map(({ id, state }) => `${id} ${state}`);
    expect(owed.length).toBeGreaterThanOrEqual(8);
    expect(owed.at(-1)).toBe('2026W52 missed');
    expect(crowd.state.settledTo).toBe(weekOf(52 - owed.length));
  });

  it('is small with everything at its most at once, and what does not fit is refused, not lost', () => {
    let crowd = assigned;
    const refused = new Map<string, number>();
    for (let round = 1; round <= 60; round += 1) {
      if (round <= 52) crowd = reachWeeks(reachWeeks(crowd, [round], 'reportOpen'), [round], 'escalate', 2);
      // Whatever ends the task, sets it aside or takes its units away is left out: nothing may become less.
      for (let choice = 0; choice < 25; choice += 1) {
        const wish = actOn(crowd.state, choice, round);
        if (!wish || wish.body.type === 'approve' || wish.body.type === 'acceptAnswer') continue;
        const { crowd: after, code } = attempt(crowd, wish.act, wish.body);
        if (code === 'TASK_FULL') refused.set(wish.body.type, (refused.get(wish.body.type) ?? 0) + 1);
        crowd = after;
        fits(crowd);
      }
    }
    expect(refused.size).toBeGreaterThan(3);
    expect(size(crowd).state).toBeGreaterThan(7_000);
  });

  it('that is full is reviewed, resumed and ended all the same', () => {
    let crowd = assigned;
    for (let week = 1; week <= 40; week += 1) {
      crowd = attempt(reachWeeks(crowd, [week], 'reportOpen'), speaker(1), { type: 'submitReport', cycle: weekOf(week), content: hash(week), isEmpty: false, progressClass: '达进度', attestedBy: '负责人' }).crowd;
    }
    const waiting = crowd.state.cycles.filter(({ state }) => state === 'submitted');
    const report = { type: 'submitReport', cycle: crowd.state.cycles.find(({ state }) => state === 'open')?.id ?? '', content: hash(99), isEmpty: false, progressClass: '达进度', attestedBy: '负责人' } as const;
    expect([waiting.length > 5, attempt(crowd, speaker(1), report).code]).toEqual([true, 'TASK_FULL']);
    for (const { id, content } of waiting) {
      const { code, crowd: after } = attempt(crowd, reviewer, { type: 'approve', cycle: id, content: content ?? '' });
      expect(code).toBeNull();
      crowd = after;
    }
    expect(attempt(crowd, speaker(1), report).code).toBeNull();
    expect(attempt(crowd, office, { type: 'withdraw', reason: hash(1), isEmpty: false }).code).toBeNull();
  });

  it('takes no more sub-items than its breakdown may have, whoever counted them', () => {
    const wish = { type: 'submitBreakdown', content: hash(1), isEmpty: false, isUnreadable: false, toBreakDown: true } as const;
    expect(attempt(assigned, speaker(1), { ...wish, items: mostItems + 1 }).code).toBe('BREAKDOWN_UNREADABLE');
    expect(attempt(assigned, speaker(1), { ...wish, items: mostItems }).code).toBeNull();
  });

  it('stays within 8 KB, and the ring of its last events within 16, whatever is done to it', () => {
    const steps = fc.array(fc.oneof(
      { weight: 4, arbitrary: fc.record({ choice: fc.nat(kindsOfActs - 1), nth: fc.nat(60) }) },
      { weight: 1, arbitrary: fc.record({ weeks: fc.array(fc.integer({ min: 1, max: 52 }), { minLength: 1, maxLength: 30 }), late: fc.constantFrom('reportOpen', 'reportOverdue', 'escalate') }) },
    ), { minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(steps, (taken) => {
        let crowd = assigned;
        for (const step of taken) {
          if ('weeks' in step) crowd = reachWeeks(crowd, step.weeks, step.late as 'reportOpen', 2);
          else {
            const wish = actOn(crowd.state, step.choice, step.nth);
            if (wish) crowd = attempt(crowd, wish.act, wish.body).crowd;
          }
          fits(crowd);
        }
      }),
      { numRuns: 20 },
    );
  });
});

it('counts bytes as they are sent: one, two, three or four a character', () => {
  for (const text of ['', 'abc', 'é', '督办', '😀', 'a督é😀']) expect([text, utf8Bytes(text)]).toEqual([text, Buffer.byteLength(text)]);
});

describe('the ring of last events', () => {
  it('holds no event larger than itself: a wake after a year\'s outage leaves it empty until the next', () => {
    const weeks = Array.from({ length: 200 }, (_, at) => 1 + (at % 52));
    const after = reachWeeks(assigned, weeks, 'reportOpen');
    expect(after.ring).toEqual([]);
    expect(reachWeeks(after, [1], 'reportOpen').ring).toHaveLength(1);
  });
});
