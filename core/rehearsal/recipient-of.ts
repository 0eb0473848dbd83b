import type { Directory } from '../plan/directory.ts';
import { resolveRole } from '../plan/resolve-role.ts';
import type { Line } from '../schedule/line.ts';
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
 * Whom a line reaches and how: chat for whoever has it, mail for units of type county, for leaders' letters and for the
 * rest. Without a directory the unit stands in for its contact, any other role for itself. Null when nobody is named.
 */
export function recipientOf(line: Line, directory: Directory | null, scopes: readonly string[]): Recipient | null {
  const { kind, unit: named } = splitRole(line.role);
  const unit = named !== '' && kind !== 'person' ? named : null;
  const isLetter = line.purpose === 'escalate' && leaders.includes(kind);

  if (!directory) {
    const to = kind === 'person' ? named : kind === 'contactA' && unit !== null ? unit : line.role;
    return { to, name: null, unit, channel: isLetter ? 'mail' : 'chat' };
  }
  const holder = resolveRole(line.role, directory, scopes);
  if (!holder) return null;
  const isCounty = directory.units.some((each) => each.name === unit && each.type === 'county');
  const chats = holder.person.chatId !== null && !isCounty && !isLetter;
  return { to: holder.person.address, name: holder.person.name, unit, channel: chats ? 'chat' : 'mail' };
}
