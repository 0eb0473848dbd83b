import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomBytes } from 'node:crypto';
import { createDrainMemory, drainUntilQuiet } from '../activities/drain/drain-until-quiet.ts';
import { createPacing } from '../activities/drain/pacing.ts';
import type { Directory } from '../core/plan/directory.ts';
import { createEncryptingCodec } from '../desk/encrypting-codec.ts';
import { createTaskEngine } from '../desk/task-engine.ts';
import { createListener } from '../store/listen.ts';
import { openDatabase, recordLimits } from '../store/open-database.ts';
import { createPlanShelf } from '../store/plans/create-plan-shelf.ts';
import { createTestDatabase } from '../test/support/database.ts';
import { bundleWorkflows } from '../worker/bundle-workflows.ts';
import { createTaskWorkers } from '../worker/create-task-workers.ts';
import { driveInbox } from '../worker/drive-inbox.ts';
import { launchInput } from '../worker/launch-input.ts';
import { registerParts } from '../worker/register-parts.ts';
import { registerStepping } from '../worker/register-stepping.ts';
import { openSurfaces } from './open-surfaces.ts';

export type Year = Awaited<ReturnType<typeof openYear>>;

/** The sandbox bears more than a provider does, and a year has no time for a provider's pace. */
const SENDS_A_SECOND = 10_000;

/**
 * The product on the time-skipping engine, wired as its processes wire it: register, workers, inbox, bot and channels
 * against a sandbox. The clock stands at `start` until it is stepped; the deliverer is called, for a heartbeat would
 * hold the engine's time.
 */
export async function openYear({ directory, start }: { directory: Directory; start: Date }) {
  const executable = { type: 'existing-path' as const, path: process.env.DUBAN_TEST_SERVER ?? '' };
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  const database = await createTestDatabase();
  const { prisma } = database;
  const parts = { ...registerParts(prisma, { chat: true }), shelf: createPlanShelf(prisma) };
  await parts.directory.saveDirectory(directory);
  await parts.clock.stand(start);

  const namespace = 'default';
  const dataConverter = { payloadCodecs: [createEncryptingCodec(randomBytes(32))] };
  const client = new Client({ connection: environment.connection, namespace, dataConverter });
  const engine = createTaskEngine(client);
  const recordPool = openDatabase(database.url, recordLimits);
  const workers = await createTaskWorkers({
    connection: environment.nativeConnection,
    namespace,
    dataConverter,
    workflowBundle: await bundleWorkflows(),
    record: registerParts(recordPool, { chat: true }),
    launch: {
      tasksToStart: async (planId) => (await parts.shelf.tasksToStart(planId)).map(launchInput),
      markLaunched: (planId) => parts.shelf.markLaunched(planId),
      start: engine.start,
    },
  });
  const working = Promise.all(workers.map((worker) => worker.run()));
  const listener = createListener(database.url);
  const driving = driveInbox(parts, listener, { engine, log: { warn: (facts, message) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`) } });
  const surfaces = await openSurfaces(parts, { directory, now: start });

  const { signal } = new AbortController();
  const drains = await Promise.all(
    surfaces.channels.map(async (channel, index) => ({
      channel,
      fallback: surfaces.channels[index + 1] ?? null,
      epoch: await surfaces.ledger.raiseEpoch(channel.name),
      memory: createDrainMemory(createPacing(SENDS_A_SECOND)),
    })),
  );

  return {
    ...parts,
    database, client, engine,
    sandbox: surfaces.sandbox,
    stepping: registerStepping(parts),

    /** Moves the product's clock and the engine's time on to an instant. */
    async passTo(instant: Date): Promise<void> {
      const ms = instant.getTime() - (await parts.clock.now()).getTime();
      surfaces.tellTime(instant);
      await parts.clock.stand(instant);
      await environment.sleep(ms);
    },

    /** Sends whatever is due where the clock stands; answers how many messages left. */
    async deliver(): Promise<number> {
      let sent = 0;
      for (const drain of drains) {
        const report = await drainUntilQuiet({ ...drain, ledger: surfaces.ledger, reads: parts.reads, clock: parts.clock, ...(await surfaces.rules()), signal });
        sent += report.sent + report.found;
      }
      return sent;
    },

    async close(): Promise<void> {
      await driving.stop();
      workers.forEach((worker) => worker.shutdown());
      await working;
      await surfaces.close();
      await listener.close();
      await environment.teardown();
      await recordPool.$disconnect();
      await database.drop();
    },
  };
}
