import { createSlackApp } from '../../bots/slack/create-slack-app.ts';
import { createSlackChannel } from '../../bots/slack/create-slack-channel.ts';
import { wordsFor } from '../../locales/index.ts';
import type { Person } from '../../core/plan/directory.ts';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { createBureau, people } from './bureau.ts';

const secrets = { botToken: 'xoxb-test-token', signingSecret: 'test-signing-secret' };
export const zone = 'Asia/Shanghai';

/** The real Bolt app against the sandbox, with a bureau in memory behind it. */
export async function startBot() {
  const bureau = createBureau();
  const log: string[] = [];
  const sandbox = await createSandbox({ ...secrets, teamId: 'T0TEST', now: () => bureau.clock.now, answerWithinMs: PATIENCE_MS });
  sandbox.people(
    [...Object.values(people), { name: '外人', address: 'nobody@elsewhere.example', chatId: 'U09NOBODY' }].map(({ name, address, chatId }) => ({
      name, address, chatId: chatId ?? '', title: '',
    })),
  );
  const { desk, reads } = bureau;
  const clock = { now: () => Promise.resolve(bureau.clock.now), read: () => Promise.resolve({ now: bureau.clock.now, secondsPerDay: null }), realMsUntil: () => Promise.resolve(0) };
  const writeLog = (level: string, message: string) => void log.push(`${level} ${message}`);
  const bot = await createSlackApp({ ...secrets, slackApiUrl: sandbox.apiUrl, desk, reads, clock, zone, writeLog, officePhone: '0000-1000' });
  const { port, path } = await bot.start(0);
  const requestUrl = `http://127.0.0.1:${port}${path}`;
  sandbox.setRequestUrl(requestUrl);
  const channel = createSlackChannel({ botToken: secrets.botToken, slackApiUrl: sandbox.apiUrl, reads, words: wordsFor('zh-CN'), zone, writeLog });

  return {
    bureau, sandbox, bot, channel, log, requestUrl, secrets,
    /** Sends the delivery and answers the message's timestamp. */
    async send(id: string): Promise<string> {
      const view = bureau.deliveryView(id)!;
      const outcome = await channel.send({ deliveryId: id, recipient: view.recipient, at: bureau.clock.now, view });
      if (outcome.kind !== 'accepted') throw new Error(`${id} was not accepted: ${JSON.stringify(outcome)}`);
      bureau.settle(id, outcome.place);
      return outcome.providerId;
    },
    /** Presses 更多 of the only line (or the one whose button has this value) and waits for what it offers. */
    async openMore(recipient: Person, ts: string, value?: string) {
      await sandbox.press(recipient.chatId!, ts, 'task.more', value === undefined ? {} : { value });
      await sandbox.until(() => JSON.stringify(sandbox.openViewOf(recipient.chatId!)?.blocks ?? []).includes('为什么收到'));
      return sandbox.openViewOf(recipient.chatId!)!;
    },
    /** Presses a button that opens a form, in the message or (without `ts`) in the open 更多, and waits for the form. */
    async openForm(recipient: Person, action: string, ts?: string) {
      const who = recipient.chatId!;
      await (ts === undefined ? sandbox.pressInView(who, action) : sandbox.press(who, ts, action));
      await sandbox.until(() => sandbox.openViewOf(who)?.submit !== undefined);
      return sandbox.openViewOf(who)!;
    },
    /** All words of a person's message, as they stand now. */
    wordsOf: (recipient: Person, ts: string): string => {
      const message = sandbox.messagesOf(recipient.chatId!).find((each) => each.ts === ts);
      return JSON.stringify(message?.blocks ?? []);
    },
    told: (recipient: Person): string[] =>
      sandbox.messagesOf(recipient.chatId!).flatMap((each) => (each.ephemeralFor === undefined ? [] : [each.text])),
    async close() {
      await bot.stop();
      await sandbox.close();
    },
  };
}

export type StartedBot = Awaited<ReturnType<typeof startBot>>;
