import type { WebClient } from '@slack/web-api';
import { deliveryEventType } from './ids.ts';
import type { SlackPlace } from './place.ts';

const PAGE = 200;

/**
 * Looks through a direct conversation, newest first, for the message that carries the delivery's id. Undefined only
 * when every message since `since` was seen. Slack's `oldest` is not used: a trial's messages carry the trial's time,
 * and a filter on real time would hide them and have them sent twice; the first page is always read whole instead.
 */
export async function findDelivery(client: WebClient, channel: string, deliveryId: string, since: Date): Promise<SlackPlace | undefined> {
  let cursor: string | undefined;
  do {
    const page = await client.conversations.history({ channel, include_all_metadata: true, limit: PAGE, ...(cursor ? { cursor } : {}) });
    const messages = page.messages ?? [];
    const found = messages.find((message) => isDelivery(message.metadata, deliveryId));
    if (found?.ts) return { channel, ts: found.ts };
    const oldest = messages.at(-1)?.ts;
    if (oldest !== undefined && Number(oldest) * 1000 < since.getTime() - CLOCK_DRIFT_MS) return undefined;
    cursor = page.has_more ? page.response_metadata?.next_cursor : undefined;
  } while (cursor);
  return undefined;
}

/** Slack's clock and ours may differ. */
const CLOCK_DRIFT_MS = 10 * 60_000;

function isDelivery(metadata: unknown, deliveryId: string): boolean {
  if (typeof metadata !== 'object' || metadata === null) return false;
  if (!('event_type' in metadata) || metadata.event_type !== deliveryEventType) return false;
  if (!('event_payload' in metadata) || typeof metadata.event_payload !== 'object' || metadata.event_payload === null) return false;
  return 'delivery' in metadata.event_payload && metadata.event_payload.delivery === deliveryId;
}
