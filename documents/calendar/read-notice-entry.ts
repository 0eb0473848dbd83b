import { dayNumberOf, weekdayOf } from '../../core/calendar/day-number.ts';
import type { CalendarFinding } from './calendar-notice.ts';
import { daysOf, namedDays, type NamedDays } from './notice-days.ts';
import type { NoticeEntry } from './notice-lines.ts';

/** What one entry says; dates `YYYY-MM-DD`, as often as they are named. */
export interface EntryDays {
  off: string[];
  on: string[];
  extendedTo: string[];
  findings: CalendarFinding[];
}

type Meaning = 'off' | 'on' | 'shifted' | 'back' | 'extended' | 'half' | 'none' | null;

const offWord = /放假|休假|补休|调休|公休|休息|假日|连休/u;
const onWord = /上班|补班|工作日|照常工作/u;
const quoted = /[《“][^》”]*[》”]/gu;
/** What employers are asked to make possible is no holiday. */
const advice = /鼓励|带薪|倡导|提倡/u;

/** Reads an entry sentence by sentence. `near`: a day of the holiday, or of its year, which a date without a year is nearest to. */
export function readNoticeEntry({ label, sentences }: NoticeEntry, near: string): EntryDays {
  const days: EntryDays = { off: [], on: [], extendedTo: [], findings: [] };
  let anchor = near;
  for (const [at, sentence] of sentences.map((each) => each.replace(quoted, '')).entries()) {
    if (advice.test(sentence)) {
      if (/\d日/u.test(sentence)) days.findings.push({ severity: 'note', message: `“${sentence}”是提倡，不计入放假。` });
      continue;
    }
    const { named, faults } = namedDays(sentence, anchor);
    days.findings.push(...faults.map((fault): CalendarFinding => ({ severity: 'doubt', message: `${label === '' ? '' : `${label}：`}${fault}，请核对。` })));
    // Right after its name, a day needs no verb; a date further down may be the one of issue.
    readSentence(sentence, groupsOf(sentence, named), label !== '' && at === 0, days);
    anchor = named[0]?.from ?? anchor;
  }
  if (label !== '' && days.off.length + days.extendedTo.length === 0) days.findings.push({ severity: 'doubt', message: `“${label}”没有读出放假日期，请核对。` });
  return days;
}

/** Days joined by 、 or 和 share one verb. */
interface Group {
  dates: string[];
  before: string;
  /** Up to the comma. */
  after: string;
  rest: string;
  text: string;
  withYear: boolean;
}

function groupsOf(sentence: string, named: readonly NamedDays[]): Group[] {
  const runs: NamedDays[][] = [];
  for (const days of named) {
    const previous = runs.at(-1)?.at(-1);
    const between = previous && sentence.slice(previous.end, days.start);
    // …公休日调至甲日，乙日公休日调至…, 延长至甲日，乙日起上班: after a comma something else begins.
    const isTarget = /(?:调整?|(?:延长|顺延)[^,]*)(?:至|到)$/u.test(sentence.slice(0, runs.at(-1)?.[0]?.start));
    if (between !== undefined && (isTarget ? /^\)?(?:、|和|及|与|以及)$/u : /^\)?(?:[、,]|和|及|与|以及)+$/u).test(between)) runs.at(-1)?.push(days);
    else runs.push([days]);
  }
  return runs.map((run, at) => {
    const [start, end] = [run[0]!.start, run.at(-1)!.end];
    const rest = sentence.slice(end, runs[at + 1]?.[0]?.start);
    const before = sentence.slice(at === 0 ? 0 : runs[at - 1]!.at(-1)!.end, start);
    return { dates: run.flatMap(daysOf), before: before.split(',').at(-1) ?? '', after: rest.split(',')[0] ?? '', rest, text: sentence.slice(start, end), withYear: run[0]!.withYear };
  });
}

function meaningOf({ before, after, rest }: Group, needsNoVerb: boolean): Meaning {
  if (/(?:延长|顺延)[^,]*(?:至|到)$/u.test(before)) return 'extended';
  if (/半天|半日/u.test(after)) return 'half';
  if (/公休[^,]*调|^[^,]{0,6}调整?(?:至|到)/u.test(after)) return 'shifted';
  if (onWord.test(after)) return /起|恢复/u.test(after) ? 'back' : 'on';
  if (/^\)?起/u.test(after)) return 'none';
  if (/不(?:放假|休)/u.test(after) && !/(?:^|[^不])放假/u.test(after)) return 'none';
  if (offWord.test(after)) return 'off';
  if (onWord.test(before)) return 'on';
  if (offWord.test(before) || /假期/u.test(before)) return 'off';
  return needsNoVerb && before === '' && /^\)?(?:,共\d+天.*|,与周末连休.*)?$/u.test(rest) ? 'off' : null;
}

function readSentence(sentence: string, groups: readonly Group[], needsNoVerb: boolean, days: EntryDays): void {
  let isTarget = false;
  for (const group of groups) {
    const meaning = meaningOf(group, needsNoVerb);
    if (meaning === 'off' || isTarget) {
      days.off.push(...group.dates);
      checkCount(group, days);
    } else if (meaning === 'on' || meaning === 'shifted') readWorkdays(group, days);
    else if (meaning === 'extended') days.extendedTo.push(...group.dates);
    else if (meaning === 'half') days.findings.push({ severity: 'note', message: `“${group.text}${group.after}”只放半天假，仍计为工作日。` });
    else if (meaning === null && !group.withYear) days.findings.push({ severity: 'doubt', message: `没有读懂“${sentence}”中的${group.text}，未计入。` });
    // …公休日调至…: the days named next are the ones off.
    isTarget = meaning === 'shifted';
  }
}

function readWorkdays({ dates, after }: Group, days: EntryDays): void {
  for (const date of dates) {
    const weekday = weekdayOf(dayNumberOf(date));
    if (weekday > 5) days.on.push(date);
    else if (!/正常|照常/u.test(after)) days.findings.push({ severity: 'doubt', message: `${date} 是星期${'一二三四五'[weekday - 1]}，本来就是工作日，文中却写上班，未计入，请核对。` });
  }
}

function checkCount({ dates, rest, text }: Group, { findings }: EntryDays): void {
  const printed = /(?:共|放假)(?:计)?(\d+)天/u.exec(rest)?.[1];
  if (printed !== undefined && Number(printed) !== dates.length) findings.push({ severity: 'doubt', message: `“${text}”是${dates.length}天，文中写共${printed}天，请核对。` });
}
