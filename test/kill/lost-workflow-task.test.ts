import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastEvents, taskState } from '../../workflows/messages.ts';
import { taskWorkflowId } from '../../workflows/names.ts';
import { startDevTemporal, type DevTemporal } from '../support/dev-temporal.ts';
import { eventually } from '../support/eventually.ts';
import { draftTask, smallDirectory } from '../support/fixture-plan.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { createTaskWorld, type TaskWorld } from '../support/task-world.ts';
import { createKillableProcesses, type KillableProcesses, type KillingOrder } from './killable-processes.ts';

// F02a: the register has committed, the engine has not, and the worker is killed.
let temporal: DevTemporal;
let world: TaskWorld;
let processes: KillableProcesses;

beforeEach(async () => {
  temporal = await startDevTemporal();
  world = await createTaskWorld({ directory: smallDirectory, start: '2026-03-02T08:00:00+08:00', server: temporal });
  processes = await createKillableProcesses({
    DATABASE_URL: world.database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SECRET: world.secret.toString('base64'),
  });
});
afterEach(async () => {
  await processes.close();
  await world.close();
  await temporal.close();
});

const startWorker = (order?: KillingOrder) => processes.start('killable-worker.ts', order);

const acknowledge = (key: string, by: string, taskId: string) =>
  world.desk.receive({ key, by, via: 'chat', asks: [{ taskId, ask: { type: 'acknowledge' } }] });

const expectOneHistory = async (taskId: string) => {
  const handle = world.client.workflow.getHandle(taskWorkflowId(taskId));
  const [state, ring] = [await handle.query(taskState), await handle.query(lastEvents)];
  const register = await world.database.prisma.event.findMany({ where: { taskId }, orderBy: { revision: 'asc' } });
  expect(state.revision).toBe(register.length);
  expect(ring.map((event) => [event.revision, event.cause, event.hash])).toEqual(register.map((event) => [event.revision, event.cause, event.hash]));
  const causes = register.map((event) => `${event.cause}#${event.ordinal}`);
  expect(new Set(causes).size).toBe(causes.length);
  return register;
};

describe('a worker killed between the commit and the end of the workflow task', () => {
  it('loses no acknowledged click when it dies at a wake while the click waits', async () => {
    const first = await startWorker({ at: '^record/wake/' });
    await world.launchTask('t1', draftTask('1', '推进学前教育普及普惠', ['基础教育科', '计划财务科']));
    await eventually(async () => (await world.reads.task('t1'))?.state.stage, (stage) => stage === 'assigned');

    await world.clock.stand(new Date('2026-03-04T08:58:00+08:00'));
    await world.engine.tellClockMoved('t1');
    await processes.died(first);
    const click = await acknowledge('click-at-wake', 'zhou@example.org', 't1');
    await startWorker();
    const { done, rows } = await world.desk.settled(click, PATIENCE_MS);
    expect({ done, outcome: rows[0]?.outcome }).toMatchObject({ done: true, outcome: { ok: true } });

    const history = await expectOneHistory('t1');
    expect(history.map((event) => event.type)).toEqual(['assigned', 'linesReached', 'acknowledged']);
  });

  it('keeps what it committed inside an update when the engine is restarted before the next person acts', async () => {
    const first = await startWorker({ at: '^record/click-' });
    await world.launchTask('t2', draftTask('2', '完善教师队伍管理', ['基础教育科', '计划财务科']));
    await eventually(async () => (await world.reads.task('t2'))?.state.stage, (stage) => stage === 'assigned');

    const click = await acknowledge('click-inside', 'zhou@example.org', 't2');
    await processes.died(first);
    await temporal.crash();
    const other = await acknowledge('other-person', 'wang@example.org', 't2');
    await startWorker();
    for (const receipt of [click, other]) {
      const { rows } = await world.desk.settled(receipt, PATIENCE_MS);
      expect(rows[0]?.outcome).toMatchObject({ ok: true });
    }

    const history = await expectOneHistory('t2');
    expect(history.map((event) => event.type)).toEqual(['assigned', 'acknowledged', 'acknowledged']);
  });
});
