import type { Person } from './person.ts';

/** The workspace's members and the direct conversation each has with the bot. */
export interface People {
  put(people: readonly Person[]): void;
  all(): Person[];
  find(chatId: string): Person | undefined;
  findByAddress(address: string): Person | undefined;
  /** The direct conversation's id of a person. */
  conversationOf(chatId: string): string;
  /** The person behind a direct conversation's id, or a user id when `orUser` is set. */
  behind(channel: string, options?: { orUser: boolean }): Person | undefined;
}

const conversationId = (chatId: string) => `D${chatId}`;

export function createPeople(): People {
  let list: Person[] = [];
  const find = (chatId: string) => list.find((person) => person.chatId === chatId);
  return {
    put: (people) => void (list = [...people]),
    all: () => list,
    find,
    findByAddress: (address) =>
      address === '' ? undefined : list.find((person) => person.address.toLowerCase() === address.toLowerCase()),
    conversationOf: conversationId,
    behind: (channel, options) => {
      if (options?.orUser === true && find(channel)) return find(channel);
      return channel.startsWith('D') ? find(channel.slice(1)) : undefined;
    },
  };
}
