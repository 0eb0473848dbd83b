/** Where a delivery lies in Slack: the direct conversation and the message's timestamp. */
export interface SlackPlace {
  channel: string;
  ts: string;
}

/** Undefined for a place of another channel, or none. */
export function readPlace(place: unknown): SlackPlace | undefined {
  if (typeof place !== 'object' || place === null || !('channel' in place) || !('ts' in place)) return undefined;
  const { channel, ts } = place;
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : undefined;
}
