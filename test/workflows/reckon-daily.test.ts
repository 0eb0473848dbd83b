import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DayReckoned } from '../../activities/reckon-contract.ts';
import { startReckoning, tellReckoning } from '../../worker/start-reckoning.ts';
import { reckoningWorkflowId, taskQueue } from '../../workflows/names.ts';
import { eventually } from '../support/eventually.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';

const DAY_MS = 86_400_000;
let environment: TestWorkflowEnvironment;
let worker: Worker;
let running: Promise<void>;
/** What the register was asked, and what it answers next; the last answer stands. */
let asked: [string | null, boolean][];
let answers: DayReckoned[];

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const executable = { type: 'existing-path' as const, path: process.env.DUBAN_TEST_SERVER ?? '' };
  environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: taskQueue.launches,
    workflowBundle: await workflowBundle(),
    activities: {
      async reckonDay(...question: [string | null, boolean]) {
        asked.push(question);
        return answers[Math.min(asked.length, answers.length) - 1]!;
      },
    },
  });
  running = worker.run();
});
afterEach(async () => {
  await environment.client.workflow.getHandle(reckoningWorkflowId).terminate();
});
afterAll(async () => {
  worker.shutdown();
  await running;
  await environment.teardown();
});

const begin = async (...given: DayReckoned[]) => {
  [asked, answers] = [[], given];
  await startReckoning(environment.client);
};
const settled = (reckoned: string, inMs = DAY_MS): DayReckoned => ({ reckoned, doubt: false, inMs });
const count = async (wanted: number) => void (await eventually(async () => asked.length, (length) => length >= wanted));
/** Lets the engine's time go on until the register was asked so often: one long leap may end before the next timer is set. */
const leapUntil = async (wanted: number, leap: '12 hours' | '5 minutes') => {
  while (asked.length < wanted) await environment.sleep(leap);
};

describe('the daily reckoning', () => {
  it('asks when the next day is over, with the day it has', async () => {
    await begin(settled('2026-03-02'), settled('2026-03-03'), settled('2026-03-04'));
    await count(1);
    await leapUntil(3, '12 hours');
    expect(asked.slice(0, 3)).toEqual([[null, false], ['2026-03-02', false], ['2026-03-03', false]]);
  });

  it('is sure only after a doubt had its time, and then no longer', async () => {
    await begin({ reckoned: '2026-03-02', doubt: true, inMs: 600_000 }, settled('2026-03-03', 600_000), settled('2026-03-03'));
    await count(1);
    await leapUntil(3, '5 minutes');
    expect(asked.slice(0, 3)).toEqual([[null, false], ['2026-03-02', true], ['2026-03-03', false]]);
  });

  it('asks at once when the clock was moved, and doubts anew', async () => {
    await begin({ reckoned: '2026-03-02', doubt: true, inMs: DAY_MS }, settled('2026-03-09'));
    await count(1);
    await tellReckoning(environment.client);
    await count(2);
    expect(asked).toEqual([[null, false], ['2026-03-02', false]]);
  });

  it('runs once however often it is started, and a long history goes on as a new one with the day it has', async () => {
    await begin(settled('2026-03-02', 1));
    const runOf = async () => (await environment.client.workflow.getHandle(reckoningWorkflowId).describe()).runId;
    const first = await runOf();
    await startReckoning(environment.client);
    expect(await runOf()).toBe(first);
    await eventually(runOf, (run) => run !== first);
    await count(asked.length + 1);
    expect(asked.slice(1).every(([reckoned]) => reckoned === '2026-03-02')).toBe(true);
  });
});
