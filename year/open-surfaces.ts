import { randomBytes } from 'node:crypto';
import { createSlackApp } from '../bots/slack/create-slack-app.ts';
import { createSlackChannel } from '../bots/slack/create-slack-channel.ts';
import type { Directory } from '../core/plan/directory.ts';
import { wordsFor } from '../locales/index.ts';
import { createMailChannel } from '../mail/create-mail-channel.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import { createActionLinks } from '../store/action-links.ts';
import { readCalendar } from '../store/calendar.ts';
import { createDeliveryLedger } from '../store/delivery-ledger.ts';
import { readPolicy } from '../store/policy.ts';
import type { RegisterParts } from '../worker/register-parts.ts';

const zone = 'Asia/Shanghai';

/** Chat and mail against a sandbox whose messages carry the product's time, and the bot that takes what people press. */
export async function openSurfaces(parts: RegisterParts, { directory, now }: { directory: Directory; now: Date }) {
  const { prisma, reads, planning } = parts;
  const [botToken, signingSecret] = ['xoxb-year', randomBytes(16).toString('hex')];
  let time = now;
  const sandbox = await createSandbox({ botToken, signingSecret, teamId: 'T0YEAR', now: () => time, answerWithinMs: 60_000 });
  sandbox.people(directory.people.flatMap(({ chatId, name, address }) => (chatId ? [{ chatId, name, title: '', address }] : [])));
  const bot = await createSlackApp({ ...parts, botToken, signingSecret, slackApiUrl: sandbox.apiUrl, zone });
  const { port, path } = await bot.start(0);
  sandbox.setRequestUrl(`http://127.0.0.1:${port}${path}`);

  const channels = [
    createSlackChannel({ botToken, slackApiUrl: sandbox.apiUrl, reads, words: wordsFor('zh-CN'), zone }),
    createMailChannel({
      smtpUrl: `smtp://127.0.0.1:${sandbox.smtpPort}`,
      from: '督办 <duban@example.org>',
      publicUrl: 'http://127.0.0.1:3999',
      links: createActionLinks(prisma),
      reads,
      zone,
      calendar: () => readCalendar(prisma),
      office: { name: '督查室', phone: '0000-1000' },
    }),
  ];
  return {
    sandbox,
    channels,
    ledger: createDeliveryLedger(prisma, planning),
    rules: async () => ({ policy: await readPolicy(prisma), calendar: await readCalendar(prisma) }),
    tellTime(instant: Date): void {
      time = instant;
    },
    async close(): Promise<void> {
      await bot.stop();
      await sandbox.close();
    },
  };
}
