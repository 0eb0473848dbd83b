import { describe, expect, it } from 'vitest';
import { effectiveDate } from '../../cli/amend/effective-date.ts';
import { shellWord } from '../../cli/shell-word.ts';

describe('the date an amending document holds from', () => {
  const body = Array.from({ length: 40 }, (_, at) => `${at + 1}．某项工作`);
  it.each<[string, string[], string | null]>([
    ['is the one it names', ['调整通知', ...body, '本通知自2026年4月1日起施行。', '2026年3月5日'], '2026-04-01'],
    ['in Chinese numerals', ['自二〇二六年十月一日起执行'], '2026-10-01'],
    ['else the day it was signed', ['调整通知', ...body, '青禾县文化馆', '2026年3月5日'], '2026-03-05'],
    ['signed on one line with the office', [...body, '青禾县文化馆　2026年12月31日'], '2026-12-31'],
    ['never a date of a task', ['调整通知', '1．2026年6月30日前印发制度。', ...body, ...body], null],
    ['nor a day that is none', ['2026年2月30日'], null],
    ['unknown in an undated one', body, null],
  ])('%s', (_, lines, expected) => expect(effectiveDate(lines)).toBe(expected));
});

it.each([
  ['数据中心', '数据中心'],
  ['甲 乙', "'甲 乙'"],
  ["$(rm x)'", String.raw`'$(rm x)'\'''`],
])('%s is printed for a shell as %s', (word, expected) => expect(shellWord(word)).toBe(expected));
