import type { Directory, Person } from '../core/plan/directory.ts';
import { isToLeader } from '../core/schedule/is-to-leader.ts';
import { splitRole } from '../core/schedule/split-role.ts';

/** Leaders get letters; everyone else chat where there is one, unless their unit is a county: then mail. */
export function channelFor(person: Person, role: string, { units }: Directory, chat: boolean): string | null {
  const { unit } = splitRole(role);
  const county = units.some((each) => each.name === unit && each.type === 'county');
  const mail = person.address === '' ? null : 'mail';
  if (isToLeader({ role }) || county || !chat || person.chatId === null) return mail;
  return 'slack';
}
