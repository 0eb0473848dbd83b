import type { Person } from '../core/plan/directory.ts';
import type { DeliveryView } from './reads.ts';

/** Hash of recipient, round and channel: a restored register makes the same id again. */
export type DeliveryId = string;

export type SendOutcome =
  | { kind: 'accepted'; providerId: string; place: unknown }
  | { kind: 'retryLater'; afterMs: number; reason: string }
  | { kind: 'permanent'; reason: string }
  | { kind: 'unknown'; reason: string };

export interface OutboundMessage {
  deliveryId: DeliveryId;
  recipient: Person;
  /** The product's instant at which it is sent. */
  at: Date;
  view: DeliveryView;
}

/** One way to reach people. Slack and mail are adapters of it; other systems come behind the same port. */
export interface Channel {
  readonly name: string;
  /**
   * Sends one message. Resolves `unknown` when no answer came: the caller must look the delivery id up
   * with `find` before it may send again. Never retries by itself; never sends an id twice knowingly.
   */
  send(message: OutboundMessage): Promise<SendOutcome>;
  /** Asks the provider for a delivery since `since` (real time). Undefined when it is certainly not there; throws when it cannot tell. */
  find(deliveryId: DeliveryId, recipient: Person, since: Date): Promise<{ providerId: string; place: unknown } | undefined>;
  /** False when this person cannot be reached here (no address, account gone). */
  reaches(person: Person): boolean;
}
