import type { DateDoubt, DatePhrase, DateRole } from './date-phrase.ts';
import { dateRules } from './date-rules.ts';
import type { DateRule, RuleReading } from './date-rules.ts';
import { readRole } from './date-role.ts';
import { maskNames } from './mask-names.ts';
import { isoDay, monthEnd } from './month-end.ts';

interface Hit {
  rule: DateRule;
  reading: RuleReading;
  from: number;
  to: number;
}

/** Stands in for a year nobody printed, so that open dates can still be ordered; a leap year, so that 2月29日 is a day. */
const openYear = 1904;
const clock = '(?:(?:上午|下午|中午|晚上?)?\\s*\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分|半|整)?))?';
const limit = new RegExp(`^\\s*(?:[（(][^（）()]{1,8}[）)])?\\s*${clock}\\s*(?:之?前|以前|之内|以内|内|为止|截止|止)(?!往|后|述|提(?![交出供请报升高])|景|沿|瞻|来|部|容|外|涵|期)`);

/** Every time expression of a text outside names, in order. `year` is the plan's, for dates printed without one. */
export function findDates(text: string, year: number | null): DatePhrase[] {
  const open = maskNames(text);
  const phrases = findHits(open, year ?? openYear).map((hit) => toPhrase(hit, open, text, year));
  return carryYears(bindLists(phrases, open), open, year);
}

function findHits(open: string, year: number): Hit[] {
  const taken = Array.from({ length: open.length }, () => false);
  const hits: Hit[] = [];
  for (const rule of dateRules) {
    for (const match of open.matchAll(rule.pattern)) {
      const to = match.index + match[0].length;
      if (match[0] === '' || taken.slice(match.index, to).some(Boolean)) continue;
      taken.fill(true, match.index, to);
      hits.push({ rule, reading: rule.read(match.groups ?? {}, year), from: match.index, to });
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

function toPhrase({ rule, reading, from, to }: Hit, open: string, text: string, year: number | null): DatePhrase {
  const limited = limit.exec(open.slice(to, to + 40))?.[0] ?? '';
  const end = to + limited.length;
  const printed = text.slice(from, end).trim();
  const approximate = /^\s*(?:前后|左右)/.test(open.slice(to, to + 6)) || /(?:季度|半年)\s*(?:之?前|以前)$/.test(printed);
  const read = readRole(open, from, end, rule.binds === true || limited !== '');
  // 2025年12月印发实施方案 in a plan of 2026 is history; only 前 or 内 makes a year gone by a limit that was missed.
  const gone = year !== null && reading.year !== null && reading.year < year && limited === '' && rule.binds !== true;
  const early = rule.later === true && (year === null || reading.year === null || reading.year <= year);
  const role: DateRole = (rule.weak && read === 'event') || gone || early ? 'background' : read;
  const date = reading.year === null && year === null ? null : reading.date;
  const strict = strictReading(printed, reading, limited);
  return {
    text: printed,
    date: strict && date !== null ? strict : date,
    role,
    doubt: doubtOf(reading, { role, approximate, strict: strict !== null, noYear: date === null && year === null && reading.doubt === null, before: open.slice(Math.max(0, from - 14), from) }),
    stage: rule.stage === true,
    order: reading.date ?? '9999',
    index: from,
    clause: clauseAround(text, from),
  };
}

/** 9月前 leaves open whether September counts: the earlier day is proposed, with a doubt. */
function strictReading(printed: string, { date }: RuleReading, limited: string): string | null {
  if (date === null || !/^(?:之?前|以前)$/.test(limited.trim()) || !/月份?\s*(?:之?前|以前)$/.test(printed)) return null;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month === 1 ? isoDay(year - 1, 12, 31) : monthEnd(year, month - 1);
}

function doubtOf(reading: RuleReading, seen: { role: DateRole; approximate: boolean; strict: boolean; noYear: boolean; before: string }): DateDoubt | null {
  if (reading.doubt) return reading.doubt;
  if (seen.noYear) return 'no-year';
  if (seen.strict) return 'two-readings';
  if (seen.approximate) return 'approximate';
  return seen.role === 'limit' && /原则上[^，,。；;]{0,8}$/.test(seen.before) ? 'in-principle' : null;
}

const longestClause = 200;

function clauseAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestClause), at);
  const after = text.slice(at, at + longestClause);
  const rest = after.search(/[。；;\n]|[，,](?=[^，,。；;\n]{2})/);
  return `${/[^，,。；;\n]*$/.exec(before)?.[0] ?? ''}${rest < 0 ? after : after.slice(0, rest)}`.trim();
}

/** 5月10日前拿出二季度措施: a quarter behind the limit of its own clause only names what is due. */
function isNameAfterLimit(before: DatePhrase | undefined, phrase: DatePhrase, open: string): boolean {
  if (!before || before.role !== 'limit' || phrase.role !== 'event' || !phrase.stage) return false;
  const between = open.slice(before.index + before.text.length, phrase.index);
  return between.trim() !== '' && !/[，,、。；;\n]/.test(between);
}

/** 6月、9月、12月底前: what stands in a list before a limit is one too. */
function bindLists(phrases: DatePhrase[], open: string): DatePhrase[] {
  const bound = phrases.map((phrase, index): DatePhrase => (isNameAfterLimit(phrases[index - 1], phrase, open) ? { ...phrase, role: 'background' } : phrase));
  for (let index = bound.length - 2; index >= 0; index -= 1) {
    const [phrase, next] = [bound[index], bound[index + 1]];
    if (!phrase || !next || phrase.role !== 'event' || next.role === 'event') continue;
    if (/^\s*[、和及与]\s*$/.test(open.slice(phrase.index + phrase.text.length, next.index))) bound[index] = { ...phrase, role: next.role };
  }
  return bound;
}

/** 2027年3月底前开工，6月底前完工: the second date goes on in the year of the first, with a doubt. */
function carryYears(phrases: DatePhrase[], open: string, year: number | null): DatePhrase[] {
  let before: DatePhrase | null = null;
  return phrases.map((phrase) => {
    const earlier = before;
    const printsYear = /^(?:\d{4}|[一二][〇○零九OＯ].|今年|本年|当年|明年|次年|翌年|后年|去年|上年)/.test(phrase.text);
    if (printsYear) before = phrase.role === 'background' ? null : phrase;
    if (printsYear || earlier?.date === null || earlier === null || phrase.date === null || !/^\d{1,2}\s*月/.test(phrase.text)) return phrase;
    const carried = earlier.date.slice(0, 4);
    const moved = carried + phrase.date.slice(4);
    if (Number(carried) === year || Number(carried) < (year ?? 0) || moved < earlier.date || /[。\n]/.test(open.slice(earlier.index, phrase.index))) return phrase;
    return { ...phrase, date: moved, order: moved, doubt: phrase.doubt ?? 'carried-year' };
  });
}
