import type { Config } from '../config/read-config.ts';
import { createSlackApp } from '../bots/slack/create-slack-app.ts';
import { officeOf } from './office-of.ts';
import { openRegister } from './open-register.ts';
import { createProcessLog } from './process-log.ts';
import { untilStopped } from './until-stopped.ts';

/** `duban bot`: takes what people press and write in chat. */
export async function run({ settings }: Config): Promise<void> {
  const log = createProcessLog('bot', settings);
  const { DUBAN_SLACK_BOT_TOKEN: botToken, DUBAN_SLACK_SIGNING_SECRET: signingSecret } = settings;
  if (!botToken || !signingSecret) {
    log.info({}, 'no chat is set up (DUBAN_SLACK_BOT_TOKEN); everything goes by mail');
    process.send?.('ready');
    return await untilStopped();
  }
  const { desk, reads, clock, prisma, directory } = await openRegister(settings);
  const { phone: officePhone } = await officeOf(settings, directory);
  const bot = await createSlackApp({ botToken, signingSecret, slackApiUrl: settings.DUBAN_SLACK_API_URL, desk, reads, clock, zone: settings.DUBAN_ZONE, officePhone });
  await bot.start(settings.DUBAN_BOT_PORT);
  process.send?.('ready');

  await untilStopped();
  await bot.stop();
  await prisma.$disconnect();
}
