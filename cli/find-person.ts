import type { Directory, Person } from '../core/plan/directory.ts';
import { CommandFault } from './command-fault.ts';

/** The person a word on the command line means: an address, or a name only one person has. */
export function findPerson({ people }: Pick<Directory, 'people'>, word: string): Person {
  const address = word.trim().toLowerCase();
  const found = people.filter((person) => person.address === address || person.name === word.trim());
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new CommandFault('UNKNOWN_PERSON', `通讯录里没有「${word}」。`, '请用姓名或邮箱；可用 duban directory show 查看通讯录。');
  throw new CommandFault('SEVERAL_PEOPLE', `通讯录里有 ${found.length} 位「${word}」：${found.map((person) => person.address).join('、')}。`, '请用邮箱指明是哪一位。');
}
