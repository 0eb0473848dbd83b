import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { randomBytes } from 'node:crypto';
import { createSlackApp } from '../../bots/slack/create-slack-app.ts';
import { createSlackChannel } from '../../bots/slack/create-slack-channel.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { createClockDriver } from '../../desk/clock-driver.ts';
import { createEncryptingCodec } from '../../desk/encrypting-codec.ts';
import { createTaskEngine } from '../../desk/task-engine.ts';
import { wordsFor } from '../../locales/index.ts';
import { createMailChannel } from '../../mail/create-mail-channel.ts';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import { createActionLinks } from '../../store/action-links.ts';
import { readCalendar } from '../../store/calendar.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { createListener } from '../../store/listen.ts';
import { createPlanShelf } from '../../store/plans/create-plan-shelf.ts';
import { readPolicy } from '../../store/policy.ts';
import { createSessions } from '../../store/sessions.ts';
import { createWeb } from '../../web/server/create-web.ts';
import { createDeliverer } from '../../worker/create-deliverer.ts';
import { createTaskWorkers } from '../../worker/create-task-workers.ts';
import { driveInbox } from '../../worker/drive-inbox.ts';
import { launchInput } from '../../worker/launch-input.ts';
import { registerParts } from '../../worker/register-parts.ts';
import { registerStepping } from '../../worker/register-stepping.ts';
import { startDelivery } from '../../worker/start-delivery.ts';
import { createTestDatabase } from './database.ts';
import { startDevTemporal } from './dev-temporal.ts';
import { PATIENCE_MS } from './patience.ts';
import { workflowBundle } from './workflow-bundle.ts';

const zone = 'Asia/Shanghai';
const publicUrl = 'http://127.0.0.1:3999';

export type Trial = Awaited<ReturnType<typeof startTrial>>;

/**
 * The whole product in one process: a real Temporal dev server, real Postgres, the Bolt app and the mail channel
 * against the sandbox, the pages, and the clock standing at `start`; `perSecond` is how many calls a channel bears.
 * `close` ends and removes all of it.
 */
export async function startTrial({ directory, start, perSecond }: { directory: Directory; start: string; perSecond?: Record<string, number> }) {
  const temporal = await startDevTemporal();
  const database = await createTestDatabase();
  const { prisma } = database;
  const parts = { ...registerParts(prisma, { chat: true }), shelf: createPlanShelf(prisma) };
  await parts.directory.saveDirectory(directory);
  await parts.clock.stand(new Date(start));

  const dataConverter = { payloadCodecs: [createEncryptingCodec(randomBytes(32))] };
  const { address, namespace } = temporal;
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace, dataConverter });
  const engine = createTaskEngine(client);
  const bundle = await workflowBundle();
  const listener = createListener(database.url);

  const workers = await createTaskWorkers({
    connection: native,
    namespace,
    dataConverter,
    workflowBundle: bundle,
    record: parts,
    launch: {
      tasksToStart: async (planId) => (await parts.shelf.tasksToStart(planId)).map(launchInput),
      markLaunched: (planId) => parts.shelf.markLaunched(planId),
      start: engine.start,
    },
  });
  const working = Promise.all(workers.map((worker) => worker.run()));
  const driving = driveInbox(parts, listener, { engine, log: { warn: () => undefined } });

  const [botToken, signingSecret] = ['xoxb-test', randomBytes(16).toString('hex')];
  const sandbox = await createSandbox({ botToken, signingSecret, teamId: 'T0TEST', answerWithinMs: PATIENCE_MS });
  sandbox.people(directory.people.flatMap(({ chatId, name, address: mail }) => (chatId ? [{ chatId, name, title: '', address: mail }] : [])));
  const bot = await createSlackApp({ ...parts, botToken, signingSecret, slackApiUrl: sandbox.apiUrl, zone });
  const { port, path } = await bot.start(0);
  sandbox.setRequestUrl(`http://127.0.0.1:${port}${path}`);

  const links = createActionLinks(prisma);
  const ledger = createDeliveryLedger(prisma, parts.planning);
  const channels = [
    createSlackChannel({ botToken, slackApiUrl: sandbox.apiUrl, reads: parts.reads, words: wordsFor('zh-CN'), zone }),
    createMailChannel({ smtpUrl: `smtp://127.0.0.1:${sandbox.smtpPort}`, from: '督办 <duban@example.org>', publicUrl, links, reads: parts.reads, zone, calendar: () => readCalendar(prisma), office: { name: '督查室', phone: '0000-1000' } }),
  ];
  const deliverer = await createDeliverer({
    connection: native,
    namespace,
    dataConverter,
    workflowBundle: bundle,
    channels,
    perSecond,
    ledger,
    reads: parts.reads,
    clock: parts.clock,
    rules: async () => ({ policy: await readPolicy(prisma), calendar: await readCalendar(prisma) }),
    onIntents(ring) {
      const ends = [listener.on('duban_intents', ring), listener.on('duban_clock', ring)];
      return () => ends.forEach((end) => end());
    },
  });
  const delivering = deliverer.run();
  for (const { name } of channels) await startDelivery(client, name);

  const web = createWeb({
    ...parts,
    links,
    sessions: createSessions(prisma),
    directory: () => parts.directory.readDirectory(),
    calendar: () => readCalendar(prisma),
    policy: () => readPolicy(prisma),
    publicUrl,
    sandboxUrl: sandbox.url,
    zone,
  });
  const clockDriver = createClockDriver({ clock: parts.clock, stepping: registerStepping(parts), engine, patienceMs: PATIENCE_MS });

  return {
    ...parts,
    engine,
    client,
    sandbox,
    web,
    publicUrl,
    patienceMs: PATIENCE_MS,
    /** Lets the clock run, a day in so many real seconds. */
    runClock: (secondsPerDay: number) => clockDriver.run(secondsPerDay),
    /** Steps the clock, stopping wherever somebody wants attention, to a local time of the bureau. */
    playUntil: (local: string) => clockDriver.to(new Date(`${local}+08:00`)),
    async close() {
      await bot.stop();
      await driving.stop();
      deliverer.shutdown();
      workers.forEach((worker) => worker.shutdown());
      await Promise.all([working, delivering]);
      await sandbox.close();
      await listener.close();
      await native.close();
      await connection.close();
      await temporal.close();
      await database.drop();
    },
  };
}
