import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../desk/ask.ts';
import { lastEvents, taskState } from '../../workflows/messages.ts';
import { taskWorkflowId } from '../../workflows/names.ts';
import { eventually } from '../support/eventually.ts';
import { draftTask, smallDirectory } from '../support/fixture-plan.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { createTaskWorld, type TaskWorld } from '../support/task-world.ts';

const monday = new Date('2026-03-02T08:00:00+08:00');
const contact = 'zhou@example.org';
const office = 'wei@example.org';

let world: TaskWorld;
beforeAll(async () => {
  world = await createTaskWorld({ directory: smallDirectory, start: monday.toISOString() });
});
afterAll(() => world?.close());

const handleOf = (taskId: string) => world.client.workflow.getHandle(taskWorkflowId(taskId));
const statusOf = async (taskId: string) => (await handleOf(taskId).describe()).status.name;
const act = async (taskId: string, by: string, ask: Ask) => {
  const receipt = await world.desk.receive({ key: randomUUID(), by, via: 'chat', asks: [{ taskId, ask }] });
  const { rows } = await world.desk.settled(receipt, PATIENCE_MS);
  return rows[0]?.outcome;
};

/** Launched on the Monday and assigned. */
const launch = async (taskId: string) => {
  await world.clock.stand(monday);
  await world.launchTask(taskId, draftTask(taskId, `任务${taskId}`, ['基础教育科']));
  await eventually(async () => (await world.reads.task(taskId))?.state.stage, (stage) => stage === 'assigned');
};
const moveClock = async (taskId: string, instant: string) => {
  await world.clock.stand(new Date(instant));
  await world.engine.tellClockMoved(taskId);
};
const linesOf = (taskId: string) => world.reads.linesOfTask(taskId);

describe('a run that has grown old', () => {
  it('hands its state over to the next run, which goes on where it stood', async () => {
    await launch('long');
    const first = (await handleOf('long').describe()).runId;
    // The product's clock stands, so every wake is answered "not yet"; the engine's own clock passes the thirty days.
    await world.environment.sleep('40 days');
    const run = await eventually(async () => (await handleOf('long').describe()).runId, (runId) => runId !== first);
    expect((await handleOf('long').fetchHistory()).events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBe(first);

    const register = (await world.register.stateOf('long'))!;
    expect(await handleOf('long').query(taskState)).toEqual(register);
    expect((await handleOf('long').query(lastEvents)).map(({ type, hash }) => [type, hash])).toEqual([['assigned', register.head]]);
    expect(await act('long', contact, { type: 'acknowledge' })).toMatchObject({ ok: true });
    expect((await handleOf('long').describe()).runId).toBe(run);
    expect((await handleOf('long').query(taskState)).revision).toBe(register.revision + 1);
  });
});

describe('an outage', () => {
  it('is caught up in one wake: the highest rung is told, the lower ones are skipped', async () => {
    await launch('outage');
    await moveClock('outage', '2026-03-12T08:58:00+08:00');
    await eventually(() => world.reads.timeline('outage'), (entries) => entries.some(({ event }) => event?.type === 'linesReached'));

    // `assigned` was told at the launch, before the outage.
    const signing = (await linesOf('outage')).filter(({ purpose }) => purpose === 'signBy');
    const skipped = signing.filter(({ outcome }) => outcome === 'skipped');
    const moved = signing.filter(({ outcome }) => outcome === 'moved');
    const told = signing.filter(({ outcome, recordedAt }) => outcome === null && recordedAt !== null);
    expect(skipped.map(({ rung, outcomeNote }) => [rung, outcomeNote])).toEqual([[0, 'outage'], [1, 'outage'], [2, 'outage']]);
    expect(moved.map(({ rung }) => rung)).toEqual([3]);
    expect(told.map(({ key, at }) => [key, at.toISOString()])).toEqual([[moved[0]?.outcomeNote, '2026-03-12T01:00:00.000Z']]);
    const intents = await world.database.prisma.intent.findMany({ where: { line: { taskId: 'outage', purpose: 'signBy' } } });
    expect(intents.map(({ lineKey, recipient, state }) => [lineKey, recipient, state])).toEqual([[told[0]?.key, contact, 'pending']]);
    expect((await world.reads.timeline('outage')).filter(({ event }) => event?.type === 'linesReached')).toHaveLength(1);
  });
});

describe('a closed task', () => {
  it('ends its run, and a later click is told that the task is closed', async () => {
    await launch('closed');
    expect(await act('closed', office, { type: 'withdraw', reason: '上级文件已废止' })).toMatchObject({ ok: true });
    await eventually(() => statusOf('closed'), (status) => status === 'COMPLETED');
    expect(await act('closed', contact, { type: 'acknowledge' })).toEqual({ ok: false, code: 'TASK_CLOSED' });
    expect(await statusOf('closed')).toBe('COMPLETED');
  });
});

describe('a task whose record always fails', () => {
  it('asks for help, while the others are on time', async () => {
    await launch('sick');
    await launch('well');
    await world.database.prisma.task.update({ where: { id: 'sick' }, data: { snapshot: {} } });
    await moveClock('sick', '2026-03-04T08:58:00+08:00');
    await moveClock('well', '2026-03-04T08:58:00+08:00');

    await eventually(() => linesOf('well'), (lines) => lines.some(({ purpose, recordedAt }) => purpose === 'signBy' && recordedAt !== null));
    // Its retries wait longer and longer, in the engine's time.
    await eventually(
      async () => {
        await world.environment.sleep('1 minute');
        return (await world.database.prisma.task.findUniqueOrThrow({ where: { id: 'sick' } })).needsHelp;
      },
      (why) => why?.includes('sick') ?? false,
      60_000,
    );
    expect((await world.reads.task('well'))?.needsHelp).toBeNull();
    expect(await act('well', contact, { type: 'acknowledge' })).toMatchObject({ ok: true });
    expect(await statusOf('sick')).toBe('RUNNING');
  });
});
