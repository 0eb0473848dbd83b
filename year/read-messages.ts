import type { Directory } from '../core/plan/directory.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** A message as it lies in somebody's chat or mailbox. */
export interface FoundMessage {
  deliveryId: string;
  /** Address of the person. */
  to: string;
  channel: 'chat' | 'mail';
  /** When it came, on the product's clock. */
  cameAt: Date;
}

/** Every message of the bot that lies in the sandbox; what answers a press only its presser sees is none. */
export function findMessages(sandbox: Sandbox, { people }: Directory): FoundMessage[] {
  const chats = people.flatMap(({ chatId, address }) => (chatId === null ? [] : messagesFrom(sandbox, chatId, address, 0)));
  return [...chats, ...lettersFrom(sandbox, 0)];
}

/** Answers, at each call, the deliveries that came since the last one. */
export function createReader(sandbox: Sandbox, { people }: Directory): () => string[] {
  const read = new Map<string, number>();
  const since = (place: string, length: number): number => {
    const from = read.get(place) ?? 0;
    read.set(place, length);
    return from;
  };
  return () => {
    const chats = people.flatMap(({ chatId, address }) =>
      chatId === null ? [] : messagesFrom(sandbox, chatId, address, since(chatId, sandbox.messagesOf(chatId).length)),
    );
    return [...chats, ...lettersFrom(sandbox, since('mail', sandbox.allMail().length))].map(({ deliveryId }) => deliveryId);
  };
}

const messagesFrom = (sandbox: Sandbox, chatId: string, to: string, from: number): FoundMessage[] =>
  sandbox
    .messagesOf(chatId)
    .slice(from)
    .flatMap(({ metadata, ts, ephemeralFor }): FoundMessage[] => {
      if (ephemeralFor !== undefined) return [];
      const payload = metadata?.['event_payload'] as { delivery?: string } | undefined;
      return [{ deliveryId: payload?.delivery ?? `without a delivery: ${ts}`, to, channel: 'chat', cameAt: new Date(Math.floor(Number(ts) * 1_000)) }];
    });

const lettersFrom = (sandbox: Sandbox, from: number): FoundMessage[] =>
  sandbox
    .allMail()
    .slice(from)
    .map(({ headers, recipients, receivedAt, messageId }): FoundMessage => {
      const header = headers.find(({ name }) => name.toLowerCase() === 'x-duban-delivery');
      return { deliveryId: header?.value ?? `without a delivery: ${messageId}`, to: recipients[0] ?? '', channel: 'mail', cameAt: new Date(receivedAt) };
    });
