import { parseChineseNumeral } from '../../chinese-numerals.ts';
import { isoDay, monthEnd } from './month-end.ts';

/** A time expression in a text. `date` is its last day; null when the words leave it open. */
export interface DatePhrase {
  text: string;
  date: string | null;
  /** The words make it a limit (前, 底前, 完成), not the day of an event. */
  binding: boolean;
  /** Why the date needs a yes: no such day, no year known, two readings, 原则上, counted from an event. */
  doubt: 'no-such-day' | 'no-year' | 'two-readings' | 'in-principle' | 'relative' | null;
  index: number;
}

const yearPart = '(?:(?<year>(?:19|20)\\d{2})年|(?<rel>今年|本年度?|当年|明年|次年)\\s*)?';
const limit = '(?:之?前|以前|内|为止)';
const finish = '(?:全面|全部|基本)?(?:完成|办结|建成|报送|报|上报|印发|出台|投入?使用|到位|达标|交付|竣工|验收|提交)';
const monthName = '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月';

interface Rule {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>, year: number | null) => Pick<DatePhrase, 'date' | 'binding' | 'doubt'>;
}

const bindingOf = (groups: Record<string, string | undefined>) => Boolean(groups['limit'] ?? groups['finish']);
const yearOf = (groups: Record<string, string | undefined>, year: number | null): number | null => {
  if (groups['year']) return Number(groups['year']);
  if (year === null) return null;
  return /明年|次年/.test(groups['rel'] ?? '') ? year + 1 : year;
};
const number = (text: string | undefined): number => (text && /^\d+$/.test(text) ? Number(text) : (parseChineseNumeral(text ?? '') ?? 0));
const dated = (date: string | null, year: number | null, binding: boolean): Pick<DatePhrase, 'date' | 'binding' | 'doubt'> => ({
  date,
  binding,
  doubt: date !== null ? null : year === null ? 'no-year' : 'no-such-day',
});

// The empty third branch, not `?`: an optional group drops a branch that only looks ahead.
const tail = `(?:(?<limit>${limit})|(?=(?<finish>${finish}))|)`;
// Longest forms first; a stretch once read is not read again.
const rules: Rule[] = [
  {
    pattern: new RegExp(`${yearPart}${monthName}\\s*(?<day>\\d{1,2})[日号](?:前后)?${tail}`, 'g'),
    read: (groups, year) => {
      const of = yearOf(groups, year);
      return dated(of === null ? null : isoDay(of, number(groups['month']), Number(groups['day'])), of, bindingOf(groups));
    },
  },
  {
    pattern: new RegExp(`${yearPart}(?:\\d{1,2})月份?\\s*(?:[~～—－-]|至|到)\\s*${monthName}份?(?:底|末)?${tail}`, 'g'),
    read: (groups, year) => {
      const of = yearOf(groups, year);
      return dated(of === null ? null : monthEnd(of, number(groups['month'])), of, bindingOf(groups));
    },
  },
  {
    pattern: new RegExp(`${yearPart}${monthName}(?:份)?(?<part>上旬|中旬|下旬|底|末|初)?${tail}`, 'g'),
    read: (groups, year) => {
      const of = yearOf(groups, year);
      return dated(of === null ? null : endOfPart(of, number(groups['month']), groups['part']), of, bindingOf(groups));
    },
  },
  {
    pattern: new RegExp(`${yearPart}第?(?<quarter>[一二三四1-4])季度(?:末|底)?${tail}`, 'g'),
    read: (groups, year) => {
      const of = yearOf(groups, year);
      return dated(of === null ? null : monthEnd(of, number(groups['quarter']) * 3), of, bindingOf(groups));
    },
  },
  {
    pattern: new RegExp(`${yearPart}(?<half>上半年|下半年)(?:末|底)?${tail}`, 'g'),
    read: (groups, year) => {
      const of = yearOf(groups, year);
      return dated(of === null ? null : monthEnd(of, groups['half'] === '上半年' ? 6 : 12), of, bindingOf(groups));
    },
  },
  {
    pattern: /(?:(?<year>(?:19|20)\d{2})年|(?<rel>今年|本年度?|当年|明年|次年)?)(?<!\d年)(?<end>年底|年末|底|末)(?<limit>之?前|以前)?(?=[^，。；]{0,4}(?<finish>完成|办结|建成|达到|实现|基本)|)/g,
    read: (groups, year) => {
      const of = yearOf(groups, year);
      const named = Boolean(groups['year'] ?? groups['rel']) || (groups['end'] ?? '').startsWith('年');
      if (!named) return { date: null, binding: false, doubt: null }; // 月底, 期末: not the end of a year
      return dated(of === null ? null : isoDay(of, 12, 31), of, bindingOf(groups));
    },
  },
  {
    pattern: /(?:(?<year>(?:19|20)\d{2})|(?<![\d一二三四五六七八九十两几多]))年度?内/g, // not 5年内, which counts from nowhere
    read: (groups, year) => {
      const of = yearOf(groups, year);
      return dated(of === null ? null : isoDay(of, 12, 31), of, true);
    },
  },
  {
    pattern: /(?<year>(?:19|20)\d{2})年(?:之前|以前|前)/g,
    read: () => ({ date: null, binding: true, doubt: 'two-readings' }),
  },
  {
    pattern: /(?:印发|发布|公布|下发|通知|施行|批复|签订|收到)[^，。；]{0,8}之日起\s*[\d一二三四五六七八九十]+\s*个?(?:工作日|日|天|月|年)内?/g,
    read: () => ({ date: null, binding: true, doubt: 'relative' }),
  },
];

/** Every time expression of a text outside 《》, in order. `year` is the plan's, for dates printed without one. */
export function findDates(text: string, year: number | null): DatePhrase[] {
  const open = maskTitles(text);
  const taken = Array.from({ length: open.length }, () => false);
  const found: DatePhrase[] = [];
  for (const { pattern, read } of rules) {
    for (const match of open.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (match[0] === '' || taken.slice(match.index, end).some(Boolean)) continue;
      const phrase = read(match.groups ?? {}, year);
      if (phrase.date === null && phrase.doubt === null) continue;
      taken.fill(true, match.index, end);
      const hedged = phrase.binding && /原则上[^，。；]{0,8}$/.test(open.slice(Math.max(0, match.index - 14), match.index));
      found.push({ ...phrase, text: match[0].trim(), index: match.index, doubt: phrase.doubt ?? (hedged ? 'in-principle' : null) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Names of documents hold dates that bind nobody: `《…2020年工作方案》`. */
function maskTitles(text: string): string {
  return text.replace(/《[^《》]*》/g, (match) => '\u0000'.repeat(match.length));
}

function endOfPart(year: number, month: number, part: string | undefined): string | null {
  if (part === '上旬') return isoDay(year, month, 10);
  if (part === '中旬') return isoDay(year, month, 20);
  return monthEnd(year, month);
}
