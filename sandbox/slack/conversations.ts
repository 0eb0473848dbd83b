import type { ChangeFeed } from '../change-feed.ts';
import type { Message } from './message.ts';
import { createTimestamps, parseTimestamp } from './timestamps.ts';

/** The messages of every direct conversation, oldest first, and how far each person has read. */
export interface Conversations {
  append(message: Omit<Message, 'ts'>): Message;
  find(channel: string, ts: string): Message | undefined;
  change(channel: string, ts: string, changes: Partial<Omit<Message, 'ts' | 'channel'>>): Message | undefined;
  remove(channel: string, ts: string): boolean;
  of(channel: string): Message[];
  all(): Message[];
  nextTimestamp(): string;
  markRead(channel: string): void;
  /** Messages of others in this conversation that its person has not seen. */
  unread(channel: string, reader: string): number;
  readMarks(): [string, string][];
}

export interface SavedConversations {
  messages: Message[];
  readMarks: [string, string][];
}

export function createConversations(now: () => Date, feed: ChangeFeed, saved?: SavedConversations): Conversations {
  const byChannel = new Map<string, Message[]>();
  const readMarks = new Map<string, string>(saved?.readMarks ?? []);
  let newest = '0';
  for (const message of saved?.messages ?? []) {
    byChannel.set(message.channel, [...(byChannel.get(message.channel) ?? []), message]);
    if ((parseTimestamp(message.ts) ?? 0n) > (parseTimestamp(newest) ?? 0n)) newest = message.ts;
  }
  const nextTimestamp = createTimestamps(now, newest);
  const of = (channel: string) => byChannel.get(channel) ?? [];
  const find = (channel: string, ts: string) => of(channel).find((message) => message.ts === ts);

  return {
    append(message) {
      const kept: Message = { ...message, ts: nextTimestamp() };
      byChannel.set(message.channel, [...of(message.channel), kept]);
      feed.changed();
      return kept;
    },
    find,
    change(channel, ts, changes) {
      const kept = find(channel, ts);
      if (!kept) return undefined;
      const changed: Message = { ...kept, ...changes, editedTs: nextTimestamp() };
      byChannel.set(channel, of(channel).map((message) => (message === kept ? changed : message)));
      feed.changed();
      return changed;
    },
    remove(channel, ts) {
      const kept = find(channel, ts);
      if (!kept) return false;
      byChannel.set(channel, of(channel).filter((message) => message !== kept));
      feed.changed();
      return true;
    },
    of,
    all: () => [...byChannel.values()].flat(),
    nextTimestamp,
    markRead(channel) {
      const last = of(channel).at(-1)?.ts;
      if (last === undefined || readMarks.get(channel) === last) return;
      readMarks.set(channel, last);
      feed.changed();
    },
    unread(channel, reader) {
      const mark = parseTimestamp(readMarks.get(channel) ?? '0') ?? 0n;
      return of(channel).filter((message) => message.user !== reader && (parseTimestamp(message.ts) ?? 0n) > mark).length;
    },
    readMarks: () => [...readMarks],
  };
}
