import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { openCounts } from '../../open-counts.ts';
import type { BotDeps, Known } from '../bot-deps.ts';
import { escapeEntities } from '../views/plain-text.ts';

/** Words written to the bot: it says what it can do and what waits. It acts on no free text. */
export const answerDirectMessage =
  ({ reads, words }: BotDeps): Middleware<SlackEventMiddlewareArgs<'message'>, Known> =>
  async ({ event, context, client }) => {
    const plans = await reads.plans();
    const tasks = (await Promise.all(plans.map((plan) => reads.tasksOf(plan.id)))).flat();
    const text = [words.bot.openItems(openCounts(context.person, tasks)), words.bot.canDo].join('\n');
    await client.chat.postMessage({ channel: event.channel, text: escapeEntities(text) });
  };
