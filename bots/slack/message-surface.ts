import type { WebClient } from '@slack/web-api';
import type { BotDeps } from './bot-deps.ts';
import { deliveryEventType } from './ids.ts';
import { namesIn } from './names-in.ts';
import { postResponse } from './post-response.ts';
import { digestMessage } from './views/digest.ts';
import { escapeEntities } from './views/plain-text.ts';

/** The message somebody acted in: it is drawn anew from the register, and sentences are told beside it. */
export interface MessageSurface {
  /** `pending`: tasks whose act is received but not settled. */
  redraw(pending: ReadonlySet<string>): Promise<void>;
  /** To this person only. */
  tell(sentence: string): Promise<void>;
}

interface SurfaceOptions {
  deps: BotDeps;
  client: WebClient;
  /** Slack's id of the person. */
  user: string;
  /** Undefined when the message is none of ours. */
  deliveryId: string | undefined;
  channel: string;
  ts: string;
  responseUrl: string;
}

/** Through the click's `response_url` first, it needs no channel and no scope; else by chat.update and chat.postEphemeral. */
export function createMessageSurface({ deps, client, user, deliveryId, channel, ts, responseUrl }: SurfaceOptions): MessageSurface {
  const orElse = async (first: () => Promise<void>, second: () => Promise<unknown>): Promise<void> => {
    if (responseUrl !== '') {
      try {
        return await first();
      } catch (error) {
        deps.logger.warn('response_url failed, the Web API is used instead:', error);
      }
    }
    await second();
  };

  return {
    async redraw(pending) {
      if (deliveryId === undefined) return;
      await deps.inTurn(deliveryId, async () => {
        const view = await deps.reads.delivery(deliveryId);
        if (!view) throw new TypeError(`the register no longer knows delivery ${deliveryId}`);
        const [now, names] = await Promise.all([deps.clock.now(), namesIn(deps.reads, view)]);
        const { zone, words, calendar } = deps;
        const { text, blocks } = digestMessage({ view, now, zone, words, calendar, names, pending });
        const metadata = { event_type: deliveryEventType, event_payload: { delivery: deliveryId } };
        await orElse(
          () => postResponse(responseUrl, { replace_original: true, text, blocks, metadata }),
          () => client.chat.update({ channel, ts, text, blocks, metadata }),
        );
      });
    },
    async tell(sentence) {
      const text = escapeEntities(sentence);
      await orElse(
        () => postResponse(responseUrl, { replace_original: false, response_type: 'ephemeral', text }),
        () => client.chat.postEphemeral({ channel, user, text }),
      );
    },
  };
}
