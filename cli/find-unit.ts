import type { Directory } from '../core/plan/directory.ts';
import { CommandFault } from './command-fault.ts';

/** The unit a name or alias means. Throws `CommandFault` for one the directory does not know. */
export function findUnit(directory: Pick<Directory, 'units'>, name: string): string {
  const unit = unitNamed(directory, name);
  if (unit !== null) return unit;
  throw new CommandFault('UNKNOWN_UNIT', `通讯录里没有「${name}」这个单位。`, '可用 duban directory show 查看单位名称。');
}

/** The unit of that name, else of that alias; null for none. */
export function unitNamed({ units }: Pick<Directory, 'units'>, name: string): string | null {
  const sought = name.trim();
  return (units.find((unit) => unit.name === sought) ?? units.find(({ aliases }) => aliases.includes(sought)))?.name ?? null;
}
