import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/calendar/day-number.ts';
import { readClosure } from '../../documents/calendar/read-closure.ts';
import { readClosuresFile } from '../../documents/calendar/read-closures-file.ts';
import { UnreadableClosures } from '../../documents/calendar/unreadable-closures.ts';
import { unitTypeWords } from '../../documents/directory/directory-words.ts';

const read = (text: string) => readClosuresFile(new TextEncoder().encode(text));
const faultsOf = (text: string): [number, string][] => {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof UnreadableClosures) return error.faults.map(({ line, message }) => [line, message]);
    throw error;
  }
};

describe('a file of closures', () => {
  it('lists days, who is closed and why; everybody where no type is written', () => {
    expect(read('- { days: 2026-07-10..2026-08-31, unitType: 学校, why: 暑假 }\n- days: 2026-09-03\n  why: 本地纪念日\n- { days: 2026-10-09, unitType: county, why: 赶集 }')).toEqual([
      { unitType: 'school', from: '2026-07-10', to: '2026-08-31', why: '暑假' },
      { unitType: null, from: '2026-09-03', to: '2026-09-03', why: '本地纪念日' },
      { unitType: 'county', from: '2026-10-09', to: '2026-10-09', why: '赶集' },
    ]);
    expect(read('[]')).toEqual([]);
  });

  it('tells every fault at once, each with its line and what would do', () => {
    const text = ['- { days: 2026-07-10..2026-08-31, unitType: 学校, why: 暑假 }', '- days: 2026-02-30', '  why: 寒假', '- days: 2026-08-31..2026-07-10', '  unitType: 大学', '- { days: 2026-01-01..2026-12-31, why: 全年 }', '- 暑假', '- { days: 2026-03-02, why: 培训, reason: x }', '- { why: 无日 }'].join('\n');
    expect(faultsOf(text)).toEqual([
      [2, expect.stringMatching(/^days：「2026-02-30」不是日期/u)],
      [4, expect.stringMatching(/^days：起止日期颠倒/u)],
      [4, 'why：没有写。如 暑假。'],
      [5, expect.stringMatching(/^unitType：没有「大学」这类单位。可用：科室、直属单位、学校/u)],
      [6, expect.stringContaining('不能超过 183 天')],
      [7, expect.stringContaining('每条应当写成')],
      [8, expect.stringContaining('没有「reason」这一项；可用 days、unitType、why')],
      [9, 'days：没有写。日期写作 2026-09-24。'],
    ]);
  });

  it.each([
    ['no YAML', '- { days: [', 'YAML'],
    ['no list', 'days: 2026-07-10', '应当是清单'],
    ['nothing at all', '', '应当是清单'],
    ['words where one is wanted', '- { days: [2026-07-10, 2026-07-11], why: 暑假 }', 'days 应当是一个词'],
    ['an alias', '- &a { days: 2026-07-10, why: 暑假 }\n- *a', '引用'],
    ['a hundred thousand bytes', `# ${'x'.repeat(100_001)}`, '字节'],
    ['more than anybody types', Array.from({ length: 501 }, () => '- { days: 2026-07-10, why: x }').join('\n'), '500'],
  ])('refuses %s', (_, text, words) => {
    expect(faultsOf(text).map(([, message]) => message).join()).toContain(words);
  });
});

describe('a closure as people write it', () => {
  it('is read back from what it says, whatever the days', () => {
    const closures = fc.record({ start: fc.integer({ min: 0, max: 3_000 }), length: fc.integer({ min: 0, max: 182 }), type: fc.constantFrom(undefined, ...Object.values(unitTypeWords)), why: fc.constantFrom('暑假', '本地放假') });
    fc.assert(
      fc.property(closures, ({ start, length, type, why }) => {
        const from = addDays('2024-01-01', start);
        const to = addDays(from, length);
        const answer = readClosure({ days: length === 0 ? from : `${from}..${to}`, unitType: type, why });
        expect(answer).toMatchObject({ closure: { from, to, why } });
      }),
    );
  });

  it.each([
    ['three ends', '2026-07-10..2026-07-11..2026-07-12', '不是一段日期'],
    ['no end', '2026-07-10..', '不是日期'],
    ['half a year and a day', '2026-01-01..2026-07-03', '183'],
  ])('is refused with %s', (_, days, words) => {
    expect(readClosure({ days, unitType: undefined, why: '暑假' })).toMatchObject({ faults: [{ field: 'days', message: expect.stringContaining(words) }] });
  });
});
