import type { Directory } from '../plan/directory.ts';
import { resolveRole } from '../plan/resolve-role.ts';
import type { RoleName } from '../schedule/line.ts';
import { splitRole } from '../schedule/split-role.ts';

export interface Recipient {
  to: string;
  name: string | null;
  unit: string | null;
  channel: 'chat' | 'mail';
}

/** Roles of leaders: their letters go by mail. */
const leaders = ['leader', 'secretary', 'principal'];

/**
 * Whom a role reaches and how, with a letter of escalation or else: chat for whoever has it, mail for units of type
 * county, for leaders' letters and for the rest. Without a directory the unit stands in for its contact, any other role
 * for itself. Null when nobody is named.
 */
export function recipientOf(role: RoleName, isEscalation: boolean, directory: Directory | null, scopes: readonly string[]): Recipient | null {
  const { kind, unit: named } = splitRole(role);
  const unit = named !== '' && kind !== 'person' ? named : null;
  const isLetter = isEscalation && leaders.includes(kind);

  if (!directory) {
    const to = kind === 'person' ? named : kind === 'contactA' && unit !== null ? unit : role;
    return { to, name: null, unit, channel: isLetter ? 'mail' : 'chat' };
  }
  const holder = resolveRole(role, directory, scopes);
  if (!holder) return null;
  const isCounty = directory.units.some((each) => each.name === unit && each.type === 'county');
  const chats = holder.person.chatId !== null && !isCounty && !isLetter;
  return { to: holder.person.address, name: holder.person.name, unit, channel: chats ? 'chat' : 'mail' };
}

/** The same for one task, each role found once: a year asks a hundred times a task. */
export function rememberRecipients(directory: Directory | null, scopes: readonly string[]): (role: RoleName, isEscalation: boolean) => Recipient | null {
  const known = { plain: new Map<RoleName, Recipient | null>(), letters: new Map<RoleName, Recipient | null>() };
  return (role, isEscalation) => {
    const held = isEscalation ? known.letters : known.plain;
    let found = held.get(role);
    if (found === undefined) held.set(role, (found = recipientOf(role, isEscalation, directory, scopes)));
    return found;
  };
}
