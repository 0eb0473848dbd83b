import type { Channel, OutboundMessage, SendOutcome } from '../../ports/channel.ts';

export interface MemoryChannel extends Channel {
  /** Every attempt, in order, kept or not. */
  attempts: OutboundMessage[];
  /** What a person would see: delivery ids the provider holds. */
  held: Map<string, OutboundMessage>;
  /** What the next attempts answer; afterwards everything is accepted. */
  script: (SendOutcome & { keep?: boolean })[];
  looks: string[];
  unreachable: Set<string>;
}

/** A provider in memory that answers as told; `keep` says whether it took the message although the answer was lost. */
export function createMemoryChannel(name: string): MemoryChannel {
  const channel: MemoryChannel = {
    name,
    attempts: [],
    held: new Map(),
    script: [],
    looks: [],
    unreachable: new Set(),
    async send(message) {
      channel.attempts.push(message);
      const { keep, ...outcome } = channel.script.shift() ?? { kind: 'accepted' as const, providerId: `p-${channel.attempts.length}`, place: null };
      if (keep ?? outcome.kind === 'accepted') channel.held.set(message.deliveryId, message);
      return outcome;
    },
    async find(deliveryId) {
      channel.looks.push(deliveryId);
      return channel.held.has(deliveryId) ? { providerId: `found-${deliveryId.slice(0, 6)}`, place: null } : undefined;
    },
    reaches: (person) => !channel.unreachable.has(person.address),
  };
  return channel;
}
