import { readFile } from '../read-file.ts';
import type { ReadFile } from '../block.ts';
import type { OfficeConverter } from '../readers/office/office-converter.ts';
import { refuseClassified } from '../refuse-classified.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import type { CalendarFinding, CalendarNotice } from './calendar-notice.ts';
import { noticeEntries, plainText } from './notice-lines.ts';
import { readNoticeEntry } from './read-notice-entry.ts';

const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];
/** A yearly notice names all of them; one that names few changes a notice issued before. */
const fewFestivals = 4;
const noNotice = () => new UnreadableDocument('NOT_A_NOTICE', '这个文件里没有读到放假安排。', '请导入国务院办公厅每年发布的《部分节假日安排的通知》（docx、txt、网页等）。');

/**
 * Reads a notice of the State Council on the days off of a year (元旦：1月1日至3日放假调休，共3天。1月4日（周日）上班。).
 * `fileName` gives the year or the title where the words do not.
 *
 * @throws {UnreadableDocument} as `readFile`; NOT_A_NOTICE when it says no day off, or of no year
 */
export async function readCalendarNotice(bytes: Uint8Array, fileName: string, office?: OfficeConverter): Promise<CalendarNotice> {
  const file = await readFile(bytes, office);
  refuseClassified(file);
  return calendarNoticeOf(file, fileName);
}

/** The same, of a file that is read already. */
export function calendarNoticeOf({ blocks }: Pick<ReadFile, 'blocks'>, fileName: string): CalendarNotice {
  const [preamble, ...rest] = noticeEntries(blocks);
  const head = preamble?.sentences.join('。') ?? '';
  const entries = rest.some(({ sentences }) => sentences.some((sentence) => /\d日/u.test(sentence))) ? rest : [preamble, ...rest].filter((entry) => entry !== undefined);
  const year = yearOf([head, ...entries.flatMap(({ sentences }) => sentences)].join('。'), fileName);
  if (year === null) throw noNotice();

  const read = entries.map((entry) => readNoticeEntry(entry, /元旦|新年/u.test(entry.label) ? `${year}-01-01` : `${year}-07-01`));
  const [holidays, makeUpWorkdays, extendedTo] = [read.flatMap(({ off }) => off), read.flatMap(({ on }) => on), read.flatMap((each) => each.extendedTo)].map((dates) => [...new Set(dates)].sort()) as [string[], string[], string[]];
  if (holidays.length + extendedTo.length === 0) throw noNotice();
  const missing = festivals.filter((festival) => !entries.some(({ label }) => label.includes(festival)));
  const amends = festivals.length - missing.length < fewFestivals;
  return {
    title: /[^。,:;]{0,30}关于[^。;]{2,60}?通知/u.exec(head)?.[0] ?? fileName.replace(/\.[^.]*$/u, ''),
    documentNumber: /[\u4e00-\u9fff]{1,10}(?:发|函|电)[〔[(]\d{4}[〕\])]第?\d+号/u.exec(head)?.[0].replace(/^.*通知/u, '') ?? null,
    calendar: { year, holidays: [...new Set([...holidays, ...extendedTo])].sort(), makeUpWorkdays },
    amends,
    extendedTo,
    findings: [...read.flatMap(({ findings }) => findings), ...contradictions(holidays, makeUpWorkdays), ...farDays([...holidays, ...makeUpWorkdays], year), ...unsaid(missing, amends, extendedTo)],
  };
}

/** The year the notice is about: not the one it was issued in, which is usually the year before. */
function yearOf(text: string, fileName: string): number | null {
  const named = /(\d{4})年(?!\d)[^。;]{0,20}?(?:节假日|放假|假期|休假|元旦|春节|清明|劳动节|端午|中秋|国庆)/u.exec(text)?.[1];
  const printed = [...text.matchAll(/(\d{4})年/gu)].map(([, year]) => Number(year));
  const mostly = [...new Set(printed)].sort((one, other) => printed.filter((year) => year === other).length - printed.filter((year) => year === one).length || other - one)[0];
  const inName = /(?:19|20)\d{2}/u.exec(plainText(fileName))?.[0];
  const year = Number(named ?? mostly ?? inName ?? Number.NaN);
  return Number.isNaN(year) ? null : year;
}

const contradictions = (holidays: readonly string[], makeUpWorkdays: readonly string[]): CalendarFinding[] =>
  makeUpWorkdays.filter((date) => holidays.includes(date)).map((date) => ({ severity: 'doubt', message: `${date} 既写放假，又写上班，请核对。` }));

const farDays = (dates: readonly string[], year: number): CalendarFinding[] =>
  dates.filter((date) => date < `${year - 1}-12-01` || date > `${year + 1}-01-31`).map((date) => ({ severity: 'doubt', message: `${date} 不在${year}年，请核对文中的年份。` }));

function unsaid(missing: readonly string[], amends: boolean, extendedTo: readonly string[]): CalendarFinding[] {
  const findings: CalendarFinding[] = extendedTo.map((date) => ({ severity: 'doubt', message: `假期延长至 ${date}，从哪天起延长要看原来的通知，这里只计入这一天。` }));
  if (amends) findings.push({ severity: 'note', message: '这是对部分假期的调整，没有提到的假期不变。' });
  else if (missing.length > 0) findings.push({ severity: 'doubt', message: `没有读到${missing.map((name) => (name.endsWith('旦') || name.endsWith('节') ? name : `${name}节`)).join('、')}的安排，请核对。` });
  return findings;
}

