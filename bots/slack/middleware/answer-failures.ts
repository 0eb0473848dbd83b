import { ReceiverMultipleAckError } from '@slack/bolt';
import type { BotDeps } from '../bot-deps.ts';
import { postResponse } from '../post-response.ts';
import { escapeEntities } from '../views/plain-text.ts';
import { acknowledge, type AnyArgs } from './answer-in-words.ts';

/**
 * Whatever fails below is said to the person, then goes on to the error handler. Nothing acknowledged means nothing
 * stored: the form stays open with its words, or the click must be made again. Once acknowledged it is in the inbox,
 * and saying otherwise would make the person do it twice.
 */
export const answerFailures =
  ({ words, logger }: BotDeps) =>
  async (args: AnyArgs): Promise<void> => {
    try {
      await args.next();
    } catch (error) {
      try {
        await sayFailed(args, words.bot.failed, words.forms.notSaved);
      } catch (second) {
        logger.error('the person could not be told of a failure:', second);
      }
      throw error;
    }
  };

async function sayFailed(args: AnyArgs, sentence: string, notSaved: string): Promise<void> {
  if ('view' in args && args.body.type === 'view_submission') {
    const input = args.view.blocks.find((block) => block.type === 'input' && block.block_id !== undefined);
    const errors = { [input?.block_id ?? '']: notSaved };
    await once(() => acknowledge(args, { response_action: 'errors', errors }));
    return;
  }
  if (!('action' in args)) return;
  const { body } = args;
  const first = await once(() => acknowledge(args));
  if (first && 'response_url' in body && body.response_url) {
    await postResponse(body.response_url, { replace_original: false, response_type: 'ephemeral', text: escapeEntities(sentence) });
  }
}

/** False when it had been acknowledged before. */
async function once(ack: () => Promise<void>): Promise<boolean> {
  try {
    await ack();
    return true;
  } catch (error) {
    if (error instanceof ReceiverMultipleAckError) return false;
    throw error;
  }
}
