import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../config/read-config.ts';
import type { Settings } from '../config/settings.ts';
import { createSlackChannel } from '../bots/slack/create-slack-channel.ts';
import { wordsFor } from '../locales/index.ts';
import { createMailChannel } from '../mail/create-mail-channel.ts';
import type { Channel } from '../ports/channel.ts';
import { createActionLinks } from '../store/action-links.ts';
import { readCalendar } from '../store/calendar.ts';
import { createDeliveryLedger } from '../store/delivery-ledger.ts';
import { createListener } from '../store/listen.ts';
import { readPolicy } from '../store/policy.ts';
import { createDeliverer } from './create-deliverer.ts';
import { useEngineLog } from './engine-log.ts';
import { openEngine } from './open-engine.ts';
import { openRegister } from './open-register.ts';
import { createProcessLog } from './process-log.ts';
import { officeOf } from './office-of.ts';
import { linkUrl } from './public-url.ts';
import { needed } from './setting-missing.ts';
import { startDelivery } from './start-delivery.ts';
import { untilStopped } from './until-stopped.ts';
import { workflowSource } from './workflow-source.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

type Register = Awaited<ReturnType<typeof openRegister>>;

/** `duban deliver`: sends what is due, one channel beside the other. Two may run; the fence lets one speak. */
export async function run({ settings }: Config): Promise<void> {
  const log = createProcessLog('deliver', settings);
  useEngineLog(log);
  const register = await openRegister(settings);
  const { client, connection, dataConverter, namespace } = await openEngine(settings);
  const native = await NativeConnection.connect({ address: needed(settings, 'DUBAN_TEMPORAL_ADDRESS') });
  const listener = createListener(register.databaseUrl);

  const channels = await channelsOf(settings, register);
  const deliverer = await createDeliverer({
    connection: native,
    namespace,
    dataConverter,
    channels,
    workflowBundle: await workflowSource(),
    ledger: createDeliveryLedger(register.prisma, register.planning),
    reads: register.reads,
    clock: register.clock,
    rules: async () => ({ policy: await readPolicy(register.prisma), calendar: await readCalendar(register.prisma) }),
    onIntents(ring) {
      const ends = [listener.on('duban_intents', ring), listener.on('duban_clock', ring)];
      return () => ends.forEach((end) => end());
    },
  });
  const running = deliverer.run();
  for (const { name } of channels) await startDelivery(client, name);
  log.info({ channels: channels.map(({ name }) => name) }, 'deliverer is ready');
  process.send?.('ready');

  await Promise.race([untilStopped(), running]);
  deliverer.shutdown();
  await running;
  await listener.close();
  await Promise.all([native.close(), connection.close(), register.prisma.$disconnect()]);
}

/** Chat first where there is one, mail behind it: the order in which a message falls back. */
async function channelsOf(settings: Settings, { prisma, reads, clock, directory }: Register): Promise<Channel[]> {
  const { DUBAN_SLACK_BOT_TOKEN: botToken, DUBAN_SLACK_API_URL: slackApiUrl, DUBAN_ZONE: zone } = settings;
  const mail = createMailChannel({
    smtpUrl: needed(settings, 'DUBAN_SMTP_URL'),
    from: settings.DUBAN_MAIL_FROM,
    publicUrl: linkUrl(settings),
    links: createActionLinks(prisma),
    reads,
    zone,
    calendar: () => readCalendar(prisma),
    office: await officeOf(settings, directory),
    // In a trial half an hour shrinks with the day, but never under what a send takes.
    retryMs: async () => Math.max(2_000, await clock.realMsUntil(new Date((await clock.now()).getTime() + HALF_AN_HOUR_MS))),
  });
  return botToken ? [createSlackChannel({ botToken, slackApiUrl, reads, words: wordsFor('zh-CN'), zone }), mail] : [mail];
}
