import type { Unit } from '../plan/directory.ts';
import type { Edition, EditionRow } from './edition.ts';

/** 存在困难/需协调 of one row, as the unit wrote it, with the units it names: who must help. */
export interface Difficulty {
  row: EditionRow;
  text: string;
  helpers: string[];
}

/** Difficulties of an edition in the order of the plan. `names` are what units are called, each with the unit it means. */
export function difficultiesOf({ rows }: Pick<Edition, 'rows'>, names: readonly { name: string; unit: string }[]): Difficulty[] {
  return rows.flatMap((row) => {
    const stated = difficultyIn(row.words?.difficulty ?? '', names, row.leadUnits);
    return stated ? [{ row, ...stated }] : [];
  });
}

/** A difficulty in the words of the units `asking`, with the units it names; null where it says there is none. */
export function difficultyIn(words: string, names: readonly { name: string; unit: string }[], asking: string[]): Omit<Difficulty, 'row'> | null {
  const text = words.trim();
  return text === '' || /^(?:无|暂无|没有)[。.]?$/u.test(text) ? null : { text, helpers: helpersIn(text, names, asking) };
}

/** What units are called in a directory: their names and aliases. */
export const namesOfUnits = (units: readonly Pick<Unit, 'name' | 'aliases'>[]): { name: string; unit: string }[] =>
  units.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => ({ name: each, unit: name })));

/** Longer names first, so that 市教科所 is not read as 教科; who asks is not asked. */
function helpersIn(text: string, names: readonly { name: string; unit: string }[], asking: string[]): string[] {
  let rest = text;
  const found: { unit: string; at: number }[] = [];
  for (const { name, unit } of names.filter((each) => each.name.length > 1).toSorted((one, other) => other.name.length - one.name.length)) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    rest = rest.replaceAll(name, '\u0000'.repeat(name.length));
    if (!asking.includes(unit) && !found.some((each) => each.unit === unit)) found.push({ unit, at });
  }
  return found.sort((one, other) => one.at - other.at).map(({ unit }) => unit);
}
