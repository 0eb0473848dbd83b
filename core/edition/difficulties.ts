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
    const text = row.words?.difficulty.trim() ?? '';
    if (text === '' || /^(?:无|暂无|没有)[。.]?$/u.test(text)) return [];
    return [{ row, text, helpers: helpersIn(text, names, row.leadUnits) }];
  });
}

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
