import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../config/read-config.ts';
import { createInboxLoop } from '../desk/inbox-loop.ts';
import { createListener } from '../store/listen.ts';
import { openDatabase, recordLimits } from '../store/open-database.ts';
import { CURRENT_LEVEL } from '../workflows/names.ts';
import { createTaskWorkers } from './create-task-workers.ts';
import { useEngineLog } from './engine-log.ts';
import { needed, openEngine, openRegister, usesChat } from './open-parts.ts';
import { createProcessLog } from './process-log.ts';
import { registerParts } from './register-parts.ts';
import { launchInput } from './launch-input.ts';
import { untilStopped } from './until-stopped.ts';
import { workflowSource } from './workflow-source.ts';

/** `duban worker`: carries the tasks' workflows, the launches, and the inbox. Any number may run. */
export async function run({ settings }: Config): Promise<void> {
  const log = createProcessLog('worker', settings);
  useEngineLog(log);
  const register = await openRegister(settings);
  const { engine, connection, dataConverter, namespace } = await openEngine(settings);
  const native = await NativeConnection.connect({ address: needed(settings, 'DUBAN_TEMPORAL_ADDRESS') });

  // Recording has a pool of its own with short limits: a slow register is asked again, it never holds the worker.
  const recordPool = openDatabase(register.databaseUrl, recordLimits);
  const record = registerParts(recordPool, { chat: usesChat(settings) });
  const launch = {
    tasksToStart: async (planId: string) => (await register.shelf.tasksToStart(planId)).map(launchInput),
    markLaunched: (planId: string) => register.shelf.markLaunched(planId),
    start: engine.start,
  };
  const workers = await createTaskWorkers({ connection: native, namespace, dataConverter, record, launch, ...workflowSource() });
  const running = Promise.all(workers.map((worker) => worker.run()));

  const listener = createListener(register.databaseUrl);
  const loop = createInboxLoop({
    inbox: register.inbox,
    engine,
    stateOf: async (taskId) => (await register.register.read(taskId))?.state ?? null,
    onArrival: (wake) => listener.on('duban_inbox', wake),
    log,
  });
  const looping = loop.run();
  // A launch that lost its process between the register and the engine goes on here.
  for (const plan of await register.shelf.list()) if (plan.state === 'launching') await engine.launch(plan.id);
  log.info({ level: CURRENT_LEVEL }, 'worker is ready');
  process.send?.('ready');

  const failed = running.then(() => 'ended' as const);
  const why = await Promise.race([untilStopped().then(() => 'stopped' as const), failed]);
  loop.stop();
  if (why === 'stopped') workers.forEach((worker) => worker.shutdown());
  await looping;
  await running;
  await listener.close();
  await Promise.all([native.close(), connection.close(), recordPool.$disconnect(), register.prisma.$disconnect()]);
}
