import type { AddressInfo } from 'node:net';
import { App } from '@slack/bolt';
import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Desk, Foresight } from '../../desk/desk.ts';
import { wordsFor } from '../../locales/index.ts';
import type { Words } from '../../locales/words.ts';
import type { Clock } from '../../ports/clock.ts';
import type { BotDeps, BotReads, Known } from './bot-deps.ts';
import { createInTurn } from './in-turn.ts';
import { createReceiver, requestPath } from './create-receiver.ts';
import { createSlackLog, type WriteLog } from './create-slack-log.ts';
import { webClientOptions } from './create-web-client.ts';
import { createLaterWork } from './later-work.ts';
import { answerFailures } from './middleware/answer-failures.ts';
import { answerUnknown } from './middleware/answer-unknown.ts';
import { identifyPerson } from './middleware/identify-person.ts';
import { ignoreNoise } from './middleware/ignore-noise.ts';
import { registerListeners } from './register-listeners.ts';

export interface SlackAppOptions {
  botToken: string;
  signingSecret: string;
  /** Ends in `/api/`; Slack's own when left out. */
  slackApiUrl?: string;
  /** The one workspace served; requests of others are answered in words. Any when left out. */
  teamId?: string;
  desk: Desk & Foresight;
  reads: BotReads;
  clock: Clock;
  /** Zone of the dates and times people read. */
  zone: string;
  calendar?: CalendarTable;
  /** Told where chat takes no words; none when left out. */
  officePhone?: string | null;
  words?: Words;
  writeLog?: WriteLog;
}

export interface SlackApp {
  /** Listens for Slack's signed requests; port 0 takes any free one. Settles with the request URL's port and path. */
  start(port: number, host?: string): Promise<{ port: number; path: string }>;
  /** Takes no more requests and settles when nothing is under way. */
  stop(): Promise<void>;
  app: App<Known>;
}

/** The Slack bot. Makes no network call before the first click: Slack's own signature says who acts. */
export function createSlackApp(options: SlackAppOptions): Promise<SlackApp> {
  const { botToken, signingSecret, slackApiUrl, teamId, desk, reads, clock, zone } = options;
  const { calendar = chineseCalendar, words = wordsFor('zh-CN'), officePhone = null } = options;
  const logger = createSlackLog(options.writeLog);
  const receiver = createReceiver(signingSecret, logger);
  const app = new App<Known>({
    receiver,
    logger,
    convoStore: false,
    // Not `token`: without verification Bolt would call auth.test before every single request.
    authorize: () => Promise.resolve({ botToken }),
    clientOptions: webClientOptions({ slackApiUrl, logger }),
  });

  const later = createLaterWork((what, error) => logger.error(`${what} failed:`, error));
  const deps: BotDeps = { desk, reads, clock, zone, calendar, words, officePhone, logger, later, inTurn: createInTurn() };
  app.use(ignoreNoise());
  app.use(answerFailures(deps));
  app.use(answerUnknown(deps));
  app.use(identifyPerson(deps, teamId));
  registerListeners(app, deps);
  app.error((error) => {
    // The error alone: the request's body holds people's names and words.
    logger.error('a request failed:', error);
    return Promise.resolve();
  });

  let listening = false;
  return Promise.resolve({
    app,
    async start(port, host = '127.0.0.1') {
      const server = await receiver.start({ port, host });
      listening = true;
      const address = server.address() as AddressInfo;
      return { port: address.port, path: requestPath };
    },
    async stop() {
      if (listening) await receiver.stop();
      listening = false;
      await later.stop();
    },
  });
}
