import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Channel, OutboundMessage } from '../../ports/channel.ts';
import type { RegisterReads } from '../../ports/reads.ts';
import type { Words } from '../../locales/words.ts';
import { createConversationBook } from './conversation-book.ts';
import { createSlackLog, type WriteLog } from './create-slack-log.ts';
import { createWebClient } from './create-web-client.ts';
import { findDelivery } from './find-delivery.ts';
import { deliveryEventType } from './ids.ts';
import { namesIn } from './names-in.ts';
import { outcomeOfFailure } from './send-outcome.ts';
import { digestMessage } from './views/digest.ts';

export interface SlackChannelOptions {
  botToken: string;
  /** Ends in `/api/`; Slack's own when left out. */
  slackApiUrl?: string;
  reads: Pick<RegisterReads, 'personByAddress'>;
  words: Words;
  /** Zone of the dates and times people read. */
  zone: string;
  calendar?: CalendarTable;
  writeLog?: WriteLog;
}

/** Slack behind the channel port: one direct message a delivery, found again by its metadata. */
export function createSlackChannel(options: SlackChannelOptions): Channel {
  const { reads, words, zone, calendar = chineseCalendar } = options;
  const logger = createSlackLog(options.writeLog);
  const client = createWebClient({ botToken: options.botToken, slackApiUrl: options.slackApiUrl, logger });
  const book = createConversationBook(client);

  return {
    name: 'slack',
    reaches: (person) => person.chatId !== null,

    async send({ deliveryId, recipient, at, view }: OutboundMessage) {
      if (recipient.chatId === null) return { kind: 'permanent', reason: 'the directory has no chat id' };
      let channel: string;
      try {
        channel = await book.conversationWith(recipient.chatId);
      } catch (error) {
        return outcomeOfFailure(error, false); // opening a conversation posts nothing
      }
      const { text, blocks } = digestMessage({ view, now: at, zone, words, calendar, names: await namesIn(reads, view) });
      try {
        const posted = await client.chat.postMessage({
          channel,
          text,
          blocks,
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: deliveryEventType, event_payload: { delivery: deliveryId } },
        });
        if (!posted.ts) return { kind: 'unknown', reason: 'accepted without a timestamp' };
        const place = { channel: posted.channel ?? channel, ts: posted.ts };
        return { kind: 'accepted', providerId: posted.ts, place };
      } catch (error) {
        const outcome = outcomeOfFailure(error, true);
        if (outcome.kind === 'permanent') book.forget(recipient.chatId);
        return outcome;
      }
    },

    async find(deliveryId, recipient, since) {
      if (recipient.chatId === null) return undefined; // nothing was ever sent to nobody
      const channel = await book.conversationWith(recipient.chatId);
      const place = await findDelivery(client, channel, deliveryId, since);
      return place && { providerId: place.ts, place };
    },
  };
}
