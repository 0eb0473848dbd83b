import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { randomBytes } from 'node:crypto';
import { rolesOf } from '../../core/plan/role-book.ts';
import type { Directory } from '../../core/plan/directory.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { dutiesOf } from '../../core/plan/duties.ts';
import { planCycles } from '../../core/schedule/plan-cycles.ts';
import type { PlannedCycle } from '../../core/schedule/schedule-input.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { termOf } from '../../core/plan/term.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { createEncryptingCodec } from '../../desk/encrypting-codec.ts';
import { createTaskEngine } from '../../desk/task-engine.ts';
import { createListener } from '../../store/listen.ts';
import { createTaskWorkers } from '../../worker/create-task-workers.ts';
import { driveInbox } from '../../worker/drive-inbox.ts';
import { registerParts } from '../../worker/register-parts.ts';
import { CURRENT_LEVEL } from '../../workflows/names.ts';
import type { SuperviseTaskInput } from '../../workflows/supervise-task-input.ts';
import { createTestDatabase } from './database.ts';
import { workflowBundle } from './workflow-bundle.ts';

export type TaskWorld = Awaited<ReturnType<typeof createTaskWorld>>;

export interface TaskWorldOptions {
  directory: Directory;
  start: string;
  /** A real server instead of the time-skipping one; then no worker is started here. */
  server?: { address: string; namespace: string };
}

/** A register of its own, its clock standing at `start`, and an engine; with a worker unless the test runs its own. */
export async function createTaskWorld({ directory, start, server }: TaskWorldOptions) {
  const executable = { type: 'existing-path' as const, path: process.env.DUBAN_TEST_SERVER ?? '' };
  const environment = server
    ? await TestWorkflowEnvironment.createFromExistingServer(server)
    : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  const namespace = server?.namespace ?? 'default';
  const database = await createTestDatabase();
  const parts = registerParts(database.prisma, { chat: true });
  await parts.directory.saveDirectory(directory);
  await parts.clock.stand(new Date(start));

  const secret = randomBytes(32);
  const dataConverter = { payloadCodecs: [createEncryptingCodec(secret)] };
  const client = new Client({ connection: environment.connection, namespace, dataConverter });
  const engine = createTaskEngine(client);
  const launch = { tasksToStart: async () => [], markLaunched: async () => undefined, start: engine.start };
  const startWorkers = async () => {
    if (server) return { stop: async () => undefined };
    const workers = await createTaskWorkers({
      connection: environment.nativeConnection,
      namespace,
      dataConverter,
      workflowBundle: await workflowBundle(),
      record: parts,
      launch,
    });
    const running = Promise.all(workers.map((worker) => worker.run()));
    return {
      async stop() {
        workers.forEach((worker) => worker.shutdown());
        await running;
      },
    };
  };
  const listener = createListener(database.url);
  const driving = driveInbox(parts, listener, { engine, log: { warn: () => undefined } });
  let workers = await startWorkers();

  /** A plan of one task, stored and started as a launch does it; with cycles and a policy of its own where they are given. */
  const launchTask = async (taskId: string, draft: TaskDraft, own: { cycles?: PlannedCycle[]; policy?: Policy } = {}): Promise<void> => {
    const now = await parts.clock.now();
    const launchDate = dateOf(now, defaultPolicy.zone);
    const year = Number(launchDate.slice(0, 4));
    const planId = `plan-${taskId}`;
    const cycles = own.cycles ?? planCycles({ year, period: 'quarterly', policy: defaultPolicy, calendar: chineseCalendar, launch: launchDate });
    const plan = { id: planId, title: '年度重点工作', kind: 'workPlan', state: 'launched', year, launchDate, cycles: cycles as object[], policy: own.policy as object | undefined, createdAt: now };
    const document = { id: `document-${taskId}`, sha256: taskId, fileName: 'plan.docx', bytes: new Uint8Array(), draft: {}, importedAt: now };
    const task = { id: taskId, row: 1, number: draft.number, title: draft.title, section: draft.section, draft: draft as object, snapshot: draftedTask(taskId) as object };
    await database.prisma.document.create({ data: { ...document, plans: { create: { ...plan, tasks: { create: task } } } } });
    const { duties } = dutiesOf(draft, directory);
    const office = rolesOf(directory).get('office')![0]!.address;
    const act = { by: office, for: office, via: 'console' as const, standing: [{ as: 'office' as const }], byOffice: true };
    const assignment = { duties, term: termOf(draft, year, chineseCalendar), act };
    const input: SuperviseTaskInput = { taskId, level: CURRENT_LEVEL, state: draftedTask(taskId), recent: [], assignment };
    await engine.start(input);
  };

  return {
    ...parts,
    database,
    secret,
    client,
    engine,
    environment,
    launchTask,
    async restartWorkers() {
      await workers.stop();
      workers = await startWorkers();
    },
    async close() {
      await driving.stop();
      await workers.stop();
      await listener.close();
      await environment.teardown();
      await database.drop();
    },
  };
}
