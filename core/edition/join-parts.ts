import type { EditionPart } from './edition.ts';

/** Parts of a row after a look at the register: of each unit the newest it gave, except where the office typed one, which stays. */
export function joinParts(held: readonly EditionPart[], shown: readonly EditionPart[]): EditionPart[] {
  const typed = held.filter((part) => part.typed);
  return [...shown.filter(({ unit }) => !typed.some((part) => part.unit === unit)), ...typed];
}
