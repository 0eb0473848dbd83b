import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../core/plan/directory.ts';
import { createDirectoryShelf } from '../../store/directory.ts';
import { PrismaClient } from '../../store/generated/client.ts';
import { openDatabase, recordLimits } from '../../store/open-database.ts';
import { createRegisterReads } from '../../store/reads/create-register-reads.ts';
import { createSessions } from '../../store/sessions.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), new Date('2026-03-02T00:30:00Z'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, new Date('2026-03-02T00:59:00Z'));
  await trial.act(id(1), people.facility, { type: 'acknowledge' });
});
afterAll(async () => await database.drop());

function countStatements(url: string) {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }), log: [{ emit: 'event', level: 'query' }] });
  let count = 0;
  prisma.$on('query', () => void (count += 1));
  return { prisma, statements: () => count };
}

/** A directory is a set: neither people nor their roles stand in an order. */
const inOrder = (people: Person[]) =>
  people
    .map((person) => ({ ...person, roles: person.roles.map(({ kind, scope }) => `${kind} ${scope}`).toSorted() }))
    .toSorted((one, other) => (one.address < other.address ? -1 : 1));

const report = (done: string) => ({
  type: 'submitReport' as const,
  cycle: '2026Q1',
  report: { done, next: '', difficulty: '', values: [] },
  progressClass: '达进度' as const,
  attestedBy: '费主',
});

describe('the register as surfaces read it', () => {
  it('tells plans and their tasks in the order of the document', async () => {
    expect(await trial.reads.plans()).toMatchObject([{ id: planId, year: 2026, state: 'launched', launchDate: '2026-03-02', tasks: 6 }]);
    const tasks = await trial.reads.tasksOf(planId);
    expect(tasks.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(tasks[0]).toMatchObject({ planTitle: fictitiousPlan().title, state: { stage: 'underway' }, section: ['一、设施建设'] });
    expect(await trial.reads.task('nothing')).toBeNull();
  });

  it('finds people by chat id and by address in any case', async () => {
    expect((await trial.reads.personByChatId('U102'))?.roles).toEqual([{ kind: 'contactA', scope: '设施科' }]);
    expect((await trial.reads.personByAddress('FANG@qinghe.example'))?.name).toBe('方设');
    expect(await trial.reads.personByChatId('U999')).toBeNull();
  });

  it('reads the tasks of a plan in at most three statements', async () => {
    const { prisma, statements } = countStatements(database.url);
    expect(await createRegisterReads(prisma).tasksOf(planId)).toHaveLength(6);
    expect(statements()).toBeGreaterThan(0);
    expect(statements()).toBeLessThanOrEqual(3);
    await prisma.$disconnect();
  });

  it('shows where each report stands: the newest as its cycle does, older ones replaced', async () => {
    await trial.stepTo(planId, new Date('2026-03-16T01:00:00Z'));
    await trial.act(id(1), people.facility, report('第一稿'));
    expect((await trial.reads.submissions(id(1))).map(({ standing }) => standing)).toEqual(['submitted']);
    const first = (await trial.reads.submissions(id(1)))[0]!;
    await trial.act(id(1), people.supervisor, { type: 'return', cycle: '2026Q1', content: first.hash, opinion: '请补数字' });
    expect((await trial.reads.submissions(id(1))).map(({ standing }) => standing)).toEqual(['returned']);
    await trial.act(id(1), people.facility, report('第二稿'));
    const second = (await trial.reads.submissions(id(1)))[1]!;
    await trial.act(id(1), people.supervisor, { type: 'approve', cycle: '2026Q1', content: second.hash });

    const standings = (await trial.reads.submissions(id(1))).map(({ words, standing }) => [words.done, standing]);
    expect(standings).toEqual([['第一稿', 'replaced'], ['第二稿', 'approved']]);
    const newest = await trial.reads.newestReports(planId);
    expect([...newest].map(([task, { words }]) => [task, words.done])).toEqual([[id(1), '第二稿']]);
  });

  it('tells a task from its first event on, with the words beside it and what became of each message', async () => {
    await trial.act(id(1), people.leader, { type: 'instruct', kind: '阅知', words: '知道了' });
    const timeline = await trial.reads.timeline(id(1));
    const acts = timeline.filter(({ event }) => event && event.type !== 'linesReached').map(({ event, words }) => [event!.type, words]);
    expect(acts).toEqual([
      ['assigned', null],
      ['acknowledged', null],
      ['reportSubmitted', '第一稿'],
      ['reportReturned', '请补数字'],
      ['reportSubmitted', '第二稿'],
      ['reportApproved', null],
      ['instructed', '知道了'],
    ]);
    const instants = timeline.map(({ at }) => at.getTime());
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(timeline.some(({ line }) => line?.purpose === 'answered' && line.recipient === people.facility)).toBe(true);
    expect(timeline.every(({ line }) => line === null || line.recordedAt !== null || line.outcome !== null)).toBe(true);
  });

  it('lists lines by their instant, the later bound left out', async () => {
    const all = await trial.reads.linesOfTask(id(2));
    const at = all[0]!.at;
    const found = await trial.reads.lines(at, new Date(at.getTime() + 1));
    expect(found.map(({ key }) => key)).toContain(all[0]!.key);
    expect((await trial.reads.lines(new Date(0), at)).map(({ key }) => key)).not.toContain(all[0]!.key);
  });

  it('shows a delivery with its lines, the newest report and the words of the event behind each', async () => {
    const [answered] = (await trial.reads.linesOfTask(id(1))).filter(({ reason }) => reason.rule === 'reportReturned');
    await database.prisma.delivery.create({
      data: { id: 'd1', channel: 'slack', recipient: people.facility, round: answered!.at, state: 'accepted', epoch: 1, claimedAt: new Date(), place: { channel: 'D1', ts: '1.2' } },
    });
    await database.prisma.intent.updateMany({ where: { lineKey: answered!.key }, data: { deliveryId: 'd1' } });

    const view = await trial.reads.delivery('d1');
    expect(view).toMatchObject({ recipient: { name: '方设' }, place: { channel: 'D1', ts: '1.2' } });
    expect(view?.items).toHaveLength(1);
    expect(view?.items[0]).toMatchObject({
      line: { key: answered!.key },
      task: { id: id(1) },
      event: { type: 'reportReturned' },
      eventWords: '请补数字',
      submission: { words: { done: '第二稿' }, standing: 'approved' },
    });
    expect(await trial.reads.delivery('d2')).toBeNull();
  });
});

describe('the directory', () => {
  it('comes back as it was saved, and replacing it raises its version', async () => {
    const shelf = createDirectoryShelf(database.prisma);
    const before = await shelf.version();
    const directory = fictitiousDirectory();
    await shelf.saveDirectory(directory);
    const read = await shelf.readDirectory();
    expect(read.units).toEqual(expect.arrayContaining(directory.units));
    expect(read.groups).toEqual(directory.groups);
    expect(inOrder(read.people)).toEqual(inOrder(directory.people));
    expect(await shelf.version()).toBe(before + 1);
  });

  it('keeps the old directory whole when the new one contradicts itself', async () => {
    const shelf = createDirectoryShelf(database.prisma);
    const directory = fictitiousDirectory();
    const twice = { ...directory, people: [...directory.people, { ...directory.people[0]!, name: '另一人' }] };
    await expect(shelf.saveDirectory(twice)).rejects.toThrow();
    expect((await shelf.readDirectory()).people).toHaveLength(directory.people.length);
  });
});

describe('sessions', () => {
  const now = new Date('2026-05-01T08:00:00Z');
  const later = new Date('2026-05-01T09:00:00Z');

  it('opens one session for one link, also when two press at once', async () => {
    const sessions = createSessions(database.prisma);
    const link = await sessions.issueLogin(people.supervisor, later);
    expect(await sessions.lookLogin(link, now)).toBe(people.supervisor);
    const opened = (await Promise.all([1, 2, 3].map(() => sessions.open(link, now, later)))).filter((each) => each !== null);
    expect(opened).toHaveLength(1);
    expect(await sessions.personOf(opened[0]!.token, now)).toBe(people.supervisor);
    expect(await sessions.personOf(opened[0]!.token, later)).toBeNull();
    await sessions.close(opened[0]!.token);
    expect(await sessions.personOf(opened[0]!.token, now)).toBeNull();
  });

  it('never takes a link for a session, nor an expired one for anything, and keeps hashes only', async () => {
    const sessions = createSessions(database.prisma);
    const link = await sessions.issueLogin(people.supervisor, later);
    expect(await sessions.personOf(link, now)).toBeNull();
    expect(await sessions.open(link, later, later)).toBeNull();
    expect(await database.prisma.session.count({ where: { hash: link } })).toBe(0);
  });
});

describe('a database connection', () => {
  it('reads and writes instants exactly, whatever zone the server is set to', async () => {
    const other = openDatabase(`${database.url}?options=-c%20TimeZone%3DAmerica%2FNew_York`, { max: 1 });
    const at = new Date('2026-07-01T01:02:03.456Z');
    await other.calendarYear.findMany();
    await other.policyVersion.create({ data: { version: 9_000, policy: {}, createdAt: at } });
    expect((await other.policyVersion.findUnique({ where: { version: 9_000 } }))?.createdAt).toEqual(at);
    expect((await database.prisma.policyVersion.findUnique({ where: { version: 9_000 } }))?.createdAt).toEqual(at);
    await other.policyVersion.delete({ where: { version: 9_000 } });
    await other.$disconnect();
  });

  it('cuts a slow statement off within the limits of the record path', async () => {
    const strict = openDatabase(database.url, { max: 1, ...recordLimits });
    await expect(strict.$queryRaw`select pg_sleep(3600)::text`).rejects.toThrow(/timeout/);
    await strict.$disconnect();
  });
});
