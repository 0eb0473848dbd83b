// A deliverer process with the chat channel that kills itself (SIGKILL) where KILL_AT says: at `sent/<person>`, right
// after the provider accepted the message and before the register knows.
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createSlackChannel } from '../../bots/slack/create-slack-channel.ts';
import { createEncryptingCodec } from '../../desk/encrypting-codec.ts';
import { wordsFor } from '../../locales/index.ts';
import { readCalendar } from '../../store/calendar.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { createListener } from '../../store/listen.ts';
import { openDatabase } from '../../store/open-database.ts';
import { readPolicy } from '../../store/policy.ts';
import { createDeliverer } from '../../worker/create-deliverer.ts';
import { registerParts } from '../../worker/register-parts.ts';
import { startDelivery } from '../../worker/start-delivery.ts';
import { createKillingOrder } from './killing-order.ts';

process.once('disconnect', () => process.exit()); // whoever started it is gone

const { DATABASE_URL = '', TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '', SECRET = '', WORKFLOW_BUNDLE = '' } = process.env;
const { SLACK_API_URL: slackApiUrl, BOT_TOKEN: botToken = '' } = process.env;
const dataConverter = { payloadCodecs: [createEncryptingCodec(Buffer.from(SECRET, 'base64'))] };
const { prisma, reads, clock, planning } = registerParts(openDatabase(DATABASE_URL), { chat: true });
const listener = createListener(DATABASE_URL);
const dieIfOrdered = createKillingOrder();
const slack = createSlackChannel({ botToken, slackApiUrl, reads, words: wordsFor('zh-CN'), zone: 'Asia/Shanghai' });

const deliverer = await createDeliverer({
  connection: await NativeConnection.connect({ address }),
  namespace,
  dataConverter,
  channels: [
    {
      ...slack,
      async send(message) {
        const outcome = await slack.send(message);
        if (outcome.kind === 'accepted') dieIfOrdered(`sent/${message.recipient.address}`);
        return outcome;
      },
    },
  ],
  workflowBundle: { codePath: WORKFLOW_BUNDLE },
  ledger: createDeliveryLedger(prisma, planning),
  reads,
  clock,
  rules: async () => ({ policy: await readPolicy(prisma), calendar: await readCalendar(prisma) }),
  onIntents(ring) {
    const ends = [listener.on('duban_intents', ring), listener.on('duban_clock', ring)];
    return () => ends.forEach((end) => end());
  },
});
const running = deliverer.run();
await startDelivery(new Client({ connection: await Connection.connect({ address }), namespace, dataConverter }), slack.name);
process.send?.('ready');
await running;
