import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/calendar/day-number.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import type { OutcomeLine } from '../../ports/reads.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
let today = '2026-03-02';
const id = (row: number) => `${planId}-00${row}`;
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');

/** Days pass, two rounds each; what is due in a round is sent by whoever delivers. */
async function playUntil(date: string): Promise<void> {
  for (; today < date; today = addDays(today, 1)) for (const round of ['09:00', '14:30']) await playRound(round);
  await playRound('09:00');
}

async function playRound(round: string): Promise<void> {
  const at = on(today, round);
  await trial.stepTo(planId, new Date(at.getTime() - 4 * 60_000));
  await trial.clock.stand(at);
  const { count } = await trial.prisma.line.updateMany({
    where: { outcome: null, intent: { state: 'pending', notBefore: { lte: at } } },
    data: { outcome: 'sent', outcomeAt: at },
  });
  if (count > 0) await trial.prisma.intent.updateMany({ where: { state: 'pending', notBefore: { lte: at } }, data: { state: 'settled' } });
}

const open = async (row: number): Promise<OutcomeLine[]> => (await trial.reads.linesOfTask(id(row))).filter(({ outcome }) => outcome === null);
const told = async (row: number, from: string): Promise<string[]> =>
  (await trial.reads.linesOfTask(id(row))).filter(({ outcome, at }) => outcome === 'sent' && at >= on(from, '00:00')).map(({ purpose, role }) => `${purpose} ${role}`);
const unexplained = async () => {
  const lines = await trial.reads.lines(new Date(0), new Date('2100-01-01'));
  return reckon(lines.map((line) => ({ ...line, note: line.outcomeNote })), await trial.clock.now()).unexplained;
};
const done = (outcome: unknown) => expect(outcome).toMatchObject({ ok: true });

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on(today, '08:30'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  await playRound('09:00');
  for (const row of [1, 2]) done(await trial.act(id(row), people.facility, { type: 'acknowledge' }));
  await playUntil('2026-03-17');
});
afterAll(async () => await database?.drop());

describe('an extension on the register', () => {
  it('silences the unit while it waits, and shows the request to the office', async () => {
    done(await trial.act(id(1), people.facility, { type: 'requestExtension', cycle: '2026Q1', until: '2026-04-08', reason: '数据未到齐' }));
    const first = (await open(1)).filter(({ cycle }) => cycle === '2026Q1');
    expect(first.map(({ purpose, role }) => `${purpose} ${role}`)).toEqual(['extensionDue office', 'extensionDue office', 'extensionDue officeHead']);
    expect(first[0]).toMatchObject({ recipient: people.supervisor });
    const { key, at } = first[0]!;
    await trial.prisma.delivery.create({ data: { id: 'to-office', channel: 'slack', recipient: people.supervisor, round: at, claimedAt: at, state: 'accepted', epoch: 1 } });
    await trial.prisma.intent.update({ where: { lineKey: key }, data: { deliveryId: 'to-office' } });
    expect((await trial.reads.delivery('to-office'))?.items).toMatchObject([{ eventWords: '数据未到齐', event: { type: 'extensionRequested' } }]);
  });

  it('moves reminders and letters to the date that was granted', async () => {
    await playUntil('2026-03-18');
    done(await trial.act(id(1), people.supervisor, { type: 'decideExtension', grant: true, opinion: '' }));
    const dates = (await open(1)).filter(({ cycle, purpose }) => cycle === '2026Q1' && ['reportSoon', 'reportDue', 'escalate'].includes(purpose));
    expect(dates.map(({ purpose, at }) => `${purpose} ${at.toISOString()}`)).toEqual([
      `reportSoon ${on('2026-04-07', '09:00').toISOString()}`,
      `reportDue ${on('2026-04-08', '09:00').toISOString()}`,
      `escalate ${on('2026-04-10', '09:00').toISOString()}`,
      `escalate ${on('2026-04-15', '14:30').toISOString()}`,
      `escalate ${on('2026-04-22', '14:30').toISOString()}`,
    ]);
    await playUntil('2026-04-08');
    expect(await told(1, '2026-03-19')).toEqual(['reportSoon contactA:设施科', 'reportDue contactA:设施科']);
  });

  it('goes by the leader in charge where it is long, whose decision the office records from paper', async () => {
    done(await trial.act(id(2), people.facility, { type: 'requestExtension', cycle: null, until: '2026-09-30', reason: '需征求意见' }));
    done(await trial.act(id(2), people.supervisor, { type: 'decideExtension', grant: true, opinion: '情况属实' }));
    const refused = await trial.act(id(2), people.supervisor, { type: 'decideExtension', grant: true, opinion: '' });
    expect(refused).toMatchObject({ ok: false, code: 'WITH_LEADER' });
    expect((await open(2)).filter(({ purpose }) => purpose === 'extensionDue')).toMatchObject([{ role: 'leader:设施科', recipient: people.leader, channel: 'mail' }]);
    done(await trial.act(id(2), people.supervisor, { type: 'decideExtension', grant: true, opinion: '同意' }, { for: people.leader, via: 'paper' }));
    expect((await trial.reads.task(id(2)))?.state.term.end).toBe('2026-09-30');
    expect((await open(2)).find(({ purpose }) => purpose === 'deadlineSoon')?.at).toEqual(on('2026-09-20', '09:00')); // a Sunday that is worked, before the National Day
  });

  it('keeps the words of both sides with their events', async () => {
    const words = (await trial.reads.timeline(id(2))).flatMap((entry) => entry.words ?? []);
    expect(words).toEqual(expect.arrayContaining(['需征求意见', '情况属实', '同意']));
  });
});

describe('a 申请改派 on the register', () => {
  const ofUnit = async () => (await open(4)).filter(({ role }) => role === 'contactA:数据中心');

  it('stops the reminders of the unit, which come back under new keys when it is refused', async () => {
    const contact = 'xuan@qinghe.example';
    const before = (await ofUnit()).map(({ key }) => key);
    expect(before.length).toBeGreaterThan(0);
    done(await trial.act(id(4), contact, { type: 'askReassign', suggested: '活动科', reason: '不属本单位职责' }));
    expect(await ofUnit()).toEqual([]);
    expect((await open(4)).filter(({ purpose }) => purpose === 'reassignDue')).toHaveLength(3);
    done(await trial.act(id(4), people.supervisor, { type: 'keepUnit', opinion: '职责分工已明确' }));
    const after = (await ofUnit()).map(({ key }) => key);
    expect([after.length > 0, after.filter((key) => before.includes(key))]).toEqual([true, []]);
    const words = (await trial.reads.timeline(id(4))).flatMap((entry) => entry.words ?? []);
    expect(words).toEqual(expect.arrayContaining(['不属本单位职责', '职责分工已明确']));
  });
});

describe('a suspended task on the register', () => {
  it('is silent from the suspension until it is resumed, whatever was planned', async () => {
    done(await trial.act(id(3), people.supervisor, { type: 'suspend', reason: '上级部署调整' }));
    await playRound('14:30'); // the leads are told once
    expect(await open(3)).toEqual([]);
    const since = addDays(today, 1);
    await playUntil('2026-05-06');
    expect(await told(3, since)).toEqual([]);
    done(await trial.act(id(3), people.supervisor, { type: 'resume', reason: '部署已明确' }));
    await playUntil('2026-05-12');
    expect((await told(3, '2026-05-06')).slice(0, 2).toSorted()).toEqual(['assigned contactA:活动科', 'informed contactA:活动科']);
  });

  it('leaves no line unexplained', async () => {
    await trial.clock.stand(on(today, '09:30'));
    expect(await unexplained()).toEqual([]);
  });
});
