import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { createHash, randomBytes } from 'node:crypto';
import type { Directory } from '../core/plan/directory.ts';
import type { PlanDraft } from '../core/plan/plan-draft.ts';
import { createEncryptingCodec } from '../desk/encrypting-codec.ts';
import { createInboxLoop } from '../desk/inbox-loop.ts';
import { launchPlan } from '../desk/launch.ts';
import { createTaskEngine } from '../desk/task-engine.ts';
import type { TaskRegister } from '../ports/task-register.ts';
import { createListener } from '../store/listen.ts';
import { openDatabase, recordLimits } from '../store/open-database.ts';
import { createPlanShelf } from '../store/plans/create-plan-shelf.ts';
import { createTestDatabase } from '../test/support/database.ts';
import { startDevTemporal } from '../test/support/dev-temporal.ts';
import { bundleWorkflows } from '../worker/bundle-workflows.ts';
import { createTaskWorkers } from '../worker/create-task-workers.ts';
import { launchInput } from '../worker/launch-input.ts';
import { registerParts } from '../worker/register-parts.ts';

export type BenchWorld = Awaited<ReturnType<typeof openBenchWorld>>;

export interface BenchWorldOptions {
  directory: Directory;
  /** Where the clock stands, ISO. */
  start: string;
  /** `dev` is a real Temporal dev server with a file, `skipping` the time-skipping one. */
  server?: 'dev' | 'skipping';
  /** Key of the payload codec; a random one without it. */
  secret?: Buffer;
  /** Told of every append of the register once it has committed. */
  onAppend?: () => void;
}

/** The product without its surfaces on servers of its own: register, desk, engine, workers and inbox loop, wired as `duban worker` wires them. */
export async function openBenchWorld({ directory, start, server = 'dev', secret = randomBytes(32), onAppend }: BenchWorldOptions) {
  const temporal = server === 'dev' ? await startDevTemporal() : null;
  const environment = temporal
    ? await TestWorkflowEnvironment.createFromExistingServer(temporal)
    : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path: process.env.DUBAN_TEST_SERVER ?? '' } } });
  const namespace = temporal?.namespace ?? 'default';
  const database = await createTestDatabase();
  const parts = { ...registerParts(database.prisma, { chat: true }), shelf: createPlanShelf(database.prisma) };
  await parts.directory.saveDirectory(directory);
  await parts.clock.stand(new Date(start));

  const dataConverter = { payloadCodecs: [createEncryptingCodec(secret)] };
  const client = new Client({ connection: environment.connection, namespace, dataConverter });
  const engine = createTaskEngine(client);
  const recordPool = openDatabase(database.url, recordLimits);
  const record = registerParts(recordPool, { chat: true });
  const workers = await createTaskWorkers({
    connection: environment.nativeConnection,
    namespace,
    dataConverter,
    workflowBundle: await bundleWorkflows(),
    record: { ...record, register: onAppend ? telling(record.register, onAppend) : record.register },
    launch: {
      tasksToStart: async (planId: string) => (await parts.shelf.tasksToStart(planId)).map(launchInput),
      markLaunched: (planId: string) => parts.shelf.markLaunched(planId),
      start: engine.start,
    },
  });
  const running = Promise.all(workers.map((worker) => worker.run()));
  const listener = createListener(database.url);
  const loop = createInboxLoop({
    inbox: parts.inbox,
    engine,
    stateOf: (taskId) => parts.register.stateOf(taskId),
    onArrival: (wake) => listener.on('duban_inbox', wake),
    log: { warn: () => undefined },
  });
  const looping = loop.run();

  return {
    ...parts,
    database, environment, namespace, client, dataConverter, engine,

    /** Stores a draft as an import would, under made-up bytes; answers the plan's id. */
    async importPlan(draft: PlanDraft): Promise<string> {
      const bytes = new TextEncoder().encode(JSON.stringify(draft));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return (await parts.shelf.store(draft, { fileName: 'plan.docx', bytes, sha256, at: await parts.clock.now() })).planId;
    },

    /** What another process needs to launch plans here. */
    launchProcess: { databaseUrl: database.url, temporal: { address: environment.address, namespace }, secret: secret.toString('base64') },

    /** Launches a stored plan by the desk's own act, today on the product's clock; throws a refusal's sentence. */
    async launchPlan(planId: string): Promise<void> {
      const answer = await launchPlan({ ...parts, engine }, { planId, year: null, launch: null, acceptDoubts: true });
      if (!answer.ok) throw new Error(`the plan cannot be launched: ${answer.message} ${answer.findings.map(({ message }) => message).join(' ')}`);
    },

    async close(): Promise<void> {
      loop.stop();
      await looping;
      workers.forEach((worker) => worker.shutdown());
      await running;
      await listener.close();
      await environment.teardown();
      await temporal?.close();
      await recordPool.$disconnect();
      await database.drop();
    },
  };
}

const telling = (register: TaskRegister, onAppend: () => void): TaskRegister => ({
  ...register,
  async append(recording) {
    const page = await register.append(recording);
    onAppend();
    return page;
  },
});
