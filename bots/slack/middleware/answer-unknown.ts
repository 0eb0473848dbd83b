import type { BotDeps } from '../bot-deps.ts';
import { actionIds, callbackIds } from '../ids.ts';
import { answerInWords, type AnyArgs } from './answer-in-words.ts';

const actions = new Set<string>(Object.values(actionIds));
const callbacks = new Set<string>(Object.values(callbackIds));

/** Buttons of an older release, forms of another app, commands nobody registered: an answer in words. */
export const answerUnknown =
  ({ words, logger }: BotDeps) =>
  async (args: AnyArgs): Promise<void> => {
    if (isKnown(args)) return args.next();
    logger.warn(`an interaction of an unknown kind came in (${'type' in args.body ? args.body.type : 'command'})`);
    return answerInWords(args, words.bot.unknownAction, words);
  };

function isKnown(args: AnyArgs): boolean {
  if ('event' in args) return true;
  if ('action' in args) return 'action_id' in args.action && actions.has(args.action.action_id);
  if ('view' in args) return callbacks.has(args.view.callback_id) && args.body.type === 'view_submission';
  return false;
}
