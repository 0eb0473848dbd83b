import type { JsonObject } from './json-object.ts';
import type { MailFaults } from './mailbox/mail-faults.ts';
import type { SlackFaults } from './slack/slack-faults.ts';

export interface FaultTargets {
  slack: SlackFaults;
  mail: MailFaults;
}

const count = (value: unknown, fallback: number): number => {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw new RangeError(`${JSON.stringify(value)} is no number of times`);
  return value;
};

/**
 * Orders a fault from outside the process: `{ slack: 'error' | 'drop' | 'hang' | 'rateLimit' | 'clear', method, error, times, seconds }`
 * or `{ mail: 'closeConnections' | 'refuse' | 'hang' | 'drop' | 'refuseRecipients' | 'clear', code, times, addresses }`.
 * Throws `RangeError` for an order it does not know.
 */
export function applyFault(order: JsonObject, { slack, mail }: FaultTargets): void {
  const method = typeof order['method'] === 'string' ? order['method'] : '*';
  const times = count(order['times'], 1);
  const addresses = Array.isArray(order['addresses']) ? order['addresses'].map(String) : [];
  const known: Record<string, () => void> = {
    'slack error': () => slack.failNext(method, String(order['error'] ?? 'fatal_error'), times),
    'slack drop': () => slack.dropAfterTaking(method, times),
    'slack hang': () => slack.hangNext(method, times),
    'slack rateLimit': () => slack.limitRate(method, count(order['seconds'], 30)),
    'slack clear': () => slack.clear(),
    'mail closeConnections': () => mail.closeConnectionsNext(times),
    'mail refuse': () => mail.refuseNext(count(order['code'], 451), times),
    'mail hang': () => mail.hangAfterTextNext(times),
    'mail drop': () => mail.dropAfterDotNext(times),
    'mail refuseRecipients': () => mail.refuseRecipients(addresses, count(order['code'], 550)),
    'mail clear': () => mail.clear(),
  };
  const name = order['slack'] === undefined ? `mail ${String(order['mail'])}` : `slack ${String(order['slack'])}`;
  const apply = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!apply) throw new RangeError(`no fault is called “${name}”; known are ${Object.keys(known).join(', ')}`);
  apply();
}
