import type { DatePhrase } from './date-phrase.ts';
import { findDates } from './find-dates.ts';
import { remembered } from '../remembered.ts';
import { isoDay } from './month-end.ts';

/** A field or column made for dates: all of its times bind, and short forms count (`2026.9`, `9.30`, `Q3`, `2026`). */
export function readDateField(field: string, year: number | null): DatePhrase[] {
  let ofYear = fields.get(year);
  if (!ofYear) fields.set(year, (ofYear = remembered((text) => readTimes(text, year))));
  return ofYear(field);
}

const fields = new Map<number | null, (field: string) => DatePhrase[]>();

function readTimes(field: string, year: number | null): DatePhrase[] {
  const spelled = spellOut(field);
  const phrases = findDates(spelled, year)
    .filter((phrase) => phrase.role === 'limit' || phrase.role === 'event' || phrase.doubt === 'event-bound')
    .map((phrase): DatePhrase => ({ ...phrase, role: 'limit' }));
  const allYear = phrases.length > 0 && /(?:^|[；;、\n])\s*(?:全年|年内)\s*(?=[；;、\n]|$)/.test(field) ? readWholeYear('全年', year) : null;
  if (allYear) return [...phrases, allYear];
  if (phrases.length > 0) return phrases.length === 1 ? phrases.map((phrase) => ({ ...phrase, text: field })) : phrases;
  const whole = readWholeYear(spelled, year);
  return whole ? [whole] : [];
}

/** Short written dates as findDates knows them. A five-digit number is a spreadsheet's own count of days. */
function spellOut(field: string): string {
  const day = fromSerial(field);
  return (day ?? field)
    .replace(/((?:19|20)\d{2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)(?:[T\s]\d{2}:\d{2}\S*)?/g, '$1年$3月$4日')
    .replace(/((?:19|20)\d{2})\s*[./-]\s*(0?[1-9]|1[0-2])(?!\d)(?:月)?/g, '$1年$2月')
    .replace(/^(0?[1-9]|1[0-2])[./](\d{1,2})(?=\D|$)/, '$1月$2日')
    .replace(/((?:19|20)\d{2})\s*[年]?\s*(?=[Qq][1-4])/g, '$1年')
    .replace(/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, (_, of: string, month: string) => `${of}年${Number(month)}月`)
    .replace(/((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/, (all, of: string, month: string, ofDay: string) => (isoDay(Number(of), Number(month), Number(ofDay)) ? `${of}年${month}月${ofDay}日` : all));
}

/** Day counts between 2009 and 2064 (days since 1899-12-30). */
function fromSerial(field: string): string | null {
  if (!/^\d{5}$/.test(field)) return null;
  const days = Number(field);
  if (days < 40_000 || days > 60_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function readWholeYear(field: string, year: number | null): DatePhrase | null {
  const range = /^(?:19|20)\d{2}\s*年?\s*[~～—–－-]+\s*((?:19|20)\d{2})\s*年?$/.exec(field)?.[1];
  const printed = range ?? /^((?:19|20)\d{2})(?:年度?)?(?:全年|内)?$/.exec(field)?.[1];
  const own = /^(?:贯穿)?(?:全年|年度|当年|今年|本年度?|年底|年末|年内)/.test(field);
  if (!printed && !own) return null;
  const of = printed ? Number(printed) : year;
  return { text: field, date: of === null ? null : isoDay(of, 12, 31), role: 'limit', doubt: of === null ? 'no-year' : null, stage: false, order: `${of ?? 9999}-12-31`, index: 0, clause: field };
}
