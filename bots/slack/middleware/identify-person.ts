import type { BotDeps } from '../bot-deps.ts';
import { answerInWords, type AnyArgs } from './answer-in-words.ts';

/** Who acts is the user Slack vouches for, looked up in the directory; ids in buttons and forms have no say in it. */
export const identifyPerson =
  ({ reads, words, logger }: BotDeps, teamId: string | undefined) =>
  async (args: AnyArgs): Promise<void> => {
    const { context, next } = args;
    if (teamId !== undefined && context.teamId !== undefined && context.teamId !== teamId) {
      logger.warn('a request from another workspace was turned away');
      return answerInWords(args, words.bot.otherWorkspace, words);
    }
    const person = context.userId ? await reads.personByChatId(context.userId) : null;
    if (!person) return answerInWords(args, words.bot.unknownPerson, words);
    context['person'] = person;
    await next();
  };
