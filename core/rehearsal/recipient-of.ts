import type { Directory } from '../plan/directory.ts';
import { resolveRole } from '../plan/resolve-role.ts';
import type { RoleName } from '../schedule/line.ts';
import { dateOf } from '../schedule/instant.ts';
import { isToLeader } from '../schedule/is-to-leader.ts';
import { splitRole } from '../schedule/split-role.ts';

export interface Recipient {
  to: string;
  name: string | null;
  unit: string | null;
  channel: 'chat' | 'mail';
}

/**
 * Whom a role reaches and how: chat for whoever has it, mail for units of type county, for leaders and for the rest.
 * Without a directory the unit stands in for its contact, any other role for itself. Null when nobody is named.
 */
export function recipientOf(role: RoleName, at: Date, directory: Directory | null, scopes: readonly string[], zone: string): Recipient | null {
  const { kind, unit: named } = splitRole(role);
  const unit = named !== '' && kind !== 'person' ? named : null;
  const isLetter = isToLeader({ role });

  if (!directory) {
    const to = kind === 'person' ? named : kind === 'contactA' && unit !== null ? unit : role;
    return { to, name: null, unit, channel: isLetter ? 'mail' : 'chat' };
  }
  const holder = resolveRole(role, directory, scopes, { on: dateOf(at, zone) });
  if (!holder) return null;
  const isCounty = directory.units.some((each) => each.name === unit && each.type === 'county');
  const chats = holder.person.chatId !== null && !isCounty && !isLetter;
  return { to: holder.person.address, name: holder.person.name, unit, channel: chats ? 'chat' : 'mail' };
}

/** The same for one task, each role found once: a year asks a hundred times a task. Only where people are away does the day matter. */
export function rememberRecipients(directory: Directory | null, scopes: readonly string[], zone: string): (role: RoleName, at: Date) => Recipient | null {
  const held = new Map<string, Recipient | null>();
  const isFixed = (directory?.absences ?? []).length === 0;
  return (role, at) => {
    const key = isFixed ? role : `${role} ${dateOf(at, zone)}`;
    let found = held.get(key);
    if (found === undefined) held.set(key, (found = recipientOf(role, at, directory, scopes, zone)));
    return found;
  };
}
