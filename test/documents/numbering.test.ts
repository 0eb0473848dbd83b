import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from '../../documents/chinese-numerals.ts';
import { parseNumbering } from '../../documents/outline/numbering.ts';
import type { NumberingKind } from '../../documents/outline/numbering.ts';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const forms: { kind: NumberingKind; most: number; print: (value: number) => string }[] = [
  { kind: 'part', most: 99, print: (value) => `第${formatChineseNumeral(value)}章` },
  { kind: 'chinese', most: 99, print: (value) => `${formatChineseNumeral(value)}、` },
  { kind: 'chineseBracket', most: 99, print: (value) => `（${formatChineseNumeral(value)}）` },
  { kind: 'arabic', most: 999, print: (value) => `${value}.` },
  { kind: 'arabic', most: 999, print: (value) => `${value}、` },
  { kind: 'arabicBracket', most: 99, print: (value) => `（${value}）` },
  { kind: 'circled', most: 20, print: (value) => circled[value - 1] ?? '' },
  { kind: 'ordinal', most: 20, print: (value) => `${formatChineseNumeral(value)}是` },
];

describe('numbering', () => {
  it('reads back every number that is printed, with the words after it', () => {
    const words = fc.string({ unit: fc.constantFrom(...'推进落实工作机制完善'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.integer({ min: 1, max: 999 }), words, ({ kind, most, print }, number, rest) => {
        const value = ((number - 1) % most) + 1;
        expect(parseNumbering(print(value) + rest)).toMatchObject({ kind, value, printed: print(value), rest });
      }),
    );
  });

  it('reads back every Chinese numeral up to 999', () => {
    for (let value = 1; value <= 999; value += 1) expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
  });

  it.each(['2020年工作', '一带一路', '（试行）', '第三方评估', '2.0 版本', '十四五规划', '3天内办结', '一是否合适'])('"%s" begins with no number', (text) => {
    expect(parseNumbering(text)).toBeNull();
  });

  it('marks a number whose point is followed by a digit as one the sequence must confirm', () => {
    expect(parseNumbering('11.211工程项目')).toMatchObject({ value: 11, tight: true });
    expect(parseNumbering('11.人才项目')).toMatchObject({ value: 11, tight: false });
  });
});
