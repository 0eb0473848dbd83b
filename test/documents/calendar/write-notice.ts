import { dayNumberOf, weekdayOf } from '../../../core/calendar/day-number.ts';
import type { Block, Cell } from '../../../documents/block.ts';
import { daysOf } from '../../../documents/calendar/notice-days.ts';
import type { HolidayFact } from './notice-facts.ts';

/** A way to put a year's facts into words. */
export type NoticeStyle = (year: number, facts: readonly HolidayFact[]) => Block[];

const figures = '一二三四五六七八九十';
const weekday = (date: string): string => '一二三四五六日'[weekdayOf(dayNumberOf(date)) - 1]!;
const monthDay = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const dated = (date: string, year: number): string => (date.startsWith(String(year)) ? monthDay(date) : `${date.slice(0, 4)}年${monthDay(date)}`);
const wide = (text: string): string => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const lengthOf = (fact: HolidayFact): number => daysOf(fact).length;
const paragraphs = (lines: readonly string[]): Block[] => lines.map((text, at) => ({ kind: 'paragraph', text, place: { paragraph: at + 1 } }));
const head = (year: number): string[] => [`某省人民政府办公厅关于${year}年节假日放假的通知`, `某政办发明电〔${year - 1}〕9号`, '各市人民政府：', `根据有关规定，对${year}年各节日的放假日期说明如下，请遵照执行。`];
const foot = (year: number): string[] => ['放假期间请安排好值守，有事及时报告。', '某省人民政府办公厅', `${year - 1}年11月20日`];

const entry = (fact: HolidayFact, year: number, at: number, mark: (date: string) => string): string => {
  const end = fact.from.slice(0, 7) === fact.to.slice(0, 7) ? `${Number(fact.to.slice(8))}日` : fact.from.slice(0, 4) === fact.to.slice(0, 4) ? monthDay(fact.to) : `${fact.to.slice(0, 4)}年${monthDay(fact.to)}`;
  const run = fact.from === fact.to ? `${dated(fact.from, year)}${mark(fact.from)}放假，与周末相连休息` : `${dated(fact.from, year)}${mark(fact.from)}至${end}${mark(fact.to)}放假调休，共计${lengthOf(fact)}天`;
  const on = fact.on.length === 0 ? '' : `${fact.on.map((date) => `${dated(date, year)}${mark(date)}`).join('、')}上班。`;
  return `${figures[at]}、${fact.name}：${run}。${on}`;
};

const modern: NoticeStyle = (year, facts) => paragraphs([...head(year), ...facts.map((fact, at) => entry(fact, year, at, (date) => `（周${weekday(date)}）`)), ...foot(year)]);

/** Lines cut after twenty characters, figures in full width. */
const cut: NoticeStyle = (year, facts) =>
  paragraphs([...head(year), ...facts.map((fact, at) => wide(entry(fact, year, at, (date) => ` （星期${weekday(date)}）`))), ...foot(year)].flatMap((line) => line.match(/.{1,20}/gu) ?? []));

/** As an old scan comes back: one line. */
const runTogether: NoticeStyle = (year, facts) => paragraphs([facts.map((fact, at) => entry(fact, year, at, () => '')).reduce((text, next) => text + next, `关于${year}年放假的通知。`)]);

/** Days worked are days of rest moved elsewhere: the wording of the first years. */
const old: NoticeStyle = (year, facts) =>
  paragraphs([
    ...head(year),
    ...facts.map((fact, at) => {
      const resting = daysOf(fact).filter((date) => weekdayOf(dayNumberOf(date)) <= 5).slice(-fact.on.length || undefined);
      const name = (date: string): string => `${dated(date, year)}（星期${weekday(date)}）`;
      const moved = fact.on.map((date, nth) => `${name(date)}公休日调至${name(resting[nth] ?? fact.to)}`).join('，');
      const run = fact.from === fact.to ? `${dated(fact.from, year)}放假，为法定节假日` : `${dated(fact.from, year)}—${dated(fact.to, Number(fact.from.slice(0, 4)))}放假公休，共${lengthOf(fact)}天，其中${name(fact.from)}为法定节假日`;
      return `（${figures[at]}）${fact.name}\n${run}${moved === '' ? '' : `；${moved}。${fact.on.map(name).join('、')}上班`}。`;
    }),
    ...foot(year),
  ]);

const cell = (text: string): Cell => ({ text, carried: false, place: {} });
const table: NoticeStyle = (year, facts) => [
  ...paragraphs([`${year}年放假安排表的通知`]),
  {
    kind: 'table',
    place: {},
    rows: [
      ['节日', '放假时间', '天数', '调休上班日期'],
      ...facts.map((fact) => [fact.name, `${dated(fact.from, year)}${fact.from === fact.to ? '' : `～${dated(fact.to, Number(fact.from.slice(0, 4)))}`}`, `${lengthOf(fact)}天`, fact.on.map((date) => `${dated(date, year)}（周${weekday(date)}）`).join('、') || '无']),
    ].map((row) => row.map(cell)),
  },
];

export const noticeStyles: Record<string, NoticeStyle> = { modern, cut, runTogether, old, table };
