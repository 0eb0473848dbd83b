import type { Directory, Person } from '../core/plan/directory.ts';
import { splitRole } from '../core/schedule/split-role.ts';

const byLetter = ['leader', 'secretary', 'principal'];

/** Leaders get letters; everyone else chat where there is one, unless their unit is a county: then mail. */
export function channelFor(person: Person, role: string, { units }: Directory, chat: boolean): string | null {
  const { kind, unit } = splitRole(role);
  const county = units.some((each) => each.name === unit && each.type === 'county');
  const mail = person.address === '' ? null : 'mail';
  if (byLetter.includes(kind) || county || !chat || person.chatId === null) return mail;
  return 'slack';
}
