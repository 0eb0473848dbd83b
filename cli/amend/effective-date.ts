import { parseChineseYear, parseNumber } from '../../documents/chinese-numerals.ts';
import { dayNumberOf } from '../../core/calendar/day-number.ts';

const numeral = '[〇零○OＯo一二三四五六七八九十\\d]';
const dateText = `(?<year>${numeral}{4})\\s*年\\s*(?<month>${numeral}{1,3})\\s*月\\s*(?<day>${numeral}{1,3})\\s*日`;
const inForce = new RegExp(`自\\s*${dateText}\\s*(?:起|之日起|开始)`, 'u');
const signed = new RegExp(`^(?:.{0,30}[\\s　])?${dateText}$`, 'u');
/** Lines at the top and the bottom of a document where it is signed and dated. */
const SIGNED_WITHIN = 15;

/**
 * From when an amending document holds, `YYYY-MM-DD`: the date it names itself (自…起), else the date it was signed, which is
 * what 自印发之日起 means; null where it has neither. `lines` are its paragraphs in order.
 */
export function effectiveDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const date = dateIn(inForce.exec(line));
    if (date !== null) return date;
  }
  const ends = [...lines.slice(-SIGNED_WITHIN).toReversed(), ...lines.slice(0, SIGNED_WITHIN)];
  return ends.map((line) => dateIn(signed.exec(line.trim()))).find((date) => date !== null) ?? null;
}

function dateIn(match: RegExpExecArray | null): string | null {
  const { year = '', month = '', day = '' } = match?.groups ?? {};
  const read = [/^\d{4}$/u.test(year) ? Number(year) : parseChineseYear(year), parseNumber(month), parseNumber(day)];
  if (read.some((part) => part === null)) return null;
  const date = read.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  try {
    dayNumberOf(date);
    return date;
  } catch (error) {
    if (error instanceof TypeError) return null; // 2月30日: no day, so no date
    throw error;
  }
}
