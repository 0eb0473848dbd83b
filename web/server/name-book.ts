import type { Directory } from '../../core/plan/directory.ts';

/** Names of people by address; an address nobody has any longer stands for itself. */
export function nameBook({ people }: Pick<Directory, 'people'>): (address: string) => string {
  const names = new Map(people.map(({ address, name }) => [address, name]));
  return (address) => names.get(address) ?? address;
}
