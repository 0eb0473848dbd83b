import type { EditionPart } from './edition.ts';

/** Whether two rows carry the same parts, whoever entered them and in whatever order. */
export const sameParts = (one: readonly EditionPart[], other: readonly EditionPart[]): boolean =>
  one.length === other.length && one.every(({ unit, text }) => other.some((part) => part.unit === unit && part.text === text));
