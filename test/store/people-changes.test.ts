import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../../core/schedule/instant.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { createActionLinks } from '../../store/action-links.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const junior = 'ding@qinghe.example';
const second = 'bi@qinghe.example';

/** The bureau with a second contact and a member of one unit. */
const directory = (): Directory => {
  const known = fictitiousDirectory();
  return {
    ...known,
    people: [
      ...known.people,
      { name: '丁员', address: junior, chatId: 'U107', phone: null, roles: [{ kind: 'member', scope: '设施科' }] },
      { name: '毕二', address: second, chatId: 'U108', phone: null, roles: [{ kind: 'contactB', scope: '设施科' }] },
    ],
  };
};

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;
const done = (outcome: unknown) => expect(outcome).toMatchObject({ ok: true });

/** The worker reads the directory anew within a second; nobody waits for that here. */
const later = async <T>(change: Promise<T>): Promise<T> => {
  const done = await change;
  await trial.planning.bookOf(planId, true);
  return done;
};

/** What is on its way: line purposes by recipient. */
async function pending(row: number, role = 'contactA:设施科'): Promise<(string | null)[]> {
  const lines = await trial.reads.linesOfTask(id(row));
  return lines.filter((line) => line.role === role && line.outcome === null && line.recipient !== null).map(({ purpose, recipient }) => `${purpose} ${recipient}`);
}

async function freshRegister(): Promise<void> {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, directory(), on('2026-03-02', '08:30'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, on('2026-03-02', '08:56'));
}

describe('a task handed on to a colleague', () => {
  beforeAll(freshRegister);
  afterAll(async () => await database?.drop());

  it('takes what is on its way along, and nothing of other tasks', async () => {
    expect(await pending(1)).toContain(`assigned ${people.facility}`);
    done(await trial.act(id(1), people.facility, { type: 'handOn', to: junior }));
    const ours = await pending(1);
    expect(ours.length).toBeGreaterThan(1);
    expect(ours.every((each) => each?.endsWith(junior))).toBe(true);
    expect(ours).toContain(`informed ${junior}`);
    expect((await pending(2)).every((each) => each?.endsWith(people.facility))).toBe(true);
  });

  it('lets the colleague act in this task and in no other', async () => {
    done(await trial.act(id(1), junior, { type: 'acknowledge' }));
    expect(await trial.act(id(2), junior, { type: 'acknowledge' })).toMatchObject({ ok: false, code: 'NOT_YOURS' });
    await trial.stepTo(planId, on('2026-03-16', '08:56'));
    expect(await pending(1)).toContain(`reportOpen ${junior}`);
    expect(await pending(2)).toContain(`reportOpen ${people.facility}`);
  });

  it('goes to nobody of another unit', async () => {
    expect(await trial.act(id(2), people.facility, { type: 'handOn', to: people.events })).toMatchObject({ ok: false, code: 'NOT_A_COLLEAGUE' });
  });
});

describe('a delegation', () => {
  beforeAll(freshRegister);
  afterAll(async () => await database?.drop());

  it('moves what falls into its days, also what is on its way, and ends by itself', async () => {
    const { asks } = await later(trial.people.delegate({ from: people.facility, to: second, starts: '2026-03-02', ends: '2026-03-17' }, people.supervisor, await trial.clock.now()));
    expect(asks.length).toBeGreaterThan(0);
    expect((await pending(1)).every((each) => each?.endsWith(second))).toBe(true);
    await trial.stepTo(planId, on('2026-03-16', '08:56'));
    expect(await pending(1)).toContain(`reportOpen ${second}`);
    await trial.prisma.intent.updateMany({ data: { state: 'settled' } });
    await trial.prisma.line.updateMany({ where: { recordedAt: { not: null } }, data: { outcome: 'sent' } });
    await trial.stepTo(planId, on('2026-03-24', '08:56'));
    expect(await pending(1)).toEqual([`reportSoon ${people.facility}`]);
  });

  it('lets the deputy sign while it lasts, and not after', async () => {
    await trial.clock.stand(on('2026-03-17', '10:00'));
    done(await trial.act(id(1), second, { type: 'acknowledge' }));
    await later(trial.people.delegate({ from: people.events, to: junior, starts: '2026-03-17', ends: '2026-03-17' }, people.supervisor, await trial.clock.now()));
    await trial.clock.stand(on('2026-03-18', '10:00'));
    expect(await trial.act(id(3), junior, { type: 'acknowledge' })).toMatchObject({ ok: false, code: 'NOT_YOURS' });
  });

  it('is ended early once, and what was on its way goes back', async () => {
    const { id: number } = await later(trial.people.delegate({ from: people.facility, to: second, starts: '2026-03-18', ends: '2026-04-30' }, people.supervisor, await trial.clock.now()));
    expect(await pending(1)).toEqual([`reportSoon ${second}`]);
    expect([await later(trial.people.endDelegation(number, await trial.clock.now())), await later(trial.people.endDelegation(number, await trial.clock.now()))]).toEqual([true, false]);
    expect(await pending(1)).toEqual([`reportSoon ${people.facility}`]);
    expect((await trial.people.absences())[0]).toMatchObject({ id: number, endedAt: expect.any(Date) });
  });
});

describe('a delegation entered in the very second in which a message is recorded', () => {
  beforeAll(freshRegister);
  afterAll(async () => await database?.drop());

  it('is heeded when the message leaves, though whoever recorded it had not heard of it', async () => {
    const round = on('2026-03-16', '09:00');
    const stale = await trial.planning.bookOf(planId, true);
    await trial.people.delegate({ from: people.facility, to: second, starts: '2026-03-16', ends: '2026-03-20' }, people.supervisor, on('2026-03-16', '08:30'));
    const { bookOf } = trial.planning;
    trial.planning.bookOf = () => Promise.resolve(stale); // as the other process still knows it
    await trial.stepTo(planId, on('2026-03-16', '08:31'));
    trial.planning.bookOf = bookOf;
    expect((await pending(1)).map((each) => each?.split(' ')[1])).toContain(people.facility);

    const ledger = createDeliveryLedger(database.prisma, createPlanningBook(database.prisma, { chat: true }));
    const due = await ledger.due('slack', round);
    expect(due.map(({ recipient }) => recipient)).toContain(second);
    expect(due.map(({ recipient }) => recipient)).not.toContain(people.facility);
    const claim = await ledger.claim('slack', await ledger.raiseEpoch('slack'), due.find(({ recipient }) => recipient === second)!, round);
    expect((await trial.reads.delivery(claim!.id))?.items.map(({ line }) => line.purpose)).toContain('signBy');
  });
});

describe('a handover', () => {
  beforeAll(freshRegister);
  afterAll(async () => await database?.drop());

  it('moves roles, what is on its way, delegations and links in one act, and says what', async () => {
    const now = await trial.clock.now();
    const links = createActionLinks(trial.prisma);
    const token = await links.issue({ action: 'instruct', taskId: id(1), person: people.facility, deliveryId: null, expiresAt: on('2026-04-01', '09:00') });
    await later(trial.people.delegate({ from: people.events, to: people.facility, starts: '2026-03-01', ends: '2026-03-31' }, people.supervisor, now));
    await later(trial.people.delegate({ from: people.facility, to: second, starts: '2026-03-03', ends: '2026-03-31' }, people.supervisor, now));

    const receipt = await later(trial.people.handOver(people.facility, junior, people.supervisor, now));
    expect(receipt.roles).toEqual([{ kind: 'contactA', scope: '设施科' }]);
    expect(receipt.asks.length).toBeGreaterThan(0);
    expect(receipt.delegations.map(({ from, to, ended }) => ({ from, to, ended }))).toEqual([
      { from: people.events, to: junior, ended: false }, { from: people.facility, to: second, ended: true },
    ]);
    expect(receipt.links).toEqual([{ taskId: id(1), action: 'instruct' }]);
    expect(await links.look(token, now)).toBeNull();
    expect((await pending(1)).every((each) => each?.endsWith(junior))).toBe(true);
    expect(await pending(3, 'contactA:活动科')).toContain(`assigned ${junior}`);
    const { people: held } = await trial.directories.readDirectory();
    expect(held.find(({ address }) => address === people.facility)?.roles).toEqual([]);
  });

  it('asked again answers the same receipt and moves nothing', async () => {
    const [first, again] = [await later(trial.people.handOver(people.facility, junior, people.supervisor, await trial.clock.now())), await trial.people.absences()];
    expect(first.asks.length).toBeGreaterThan(0);
    expect(again.filter(({ kind }) => kind === 'handover')).toHaveLength(1);
  });

  it('lets the successor act and the leaver no more', async () => {
    done(await trial.act(id(1), junior, { type: 'acknowledge' }));
    expect(await trial.act(id(2), people.facility, { type: 'acknowledge' })).toMatchObject({ ok: false, code: 'NOT_YOURS' });
  });

  it('can be handed back', async () => {
    const back = await later(trial.people.handOver(junior, people.facility, people.supervisor, await trial.clock.now()));
    expect(back.roles).toEqual(expect.arrayContaining([{ kind: 'contactA', scope: '设施科' }]));
    expect((await pending(2)).every((each) => each?.endsWith(people.facility))).toBe(true);
    done(await trial.act(id(2), people.facility, { type: 'acknowledge' }));
  });
});
