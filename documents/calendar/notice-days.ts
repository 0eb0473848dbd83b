import { addDays, dayNumberOf, weekdayOf } from '../../core/calendar/day-number.ts';

/** A day or an unbroken run of days as a sentence names it, with where its words begin and end. */
export interface NamedDays {
  from: string;
  to: string;
  start: number;
  end: number;
  /** False for 12月4日, true for 2018年12月4日. */
  withYear: boolean;
}

export interface NamedDaysRead {
  named: NamedDays[];
  /** Sentences about dates that do not exist, or fall on another weekday than printed. */
  faults: string[];
}

interface Printed {
  year: number | null;
  /** Years later than the date before it: 次年 1. */
  shift: number | null;
  month: number | null;
  day: number;
  weekday: number | null;
  start: number;
  end: number;
}

const weekdays = '一二三四五六日';
const shifts: Record<string, number> = { 次年: 1, 翌年: 1, 明年: 1, 来年: 1, 当年: 0, 同年: 0, 本年: 0, 上年: -1, 上一年: -1, 去年: -1 };
const printedDay = /(?:(\d{4})年|(次年|翌年|明年|来年|当年|同年|本年|上年|上一年|去年))?(?:(\d{1,2})月)?(\d{1,2})(?:日|(?=[-—–~―、]\d{1,2}日)|(?=[-—–~―、至到]\d{1,2}月\d{1,2}日))(?:\(([^()]*)\)|((?:星期|周|礼拜)[一二三四五六日天]))?/gu;
/** Between the ends of a range; the end may stand in brackets behind its name: 除夕(1月28日)至正月初七(2月4日). */
const through = /^\)?(?:[-—–~―]+|至|到)(?:[^\d,。:()]{0,12}\()?$/u;
const longestRun = 20;

/** Every day a sentence names. A missing year is the one that brings the day nearest to `near` (`YYYY-MM-DD`), the day named before it first. */
export function namedDays(sentence: string, near: string): NamedDaysRead {
  const read: NamedDaysRead = { named: [], faults: [] };
  const printed = [...sentence.matchAll(printedDay)].map(printedOf);
  let last = near;
  let month: number | null = null;
  for (let at = 0; at < printed.length; at += 1) {
    const first = printed[at]!;
    const from = dateOf(first, last, month, read.faults);
    month = first.month ?? month;
    if (from === null) continue;
    const second = printed[at + 1];
    const isRun = second !== undefined && through.test(sentence.slice(first.end, second.start));
    const to = isRun ? endOf(second, from, month, read.faults) : from;
    if (isRun) {
      at += 1;
      month = second.month ?? month;
    }
    if (to === null) continue;
    const end = isRun ? second.end : first.end;
    const days = dayNumberOf(to) - dayNumberOf(from);
    if (days < 0 || days > longestRun) read.faults.push(`“${sentence.slice(first.start, end)}”的起止日期不合理`);
    else read.named.push({ from, to, start: first.start, end, withYear: first.year !== null });
    last = to;
  }
  return read;
}

/** All days of a run. */
export const daysOf = ({ from, to }: Pick<NamedDays, 'from' | 'to'>): string[] => Array.from({ length: dayNumberOf(to) - dayNumberOf(from) + 1 }, (_, at) => addDays(from, at));

function printedOf(match: RegExpExecArray): Printed {
  const [all, year, shift, month, day, inBrackets, behind] = match;
  const weekday = /(?:周|星期|礼拜)([一二三四五六日天])/u.exec(inBrackets ?? behind ?? '')?.[1];
  return {
    year: year === undefined ? null : Number(year),
    shift: shift === undefined ? null : (shifts[shift] ?? null),
    month: month === undefined ? null : Number(month),
    day: Number(day),
    weekday: weekday === undefined ? null : weekdays.indexOf(weekday === '天' ? '日' : weekday) + 1,
    start: match.index,
    end: match.index + all.length,
  };
}

function dateOf(printed: Printed, near: string, monthBefore: number | null, faults: string[]): string | null {
  const month = printed.month ?? monthBefore;
  if (month === null) return null; // 3日 alone: a count of days or half a date, which the sentence's other words must explain
  const nearYear = Number(near.slice(0, 4));
  const years = printed.year !== null ? [printed.year] : printed.shift !== null ? [nearYear + printed.shift] : [nearYear - 1, nearYear, nearYear + 1];
  const dates = years.map((year) => existing(year, month, printed.day)).filter((date) => date !== null);
  const [nearest] = dates.sort((one, other) => distance(one, near) - distance(other, near));
  if (nearest === undefined) {
    faults.push(`没有${month}月${printed.day}日这一天`);
    return null;
  }
  if (printed.weekday !== null && weekdayOf(dayNumberOf(nearest)) !== printed.weekday)
    faults.push(`${nearest} 是星期${weekdays[weekdayOf(dayNumberOf(nearest)) - 1]}，文中写的是星期${weekdays[printed.weekday - 1]}`);
  return nearest;
}

/** The end of a run is never before its beginning: 12月30日至1月1日 ends in the next year. */
function endOf(printed: Printed, from: string, month: number | null, faults: string[]): string | null {
  if (printed.year !== null || printed.shift !== null) return dateOf(printed, from, month, faults);
  const year = Number(from.slice(0, 4));
  const inMonth = printed.month ?? month ?? 0;
  const isNextYear = inMonth < Number(from.slice(5, 7));
  return dateOf({ ...printed, year: isNextYear ? year + 1 : year }, from, month, faults);
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const distance = (one: string, other: string): number => Math.abs(dayNumberOf(one) - dayNumberOf(other));
