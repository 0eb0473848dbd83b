import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isAsk } from '../../core/burden/is-ask.ts';
import { weekOf } from '../../core/burden/week-of.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { isWorkday } from '../../core/calendar/workday.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import { rehearse } from '../../core/rehearsal/rehearse.ts';
import { dateOf, instantAt, isoIn } from '../../core/schedule/instant.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { savePolicy } from '../../store/policy.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister } from '../support/trial-register.ts';

const zone = 'Asia/Shanghai';
const start = '2026-03-12';
const policy = { ...defaultPolicy, asksPerWeek: 2 };

/** How often each step of a round is done, and what goes wrong in it. */
interface Round {
  wakes: number;
  claims: number;
  settles: number;
  /** The task's wake does not come in time: it comes with a later round. */
  late: boolean;
  /** The deliverer dies after the send, before it is written down; the next reign finds the message at the provider. */
  dies: boolean;
}
const calm: Round = { wakes: 1, claims: 1, settles: 1, late: false, dies: false };

/** A channel's provider: what it took, by delivery id, with the lines that were in it and when. */
type Provider = Map<string, { to: string; channel: string; round: Date; keys: string[]; taken: number }>;

async function playLaw(database: TestDatabase, days: number, roundAt: (nth: number) => Round) {
  const { prisma } = database;
  const on = (date: string, time: string) => instantAt(date, time, zone);
  const trial = await createTrialRegister(prisma, fictitiousDirectory(), on(start, '08:20'));
  await savePolicy(prisma, policy, { at: on(start, '08:20'), by: null, planId: null });
  const ledger = createDeliveryLedger(prisma, createPlanningBook(prisma, { chat: true }));
  const provider: Provider = new Map();
  const { planId } = await trial.importPlan(fictitiousPlan());
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  const { launch } = await trial.launch(planId, people.supervisor);

  const send = async (id: string, to: string, channel: string, round: Date) => {
    const view = (await trial.reads.delivery(id))!;
    const known = provider.get(id);
    // A message that is sent again is the same message: its lines may not have changed.
    if (known) expect(view.items.map(({ line }) => line.key).sort()).toEqual(known.keys);
    provider.set(id, { to, channel, round, keys: view.items.map(({ line }) => line.key).sort(), taken: (known?.taken ?? 0) + 1 });
  };
  const deliver = async (channel: string, now: Date, { claims, settles, dies }: Round) => {
    const accepted = { kind: 'accepted', providerId: 'p', place: null } as const;
    let epoch = await ledger.raiseEpoch(channel);
    for (const orphan of await ledger.orphans(channel, epoch)) {
      expect(provider.has(orphan.id)).toBe(true); // looked up, found, not sent again
      await ledger.adopt(epoch, channel, orphan.id);
      await ledger.settle(channel, epoch, orphan.id, accepted, now);
    }
    for (const message of await ledger.due(channel, now)) {
      const claimed = [];
      for (let nth = 0; nth < claims; nth += 1) claimed.push(await ledger.claim(channel, epoch, message, now));
      const mine = claimed.filter((each) => each !== null);
      expect(mine.length).toBeLessThanOrEqual(1);
      for (const delivery of mine) {
        await send(delivery.id, message.recipient, channel, delivery.round);
        if (dies) {
          const before = epoch;
          epoch = await ledger.raiseEpoch(channel);
          expect(await ledger.settle(channel, before, delivery.id, accepted, now)).toBe(false); // fenced out
          continue;
        }
        for (let nth = 0; nth < settles; nth += 1) await ledger.settle(channel, epoch, delivery.id, accepted, now);
      }
    }
  };

  let nth = 0;
  const playRound = async (at: Date, round: Round) => {
    if (!round.late) for (let wake = 0; wake < round.wakes; wake += 1) await trial.stepTo(planId, new Date(at.getTime() - 4 * 60_000));
    await trial.clock.stand(at);
    for (const channel of ['slack', 'mail']) await deliver(channel, at, round);
  };
  let last = start;
  for (let day = 0; day < days; day += 1) {
    last = addDays(start, day);
    if (!isWorkday(last, chineseCalendar)) continue;
    for (const time of policy.rounds) await playRound(on(last, time), roundAt((nth += 1)));
  }
  // The end: everything wakes, everybody is told.
  const end = on(last, '14:30');
  for (const at of [end, new Date(end.getTime() + 4 * 60_000)]) await playRound(at, calm);
  return { trial, planId, launch, provider, end };
}

describe('the law of the digest, on the register', () => {
  let database: TestDatabase | undefined;
  afterEach(async () => {
    await database?.drop();
    database = undefined;
  });

  const rounds = fc.array(
    fc.record({ wakes: fc.integer({ min: 1, max: 3 }), claims: fc.integer({ min: 1, max: 3 }), settles: fc.integer({ min: 1, max: 3 }), late: fc.boolean(), dies: fc.boolean() }),
    { minLength: 3, maxLength: 9 },
  );

  it('puts every due line in exactly one message, or gives it another end, however often a step is done and however late a wake', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (given) => {
        database = await createTestDatabase();
        const { trial, provider, end } = await playLaw(database, 20, (nth) => given[nth % given.length]!);
        const lines = await trial.reads.lines(new Date(0), new Date('2100-01-01'));

        const messagesOf = new Map<string, number>();
        for (const { keys } of provider.values()) for (const key of keys) messagesOf.set(key, (messagesOf.get(key) ?? 0) + 1);
        for (const { key, outcome } of lines) {
          const toldNow = outcome === 'sent' || outcome === 'merged' || outcome === 'fallback';
          if (outcome !== null) expect([key, outcome, messagesOf.get(key) ?? 0]).toEqual([key, outcome, toldNow ? 1 : 0]);
        }
        const { planned, byOutcome, open, unexplained } = reckon(reckonedLines(lines), end);
        expect(unexplained).toEqual([]);
        expect(Object.values(byOutcome).reduce((sum, count) => sum + count, open)).toBe(planned);
        for (const { taken } of provider.values()) expect(taken).toBe(1);
        await database.drop();
        database = undefined;
      }),
      { numRuns: 3 },
    );
  });

  it('keeps the budget of the week, and sends what the rehearsal said', async () => {
    database = await createTestDatabase();
    const { trial, launch, provider, end } = await playLaw(database, 36, () => calm);
    const sections = new Map((await trial.reads.tasksOf(launch.planId)).map((task) => [task.id, task.section]));
    const { messages, perPerson } = rehearse({
      tasks: launch.tasks.map((task) => ({ ...task, section: sections.get(task.taskId) ?? [] })),
      policy: launch.policy, calendar: chineseCalendar, year: launch.year, launch: launch.launch, directory: fictitiousDirectory(), scenario: 'silent',
    });
    const sent = [...provider.values()].map(({ to, channel, round, keys }) => `${isoIn(round, zone)} ${to} ${channel === 'slack' ? 'chat' : channel} ${tasksIn(keys)}`);
    const rehearsed = messages.filter(({ at }) => new Date(at) <= end).map(({ at, to, channel, tasks }) => `${at} ${to} ${channel} ${[...tasks].sort().join(',')}`);
    expect(sent.sort()).toEqual(rehearsed.sort());

    const lines = new Map((await trial.reads.lines(new Date(0), end)).map((line) => [line.key, line]));
    const asks = new Map<string, number>();
    for (const { to, round, keys } of provider.values()) {
      if (!keys.some((key) => isAsk(lines.get(key)!))) continue;
      const week = `${to} ${weekOf(dateOf(round, zone)).monday}`;
      asks.set(week, (asks.get(week) ?? 0) + 1);
    }
    const beyond = messages.filter(({ beyondBudget }) => beyondBudget).length;
    expect([...asks.values()].filter((count) => count > policy.asksPerWeek).length).toBeLessThanOrEqual(beyond);
    expect(perPerson.some(({ mostAsksInAWeek }) => mostAsksInAWeek >= 2)).toBe(true);
    expect([...lines.values()].some(({ outcome, outcomeNote }) => outcome === 'merged' && outcomeNote === 'budget')).toBe(true);
  });
});

const tasksIn = (keys: readonly string[]): string => [...new Set(keys.map((key) => key.split('/')[0] ?? ''))].sort().join(',');
