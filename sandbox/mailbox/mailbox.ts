import type { ChangeFeed } from '../change-feed.ts';
import type { Letter } from './letter.ts';

/** Every letter that arrived, oldest first. */
export interface Mailbox {
  take(letter: Letter): void;
  all(): Letter[];
  find(id: string): Letter | undefined;
  of(address: string): Letter[];
  unread(address: string): number;
  markRead(id: string, address: string): void;
  /** Every address that has mail. */
  addresses(): string[];
}

export function createMailbox(feed: ChangeFeed, saved: readonly Letter[] = []): Mailbox {
  let letters = [...saved];
  const of = (address: string) => letters.filter((letter) => letter.recipients.includes(address.toLowerCase()));
  return {
    take(letter) {
      letters.push(letter);
      feed.changed();
    },
    all: () => letters,
    find: (id) => letters.find((letter) => letter.id === id),
    of,
    unread: (address) => of(address).filter((letter) => !letter.readBy.includes(address.toLowerCase())).length,
    markRead(id, address) {
      const reader = address.toLowerCase();
      const letter = letters.find((entry) => entry.id === id);
      if (!letter || letter.readBy.includes(reader) || !letter.recipients.includes(reader)) return;
      letters = letters.map((entry) => (entry === letter ? { ...letter, readBy: [...letter.readBy, reader] } : entry));
      feed.changed();
    },
    addresses: () => [...new Set(letters.flatMap((letter) => letter.recipients))].sort(),
  };
}
