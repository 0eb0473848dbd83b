import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chainEvents } from '../../activities/event-chain.ts';
import { evolve } from '../../core/task/evolve.ts';
import type { TaskEvent } from '../../core/task/task-event.ts';
import { draftedTask, type TaskState } from '../../core/task/task-state.ts';
import type { NewLine, Recording } from '../../ports/task-register.ts';
import { createTaskRegister } from '../../store/task-register.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { draftTask } from '../support/fixture-plan.ts';

let database: TestDatabase;
let taskId: string;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const at = new Date('2026-03-02T01:00:00Z');
const by = { by: 'wei@example.org', for: 'wei@example.org', via: 'console' as const };
const assigned: TaskEvent = {
  type: 'assigned',
  duties: [
    { unit: '基础教育科', kind: 'lead', main: true },
    { unit: '计划财务科', kind: 'co', main: false },
  ],
  term: { kind: 'planYear', end: '2026-12-31' },
  ...by,
};
const acknowledged: TaskEvent = { type: 'acknowledged', units: ['基础教育科'], ...by };

beforeEach(async () => {
  taskId = `task-${(count += 1)}`;
  const task = { id: taskId, row: 1, number: '1', title: '任务', section: [], draft: draftTask('1', '任务', []) as object, snapshot: draftedTask(taskId) as object };
  const plan = { id: `plan-${count}`, title: '计划', kind: 'workPlan', createdAt: at, tasks: { create: task } };
  await database.prisma.document.create({
    data: { id: `document-${count}`, sha256: `${count}`, fileName: 'a.docx', bytes: new Uint8Array(), draft: {}, importedAt: at, plans: { create: plan } },
  });
});

const line = (purpose: NewLine['purpose'], more: Partial<NewLine> = {}): NewLine => ({
  key: `${taskId}/-/${purpose}/0/1/contactA:基础教育科`,
  taskId,
  cycle: null,
  purpose,
  rung: 0,
  version: 1,
  role: 'contactA:基础教育科',
  at,
  wakeAt: at,
  due: null,
  urgent: false,
  leaving: 'plain',
  reason: { rule: purpose, facts: {} },
  standing: true,
  ...more,
});

const recording = (state: TaskState, cause: string, events: TaskEvent[], more: Partial<Recording> = {}): Recording => {
  const chained = chainEvents(taskId, state.revision, state.head, cause, events, at);
  const snapshot = chained.reduce(evolve, state);
  const nothing = { lines: [], moves: [], intents: [], ended: [], words: [] };
  return { taskId, base: state.revision, head: state.head, cause, at, events: chained, snapshot, ...nothing, ...more };
};
const register = () => createTaskRegister(database.prisma);
const stateNow = async () => (await register().stateOf(taskId))!;

describe('record_task', () => {
  it('appends after the base and answers with the events and the next wake', async () => {
    const page = await register().append(recording(draftedTask(taskId), 'launch', [assigned], { lines: [line('signBy')] }));
    expect(page).toMatchObject({ status: 'written', settledAt: 1, next: { at, keys: [line('signBy').key] } });
    expect(page.events.map((event) => event.type)).toEqual(['assigned']);
    expect(await stateNow()).toMatchObject({ revision: 1, stage: 'assigned', head: page.events[0]!.hash });
    expect(await database.prisma.duty.count({ where: { taskId } })).toBe(2);
  });

  it('gives a known cause its first answer and writes nothing', async () => {
    const first = recording(draftedTask(taskId), 'launch', [assigned]);
    await register().append(first);
    const again = await register().append({ ...first, lines: [line('signBy')] });
    expect(again).toMatchObject({ status: 'known', settledAt: 1 });
    expect(await database.prisma.line.count({ where: { taskId } })).toBe(0);
  });

  it('answers with what it holds when it is ahead of the base', async () => {
    await register().append(recording(draftedTask(taskId), 'launch', [assigned]));
    const page = await register().append(recording(draftedTask(taskId), 'other', [assigned]));
    expect(page).toMatchObject({ status: 'ahead', settledAt: null });
    expect(page.events.map((event) => event.cause)).toEqual(['launch']);
    expect(await database.prisma.event.count({ where: { taskId } })).toBe(1);
  });

  it('tells a fork: another history behind the same revision', async () => {
    await register().append(recording(draftedTask(taskId), 'launch', [assigned]));
    const forked = { ...(await stateNow()), head: 'another history' };
    await expect(register().append(recording(forked, 'click', [acknowledged]))).rejects.toMatchObject({ name: 'RegisterForked' });
    await register().append(recording(await stateNow(), 'click', [acknowledged]));
    await expect(register().append({ ...recording(forked, 'late', [acknowledged]) })).rejects.toMatchObject({ name: 'RegisterForked' });
  });

  it('refuses a base it has not reached: it was restored from a backup', async () => {
    const ahead = { ...draftedTask(taskId), revision: 7, head: 'from the future' };
    await expect(register().append(recording(ahead, 'click', [acknowledged]))).rejects.toMatchObject({ name: 'RegisterBehind' });
  });

  it('says when the task is not there at all', async () => {
    await expect(register().append({ ...recording(draftedTask(taskId), 'launch', [assigned]), taskId: 'nobody' })).rejects.toMatchObject({ name: 'TaskUnknown' });
  });

  it('writes one of two appends to the same revision and answers the other', async () => {
    await register().append(recording(draftedTask(taskId), 'launch', [assigned]));
    const state = await stateNow();
    const pages = await Promise.all(['a', 'b'].map((cause) => register().append(recording(state, cause, [acknowledged]))));
    expect(pages.map((page) => page.status).sort()).toEqual(['ahead', 'written']);
    expect(await database.prisma.event.count({ where: { taskId } })).toBe(2);
  });

  it('ends a line whose intent is still unclaimed, and leaves a claimed one its own outcome', async () => {
    const [waiting, claimed, planned] = [line('assigned'), line('signBy'), line('reportOpen', { key: `${taskId}/planned` })];
    const intent = ({ key }: NewLine) => ({ lineKey: key, recipient: 'zhou@example.org', channel: 'slack', notBefore: at, urgent: false });
    await register().append(recording(draftedTask(taskId), 'launch', [assigned], { lines: [waiting, claimed, planned], intents: [intent(waiting), intent(claimed)] }));
    await database.prisma.intent.update({ where: { lineKey: claimed.key }, data: { state: 'claimed' } });

    const ended = [waiting, claimed, planned].map(({ key }) => ({ key, outcome: 'notNeeded' as const, note: 'click' }));
    await register().append(recording(await stateNow(), 'click', [acknowledged], { ended }));
    const lines = await database.prisma.line.findMany({ where: { taskId }, include: { intent: true } });
    const outcomeOf = (key: string) => lines.find((each) => each.key === key)?.outcome;
    expect([outcomeOf(waiting.key), outcomeOf(claimed.key), outcomeOf(planned.key)]).toEqual(['notNeeded', null, 'notNeeded']);
    expect(lines.find((each) => each.key === waiting.key)?.intent?.state).toBe('moot');
  });

  it('moves a planned line and never one that is recorded', async () => {
    const [planned, told] = [line('signBy'), line('assigned')];
    const intents = [{ lineKey: told.key, recipient: 'zhou@example.org', channel: 'slack', notBefore: at, urgent: false }];
    await register().append(recording(draftedTask(taskId), 'launch', [assigned], { lines: [planned, told], intents }));
    const later = new Date('2026-03-05T01:00:00Z');
    const moves = [planned, told].map(({ key }) => ({ key, at: later, wakeAt: later }));
    const page = await register().append(recording(await stateNow(), 'calendar', [acknowledged], { moves }));
    expect(page.next?.at).toEqual(later);
    expect((await database.prisma.line.findUniqueOrThrow({ where: { key: told.key } })).at).toEqual(at);
  });

  it('keeps the words beside the event that names their hash', async () => {
    await register().append(recording(draftedTask(taskId), 'launch', [assigned]));
    const instructed: TaskEvent = { type: 'instructed', kind: '办理', content: 'hash-of-words', leader: 'chen@example.org', recorded: false, ...by };
    const words = [{ into: 'instructions' as const, revision: 2, leader: 'chen@example.org', kind: '办理', hash: 'hash-of-words', words: '请抓紧。', recorded: false, by: by.by, via: 'link' }];
    await register().append(recording(await stateNow(), 'link', [instructed], { words }));
    expect(await database.prisma.instruction.findMany({ where: { taskId } })).toMatchObject([{ revision: 2, words: '请抓紧。', hash: 'hash-of-words' }]);
  });

  it('lets nobody change or remove an event', async () => {
    await register().append(recording(draftedTask(taskId), 'launch', [assigned]));
    await expect(database.prisma.event.updateMany({ where: { taskId }, data: { by: 'nobody' } })).rejects.toThrow(/append-only/);
    await expect(database.prisma.event.deleteMany({ where: { taskId } })).rejects.toThrow(/append-only/);
  });
});
