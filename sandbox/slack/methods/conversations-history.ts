import { refuse, type Method } from '../answer.ts';
import { isTrue, plain } from '../read-arguments.ts';
import { parseTimestamp } from '../timestamps.ts';
import { wireMessage } from '../wire-message.ts';
import { pageOf } from './page-of.ts';

/** conversations.history: newest first, between `oldest` and `latest` (both left out unless `inclusive`). */
export const conversationsHistory: Method = (args, { identity, people, conversations }) => {
  const channel = plain(args, 'channel') ?? '';
  if (!people.behind(channel)) return refuse('channel_not_found');
  const oldest = parseTimestamp(plain(args, 'oldest') ?? '0');
  const latest = parseTimestamp(plain(args, 'latest') ?? '999999999999');
  if (oldest === undefined) return refuse('invalid_ts_oldest');
  if (latest === undefined) return refuse('invalid_ts_latest');

  const inclusive = isTrue(args, 'inclusive');
  const within = conversations.of(channel).filter((message) => {
    if (message.ephemeralFor !== undefined) return false;
    if (message.threadTs !== undefined && message.threadTs !== message.ts) return false;
    const at = parseTimestamp(message.ts) ?? 0n;
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
  const page = pageOf(args, within.toReversed(), { fallback: 100, max: 999 });
  if (typeof page === 'string') return refuse(page);
  const metadata = isTrue(args, 'include_all_metadata');
  return {
    ok: true,
    messages: page.items.map((message) => wireMessage(message, identity, { metadata })),
    has_more: page.nextCursor !== '',
    pin_count: 0,
    response_metadata: { next_cursor: page.nextCursor },
  };
};
