import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../config/read-config.ts';
import { readCalendar } from '../store/calendar.ts';
import { createListener } from '../store/listen.ts';
import { openDatabase, recordLimits } from '../store/open-database.ts';
import { readPolicy } from '../store/policy.ts';
import { createReckoningDesk } from '../store/reckoning-desk.ts';
import { CURRENT_LEVEL } from '../workflows/names.ts';
import { createTaskWorkers } from './create-task-workers.ts';
import { driveInbox } from './drive-inbox.ts';
import { useEngineLog } from './engine-log.ts';
import { launchInput } from './launch-input.ts';
import { openEngine } from './open-engine.ts';
import { openRegister, usesChat } from './open-register.ts';
import { createProcessLog } from './process-log.ts';
import { registerParts } from './register-parts.ts';
import { needed } from './setting-missing.ts';
import { startReckoning, tellReckoning } from './start-reckoning.ts';
import { untilStopped } from './until-stopped.ts';
import { workflowSource } from './workflow-source.ts';

/** `duban worker`: carries the tasks' workflows, the launches, and the inbox. Any number may run. */
export async function run({ settings }: Config): Promise<void> {
  const log = createProcessLog('worker', settings);
  useEngineLog(log);
  const register = await openRegister(settings);
  const { client, engine, connection, dataConverter, namespace } = await openEngine(settings);
  const native = await NativeConnection.connect({ address: needed(settings, 'DUBAN_TEMPORAL_ADDRESS') });

  // Recording has a pool of its own with short limits: a slow register is asked again, it never holds the worker.
  const recordPool = openDatabase(register.databaseUrl, recordLimits);
  const record = registerParts(recordPool, { chat: usesChat(settings) });
  const launch = {
    tasksToStart: async (planId: string) => (await register.shelf.tasksToStart(planId)).map(launchInput),
    markLaunched: (planId: string) => register.shelf.markLaunched(planId),
    start: engine.start,
  };
  const rules = async () => ({ policy: await readPolicy(register.prisma), calendar: await readCalendar(register.prisma) });
  const reckon = { ...register, rules, desk: createReckoningDesk(register.prisma, register.planning) };
  const workers = await createTaskWorkers({ connection: native, namespace, dataConverter, record, launch, reckon, workflowBundle: await workflowSource() });
  const running = Promise.all(workers.map((worker) => worker.run()));

  const listener = createListener(register.databaseUrl);
  const driving = driveInbox(register, listener, { engine, log });
  await startReckoning(client);
  listener.on('duban_clock', () => void tellReckoning(client).catch((error: unknown) => log.warn({ error: String(error) }, 'the reckoning does not know yet that the clock was moved')));
  // A launch that lost its process between the register and the engine goes on here.
  for (const plan of await register.shelf.list()) if (plan.state === 'launching') await engine.launch(plan.id);
  log.info({ level: CURRENT_LEVEL }, 'worker is ready');
  process.send?.('ready');

  const failed = running.then(() => 'ended' as const);
  const why = await Promise.race([untilStopped().then(() => 'stopped' as const), failed]);
  const driven = driving.stop();
  if (why === 'stopped') workers.forEach((worker) => worker.shutdown());
  await driven;
  await running;
  await listener.close();
  await Promise.all([native.close(), connection.close(), recordPool.$disconnect(), register.prisma.$disconnect()]);
}
