import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readHabitsFile } from '../../documents/policy/read-habits-file.ts';
import { UnreadablePolicy } from '../../documents/policy/unreadable-policy.ts';
import { sampleDirectory } from '../../sample/directory.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';

const read = (text: string) => readHabitsFile(new TextEncoder().encode(text));
const faultsOf = (text: string) => {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof UnreadablePolicy)) throw error;
    return error.faults.map(({ line, message }) => `${line} ${message}`);
  }
};

it('takes an empty file for prompt people, and nobody who releases or instructs', () => {
  expect(read('')).toEqual({ signs: 0, reports: 'atOnce', reviews: 1, releases: null, instructs: null, units: {} });
});

it('reads leave, telephone, forms, held letters, releases and 批示', () => {
  const text = 'signs: 1\nreleases: 2\ninstructs: never\nunits:\n  甲: { handsIn: phone, away: [{ from: 2026-06-22, to: 2026-06-26 }] }\n  乙: { handsIn: form, held: true, reports: never }';
  expect(read(text)).toEqual({
    signs: 1, reports: 'atOnce', reviews: 1, releases: 2, instructs: null,
    units: { 甲: { handsIn: 'phone', away: [{ from: '2026-06-22', to: '2026-06-26' }] }, 乙: { handsIn: 'form', held: true, reports: null } },
  });
});

it('says every fault with its line', () => {
  const text = 'releases: soon\nhandsIn: fax\nunits:\n  甲: { away: [{ from: 2026-06-26, to: 2026-06-22 }] }\n  乙: { held: often }\n  丙: { releases: 1 }';
  expect(faultsOf(text).map((fault) => fault.split('：')[0])).toEqual(['1 releases', '2 handsIn', '4 units.甲.away', '5 units.乙.held', '6 units.丙.releases']);
});

it.each([['sample', sampleDirectory], ['seed', seed002Directory]])('finds only units of the %s in the habits it is played with', (name, { units }) => {
  const habits = readHabitsFile(readFileSync(new URL(`../../year/habits/${name}.yaml`, import.meta.url)));
  const known = units.map((unit) => unit.name);
  expect(Object.keys(habits.units).filter((unit) => !known.includes(unit))).toEqual([]);
});
