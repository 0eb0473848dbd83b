import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import { workdayOnOrAfter } from '../../core/calendar/workday.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import { dateOf, instantAt } from '../../core/schedule/instant.ts';
import { splitKey } from '../../core/schedule/letter-key.ts';
import type { Ask } from '../../desk/ask.ts';
import type { TaskView } from '../../ports/reads.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { savePolicy } from '../../store/policy.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

const zone = 'Asia/Shanghai';
const start = '2026-03-12';
const policy = { ...defaultPolicy, asksPerWeek: 2, period: 'monthly' as const };
const on = (date: string, time: string): Date => instantAt(workdayOnOrAfter(date, chineseCalendar), time, zone);
const contactOf: Record<string, string> = { 设施科: people.facility, 活动科: people.events, 宣传科: 'xuan@qinghe.example', 数据中心: 'xuan@qinghe.example' };

const times = fc.integer({ min: 1, max: 3 });
const step = fc.record({
  /** Days after which something is done at all: hours, or past the end of a cycle and the opening of the next. */
  days: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.integer({ min: 10, max: 70 }) }),
  time: fc.constantFrom(...policy.rounds), wakes: fc.integer({ min: 0, max: 3 }), claims: times, settles: times, sends: fc.boolean(),
  act: fc.nat(13), task: fc.nat(5),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const reportWords = { done: '本期按计划推进', next: '', difficulty: '', values: [] };

/** Who asks what of a task; null where there is nothing to ask. */
function askOf(act: number, { state }: TaskView, today: string): { by: string; ask: Ask } | null {
  const lead = contactOf[state.duties.find(({ main }) => main)?.unit ?? ''] ?? people.facility;
  const cycle = state.cycles.at(-1);
  const office = people.supervisor;
  switch (act) {
    case 0: return { by: lead, ask: { type: 'acknowledge' } };
    case 1: return cycle ? { by: lead, ask: { type: 'submitReport', cycle: cycle.id, report: reportWords, progressClass: '达进度', attestedBy: '负责人' } } : null;
    case 2: return cycle?.content ? { by: people.reviewer, ask: { type: 'approve', cycle: cycle.id, content: cycle.content } } : null;
    case 3: return cycle?.content ? { by: people.reviewer, ask: { type: 'return', cycle: cycle.id, content: cycle.content, opinion: '请补充数据' } } : null;
    case 4: return { by: office, ask: { type: 'suspend', reason: '待上级定案' } };
    case 5: return { by: office, ask: { type: 'resume', reason: '已定案' } };
    case 6: return cycle ? { by: office, ask: { type: 'holdLetter', cycle: cycle.id, rung: 2, reason: '正在汇总' } } : null;
    case 7: return cycle ? { by: office, ask: { type: 'releaseLetter', cycle: cycle.id, rung: 3 } } : null;
    case 8: return cycle ? { by: lead, ask: { type: 'requestExtension', cycle: cycle.id, until: addDays(today > cycle.due ? today : cycle.due, 8), reason: '场地未交付' } } : null;
    case 9: return { by: office, ask: { type: 'decideExtension', grant: false, opinion: '按期完成' } };
    case 10: return { by: office, ask: { type: 'nudge', words: '请抓紧' } };
    case 11: return { by: people.leader, ask: { type: 'instruct', kind: '办理', words: '抓紧落实' } };
    default: return null;
  }
}

type Provider = Map<string, { keys: string[]; taken: number }>;

async function deliver(trial: TrialRegister, ledger: ReturnType<typeof createDeliveryLedger>, provider: Provider, now: Date, { claims, settles }: Pick<Step, 'claims' | 'settles'>): Promise<void> {
  for (const channel of ['slack', 'mail']) {
    const epoch = await ledger.raiseEpoch(channel);
    for (const message of await ledger.due(channel, now)) {
      const claimed = [];
      for (let nth = 0; nth < claims; nth += 1) claimed.push(await ledger.claim(channel, epoch, message, now));
      const mine = claimed.filter((each) => each !== null);
      expect(mine.length).toBeLessThanOrEqual(1);
      for (const { id } of mine) {
        const keys = (await trial.reads.delivery(id))!.items.map(({ line }) => line.key).sort();
        provider.set(id, { keys, taken: (provider.get(id)?.taken ?? 0) + 1 });
        for (let nth = 0; nth < settles; nth += 1) await ledger.settle(channel, epoch, id, { kind: 'accepted', providerId: 'p', place: null }, now);
      }
    }
  }
}

async function play(database: TestDatabase, steps: readonly Step[]) {
  const trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on(start, '08:20'));
  await savePolicy(database.prisma, policy, { at: on(start, '08:20'), by: null, planId: null });
  const ledger = createDeliveryLedger(database.prisma, trial.planning);
  const provider: Provider = new Map();
  const { planId } = await trial.importPlan(fictitiousPlan());
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  const { launch } = await trial.launch(planId, people.supervisor);

  let day = start;
  for (const { days, time, wakes, claims, settles, sends, act, task } of steps) {
    day = workdayOnOrAfter(addDays(day, days), chineseCalendar);
    const now = on(day, time);
    for (let nth = 0; nth < wakes; nth += 1) await trial.stepTo(planId, new Date(now.getTime() - 4 * 60_000));
    await trial.clock.stand(now);
    if (sends) await deliver(trial, ledger, provider, now, { claims, settles });
    if (act === 12) await trial.people.delegate({ from: people.facility, to: people.facilityHead, starts: day, ends: addDays(day, 20) }, people.supervisor, now);
    if (act === 13) await trial.people.handOver(people.events, people.facility, people.supervisor, now);
    const { taskId } = launch.tasks[task % launch.tasks.length]!;
    const asked = askOf(act, (await trial.reads.task(taskId))!, day);
    if (asked) await trial.act(taskId, asked.by, asked.ask);
  }
  // The year goes on without anybody: whatever was missed is caught up with, long after it was due.
  for (const leap of ['2026-12-30', '2027-01-05', '2027-03-01', '2027-06-01']) {
    if (leap < day) continue;
    day = leap;
    for (let nth = 0; nth < 4; nth += 1) {
      day = workdayOnOrAfter(addDays(day, nth === 0 ? 0 : 1), chineseCalendar);
      for (const time of policy.rounds) {
        const now = on(day, time);
        await trial.stepTo(planId, new Date(now.getTime() - 4 * 60_000));
        await trial.clock.stand(now);
        await deliver(trial, ledger, provider, now, { claims: 1, settles: 1 });
      }
    }
  }
  return { trial, provider, end: on(day, '14:30') };
}

let database: TestDatabase | undefined;
afterEach(async () => {
  await database?.drop();
  database = undefined;
});

it('puts every due line in one message or gives it another end, also weeks and a year late, while people suspend, hold, hand over and stand in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      database = await createTestDatabase();
      const { trial, provider, end } = await play(database, steps);
      const lines = await trial.reads.lines(new Date(0), new Date('2100-01-01'));
      const messagesOf = new Map<string, number>();
      for (const { keys, taken } of provider.values()) for (const key of keys) messagesOf.set(key, (messagesOf.get(key) ?? 0) + taken);
      const told = new Map<string, number>();
      for (const { key, outcome, at, leaving } of lines) {
        const isTold = outcome === 'sent' || outcome === 'merged' || outcome === 'fallback';
        expect([key, outcome, messagesOf.get(key) ?? 0]).toEqual([key, outcome, isTold ? 1 : 0]);
        if (isTold) told.set(splitKey(key).root, (told.get(splitKey(key).root) ?? 0) + 1);
        if (outcome === null) expect([key, leaving === 'byRelease' || at > end, dateOf(at, zone)]).toEqual([key, true, dateOf(at, zone)]);
      }
      expect([...told].filter(([, count]) => count > 1)).toEqual([]);
      const { planned, byOutcome, open, unexplained } = reckon(reckonedLines(lines), new Date(end.getTime() + 86_400_000));
      expect(unexplained).toEqual([]);
      expect(Object.values(byOutcome).reduce((sum, count) => sum + count, open)).toBe(planned);
      await database.drop();
      database = undefined;
    }),
    { numRuns: 3 },
  );
});
