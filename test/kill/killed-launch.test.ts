import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { launchLines } from '../../core/plan/launch-lines.ts';
import { taskWorkflowId } from '../../workflows/names.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';
import { eventually } from '../support/eventually.ts';
import { openBureau, type Bureau } from './bureau.ts';
import { PATIENCE_MS } from '../support/patience.ts';

const SIZE = 38;

let bureau: Bureau;
beforeEach(async () => void (bureau = await openBureau({ tasks: SIZE })));
afterEach(() => bureau?.close());

const workflows = async () => {
  const found: { id: string; status: string }[] = [];
  for await (const run of bureau.client.workflow.list({ query: "WorkflowType = 'superviseTask'" })) {
    found.push({ id: run.workflowId, status: run.status.name });
  }
  return found.sort((one, other) => one.id.localeCompare(other.id));
};

/** Everything the register holds about the plan's launch. */
const written = async () => {
  const { prisma } = bureau.database;
  const events = await prisma.event.findMany({ orderBy: [{ taskId: 'asc' }, { revision: 'asc' }], select: { taskId: true, type: true, cause: true } });
  const lines = await prisma.line.findMany({ orderBy: { key: 'asc' }, select: { key: true } });
  return { events, keys: lines.map(({ key }) => key), duties: await prisma.duty.count(), state: (await bureau.shelf.plan(bureau.planId))?.state };
};

describe('a worker killed during a launch', () => {
  it.each([
    ['while tasks are being started', { at: '^start/', count: 25 }],
    ['while assignments are being recorded', { at: '^record/launch$', count: 12 }],
  ])('leaves every task started and assigned once when it dies %s', async (_, order) => {
    const first = await bureau.startWorker(order);
    const interrupted = await bureau.launch(5_000);
    await bureau.died(first);
    if (!interrupted.ok || !interrupted.launch) throw new Error(`the launch was not stored: ${JSON.stringify(interrupted)}`);
    expect(interrupted).toMatchObject({ ok: true, resumed: false, of: SIZE });
    expect(interrupted.assigned).toBeLessThan(SIZE);
    const planned = launchLines(interrupted.launch, await bureau.clock.now(), chineseCalendar, seed002Directory).map(({ key }) => key);

    await bureau.startWorker();
    expect(await bureau.launch(PATIENCE_MS)).toMatchObject({ ok: true, resumed: true, assigned: SIZE, of: SIZE });
    await eventually(async () => (await written()).state, (state) => state === 'launched');

    const tasks = interrupted.launch.tasks.map(({ taskId }) => taskId);
    const running = tasks.map((taskId) => ({ id: taskWorkflowId(taskId), status: 'RUNNING' }));
    await eventually(workflows, (found) => found.length >= SIZE);
    expect(await workflows()).toEqual(running);
    const after = await written();
    expect(after.events).toEqual(tasks.map((taskId) => ({ taskId, type: 'assigned', cause: 'launch' })));
    expect(after.keys).toEqual([...planned].sort());

    const again = await bureau.launch(PATIENCE_MS);
    expect(again).toMatchObject({ ok: false, code: 'ALREADY_LAUNCHED', message: expect.stringContaining('2026-03-02') });
    expect(await written()).toEqual(after);
    expect(await workflows()).toEqual(running);
  });
});
