import type { AllMiddlewareArgs, AnyMiddlewareArgs, ViewResponseAction } from '@slack/bolt';
import type { Words } from '../../../locales/words.ts';
import { postResponse } from '../post-response.ts';
import { noticeView } from '../views/notice.ts';
import { escapeEntities, plainText } from '../views/plain-text.ts';

export type AnyArgs = AnyMiddlewareArgs & AllMiddlewareArgs;

/** Answers whatever came in with one sentence, acknowledging it, so that nobody stays without an answer. */
export async function answerInWords(args: AnyArgs, sentence: string, { forms }: Words): Promise<void> {
  const { body, client, context } = args;
  const text = escapeEntities(sentence);

  if ('view' in args && args.body.type === 'view_submission') {
    const view = noticeView(plainText(args.view.title.text, 24).text, sentence, forms.close);
    await acknowledge(args, { response_action: 'update', view });
    return;
  }
  await acknowledge(args);
  const responseUrl = 'response_url' in body && typeof body.response_url === 'string' ? body.response_url : '';
  if (responseUrl !== '') return postResponse(responseUrl, { replace_original: false, response_type: 'ephemeral', text });
  // A click in a view or a written message: the person's own conversation with the bot.
  if (context.userId) await client.chat.postMessage({ channel: context.userId, text });
}

/** Each kind of request has an `ack` of its own type; events were acknowledged by Bolt already and have none. */
export async function acknowledge(args: AnyArgs, answer?: ViewResponseAction): Promise<void> {
  if (!('ack' in args)) return;
  const ack: unknown = args.ack;
  if (typeof ack !== 'function') return;
  await (ack as (answer?: ViewResponseAction) => Promise<void>)(answer);
}
