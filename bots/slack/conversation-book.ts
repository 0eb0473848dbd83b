import type { WebClient } from '@slack/web-api';

/** Direct conversations by chat id, opened once a process. */
export interface ConversationBook {
  /** Throws web-api's error when Slack does not open it. */
  conversationWith(chatId: string): Promise<string>;
  /** After Slack no longer knew it. */
  forget(chatId: string): void;
}

export function createConversationBook(client: WebClient): ConversationBook {
  const known = new Map<string, string>();
  return {
    async conversationWith(chatId) {
      const channel = known.get(chatId);
      if (channel !== undefined) return channel;
      const opened = await client.conversations.open({ users: chatId });
      const id = opened.channel?.id;
      if (!id) throw new TypeError('conversations.open answered ok without a conversation id');
      known.set(chatId, id);
      return id;
    },
    forget: (chatId) => void known.delete(chatId),
  };
}
