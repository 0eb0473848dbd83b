import type { AnyArgs } from './answer-in-words.ts';

/** How many written messages are remembered, to answer one that Slack repeats only once. */
const REMEMBERED = 1_000;

/**
 * Lets interactions through, and of events only what a person wrote to the bot in a direct conversation, once: no bots
 * (ourselves among them), no edits and joins, no repeats (Slack sends an event up to four times, also under new ids).
 */
export function ignoreNoise(): (args: AnyArgs) => Promise<void> {
  const seen = new Set<string>();
  return async (args) => {
    if (!('event' in args)) return args.next();
    const { event } = args;
    if (event.type !== 'message' || event.subtype !== undefined || event.channel_type !== 'im') return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const key = `${event.channel}/${event.ts}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    await args.next();
  };
}
