import { parseChineseYear, parseNumber } from '../../chinese-numerals.ts';
import type { DateDoubt } from './date-phrase.ts';
import { isoDay, monthEnd } from './month-end.ts';

/** What a rule makes of its match in the plan's year. `year` is the year the words give, null when they leave it to the plan. */
export interface RuleReading {
  date: string | null;
  doubt: DateDoubt | null;
  year: number | null;
}

export interface DateRule {
  pattern: RegExp;
  read: (groups: Groups, year: number) => RuleReading;
  stage?: boolean;
  /** The words bind by themselves, whatever stands beside them. */
  binds?: boolean;
  /** A time only where its year comes after the plan's. */
  later?: boolean;
  /** No time to keep unless its neighbours bind it: `暑假期间`, `到2030年`. */
  weak?: boolean;
}

export type Groups = Record<string, string | undefined>;

const yearDigits = '(?:19|20)\\d{2}|[一二][〇○零九OＯ][〇○零OＯ一二三四五六七八九]{2}';
const relatives = '今年|本年度?|当年|明年|次年|翌年|后年|去年|上年';
const yearOf = (name = 'year') => `(?:(?<${name}>${yearDigits})\\s*年\\s*|(?<rel${name}>${relatives})\\s*的?)?`;
const month = (name = 'month') => `(?<![\\d.．个每逐按半])(?<${name}>\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s*月(?!一[^日号至到、，。]|度|月|均|子|票|亮|饼|嫂)(?:份)?`;
const day = (name = 'day') => `(?<${name}>\\d{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])\\s*[日号]`;
const to = '\\s*(?:[~～∼—–－-]+|至|到)\\s*';

const shifts: Record<string, number> = { 明年: 1, 次年: 1, 翌年: 1, 后年: 2, 去年: -1, 上年: -1 };

/** The year printed (`2026`, `二〇二六`, `明年`), or null. */
function printedYear(groups: Groups, year: number, name = 'year'): number | null {
  const printed = groups[name];
  if (printed) return /^\d{4}$/.test(printed) ? Number(printed) : parseChineseYear(printed);
  const relative = groups[`rel${name}`]?.replace(/年年$/, '年');
  return relative ? year + (shifts[relative] ?? 0) : null;
}

const asDate = (date: string | null, year: number | null): RuleReading => ({ date, year, doubt: date === null ? 'no-such-day' : null });
const numberIn = (groups: Groups, name: string): number => parseNumber(groups[name] ?? '') ?? 0;

function endOfPart(year: number, ofMonth: number, part: string | undefined): string | null {
  if (part === '上旬' || part === '初') return isoDay(year, ofMonth, 10);
  if (part === '中旬') return isoDay(year, ofMonth, 20);
  return monthEnd(year, ofMonth);
}

/** The end of a range may name its own year, or 次年 counted from its beginning; without either it never lies before it. */
function endYear(groups: Groups, year: number, wraps: boolean): { of: number; printed: number | null } {
  const begin = printedYear(groups, year);
  const end = groups['relend'] && begin !== null ? begin + (shifts[groups['relend']] ?? 0) : printedYear(groups, year, 'end');
  if (end !== null) return { of: end, printed: end };
  const of = (begin ?? year) + (wraps ? 1 : 0);
  return { of, printed: begin === null && !wraps ? null : of };
}

const quarters: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const fixedFestivals: [pattern: string, month: number, day: number][] = [
  ['(?:五一|“五一”|劳动节)', 5, 1],
  ['(?:六一|“六一”|儿童节)', 6, 1],
  ['(?:七一|“七一”)', 7, 1],
  ['(?:八一|“八一”|建军节)', 8, 1],
  ['教师节', 9, 10],
  ['(?:十一|“十一”|国庆)(?:黄金周|长假|节)?', 10, 1],
];
const festivalWords = fixedFestivals.map(([pattern]) => pattern).join('|');
const events =
  '(?:春节|元旦|元宵节?|清明节?|端午节?|中秋节?|双节|两节|寒假|暑假|寒暑假|(?:春季|秋季|新)?(?:学期)?(?:开学|放假)|(?:春季|秋季|本|上|下)?学期(?:末|结束|初)?|学年(?:末|结束)|高考|中考|汛期|入汛|主汛期|雨季(?:来临)?|供暖季?|采暖季?|冬季(?:来临)?|入冬|春耕|秋收|两会|党代会|任期)';

/** How documents write time, longest forms first; a stretch once read is not read again. */
export const dateRules: DateRule[] = [
  {
    pattern: new RegExp(`${yearOf()}${month('from')}\\s*${day('fromday')}${to}${yearOf('end')}(?:${month()}\\s*)?${day()}`, 'g'),
    read: (groups, year) => {
      const last = groups['month'] ? numberIn(groups, 'month') : numberIn(groups, 'from');
      const { of, printed } = endYear(groups, year, last < numberIn(groups, 'from'));
      return asDate(isoDay(of, last, numberIn(groups, 'day')), printed);
    },
  },
  {
    pattern: new RegExp(`${yearOf()}${month()}\\s*${day()}`, 'g'),
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      return asDate(isoDay(printed ?? year, numberIn(groups, 'month'), numberIn(groups, 'day')), printed);
    },
  },
  {
    pattern: /(?<![\d.])(?<year>20\d{2})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d.])日?/g,
    read: (groups, year) => asDate(isoDay(printedYear(groups, year) ?? year, numberIn(groups, 'month'), numberIn(groups, 'day')), printedYear(groups, year)),
  },
  {
    pattern: new RegExp(`${yearOf()}(?<![\\d.])(?<from>\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s*(?:月份?)?(?:上旬|中旬|下旬|底|初)?${to}${yearOf('end')}${month()}(?<part>上旬|中旬|下旬|底|末|初)?`, 'g'),
    read: (groups, year) => {
      const last = numberIn(groups, 'month');
      const { of, printed } = endYear(groups, year, last < numberIn(groups, 'from'));
      return asDate(endOfPart(of, last, groups['part']), printed);
    },
  },
  {
    pattern: new RegExp(`${yearOf()}${month()}(?:的)?(?<part>上旬|中旬|下旬|底|末|初)?`, 'g'),
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      const read = asDate(endOfPart(printed ?? year, numberIn(groups, 'month'), groups['part']), printed);
      return groups['part'] === '初' && read.doubt === null ? { ...read, doubt: 'approximate' } : read;
    },
  },
  {
    pattern: new RegExp(`${yearOf()}(?<!每个?|逐|按|分)(?:第|前)?(?<quarter>[一二三四1-4])\\s*个?季度(?!一)(?:末|底)?`, 'g'),
    stage: true,
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      return asDate(monthEnd(printed ?? year, (quarters[groups['quarter'] ?? ''] ?? Number(groups['quarter'])) * 3), printed);
    },
  },
  {
    pattern: new RegExp(`${yearOf()}(?<![A-Za-z0-9])[Qq](?<quarter>[1-4])(?![A-Za-z0-9])(?:末|底)?`, 'g'),
    stage: true,
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      return asDate(monthEnd(printed ?? year, Number(groups['quarter']) * 3), printed);
    },
  },
  {
    pattern: new RegExp(`${yearOf()}(?<half>上半年|下半年)(?:末|底)?`, 'g'),
    stage: true,
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      return asDate(monthEnd(printed ?? year, groups['half'] === '上半年' ? 6 : 12), printed);
    },
  },
  {
    pattern: new RegExp(`(?:(?<year>${yearDigits})\\s*年|(?<relyear>(?:${relatives})年?|(?<![\\d今本当明次去上每学一二三四五六七八九十两])年))度?(?:的)?(?:底|末|终)`, 'g'),
    read: (groups, year) => {
      const printed = groups['relyear'] === '年' ? null : printedYear(groups, year);
      return asDate(isoDay(printed ?? year, 12, 31), printed);
    },
  },
  {
    pattern: new RegExp(`(?:(?<year>${yearDigits})|(?<relyear>今|本|当)|(?<![\\d一二三四五六七八九十两几多半]))\\s*年度?内`, 'g'), // not 5年内, which counts from nowhere
    binds: true,
    read: (groups, year) => asDate(isoDay(groups['year'] ? (printedYear(groups, year) ?? year) : year, 12, 31), groups['year'] ? printedYear(groups, year) : null),
  },
  {
    // A bare 全年 is a limit where the clause promises an amount; 全年目标 is the name of a thing.
    pattern: /全年(?!目标|工作|任务|度|总|各项|重点|级)(?=[^，,。；;\n]{0,24}\d)/g,
    binds: true,
    read: (_groups, year) => asDate(isoDay(year, 12, 31), null),
  },
  {
    pattern: new RegExp(`(?<=到|至)(?<year>${yearDigits})\\s*年(?![\\d度前以之底末间的一二三四五六七八九十]|\\s*\\d)`, 'g'),
    weak: true,
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      return asDate(isoDay(printed ?? year, 12, 31), printed);
    },
  },
  {
    // 2027年新建2所 in a plan of 2026: a stage of later years. The plan's own year is no limit.
    pattern: new RegExp(`(?<=^|[，,。；;、：:\\n])(?<year>${yearDigits})\\s*年(?=[\\u4e00-\\u9fff][^，,。；;\\n]{0,30}\\d)(?![前以之底末内初间度]|以来|度?(?:全国|全省|全市)?[^，,。；;\\n]{0,6}(?:印发|出台|会议))`, 'g'),
    stage: true,
    later: true,
    read: (groups, year) => {
      const printed = printedYear(groups, year);
      return asDate(isoDay(printed ?? year, 12, 31), printed);
    },
  },
  {
    pattern: new RegExp(`(?<year>${yearDigits})\\s*年(?:之前|以前|前)(?!后|往|述|期)`, 'g'),
    binds: true,
    read: (groups, year) => ({ date: null, doubt: 'two-readings', year: printedYear(groups, year) }),
  },
  {
    pattern: /[“"]?十(?<plan>[二三四五六])五[”"]?(?:规划)?(?:时期)?(?:期?末)/g,
    read: (groups) => {
      const of = 2005 + numberIn(groups, 'plan') * 5; // 十四五 ends in 2025
      return asDate(isoDay(of, 12, 31), of);
    },
  },
  {
    pattern: new RegExp(`${yearOf()}(?<![二三\\d])(?<festival>${festivalWords})(?:之?前|以前)(?!后|往|夕)`, 'g'),
    binds: true,
    read: (groups, year) => {
      const of = fixedFestivals.find(([pattern]) => new RegExp(`^${pattern}$`).test(groups['festival'] ?? ''));
      const printed = printedYear(groups, year);
      return asDate(of ? dayBefore(printed ?? year, of[1], of[2]) : null, printed);
    },
  },
  {
    pattern: new RegExp(`${yearOf()}${events}(?:期间|内|之?前夕?|以前|结束[之以]?前|来临[之以]?前)(?!后)`, 'g'),
    weak: true,
    read: (groups, year) => ({ date: null, doubt: 'event-bound', year: printedYear(groups, year) }),
  },
  {
    pattern: /(?:印发|发布|公布|下发|通知|施行|批复|签订|收到|接到|受理|会议|会|文件|方案)[^，,。；;]{0,8}(?:之日起|之后|以后|后|起)[，,]?\s*[\d一二两三四五六七八九十]+\s*个?(?:工作日|日|天|周|星期|月|年)(?:之|以)?内?/g,
    binds: true,
    read: () => ({ date: null, doubt: 'relative', year: null }),
  },
  {
    pattern: /(?:自|从)[^，,。；;\n]{1,16}之日起[，,]?\s*[\d一二两三四五六七八九十]+\s*个?(?:工作日|日|天|周|星期|月|年)(?:之|以)?内/g,
    binds: true,
    read: () => ({ date: null, doubt: 'relative', year: null }),
  },
  {
    // 两年内完成 counts from nowhere; 近5年内 looks back.
    pattern: /(?<![近过去以\d年])(?:\d{1,2}|[一二两三四五六七八九十]{1,2})\s*个?(?:月|年|周|工作日|日|天)(?:之|以)?内/g,
    weak: true,
    read: () => ({ date: null, doubt: 'relative', year: null }),
  },
  {
    pattern: /(?:本|当|次|下)月\s*\d{1,2}\s*[日号]/g,
    weak: true,
    read: () => ({ date: null, doubt: 'relative', year: null }),
  },
  {
    pattern: /(?<![每逐个按\d])(?:本周|下周|本月|当月|月|次月|下月)(?:底|末|内)(?=之?前|以前|内)/g,
    read: () => ({ date: null, doubt: 'relative', year: null }),
  },
  {
    pattern: /年中(?=[之以]?前|完成|基本|建成)/g,
    read: (_groups, year) => ({ date: isoDay(year, 6, 30), doubt: 'approximate', year: null }),
  },
];

/** The last day before a festival that has a fixed day. */
function dayBefore(year: number, ofMonth: number, ofDay: number): string | null {
  return ofDay > 1 ? isoDay(year, ofMonth, ofDay - 1) : monthEnd(year, ofMonth - 1);
}
