import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amendYear } from '../../../core/calendar/amend-year.ts';
import type { CalendarYear } from '../../../core/calendar/calendar-table.ts';
import { chineseCalendar } from '../../../core/calendar/chinese-calendar.ts';
import { dateOfDay, dayNumberOf } from '../../../core/calendar/day-number.ts';
import { isWorkday } from '../../../core/calendar/workday.ts';
import type { CalendarNotice } from '../../../documents/calendar/calendar-notice.ts';
import { daysOf } from '../../../documents/calendar/notice-days.ts';
import { calendarNoticeOf, readCalendarNotice } from '../../../documents/calendar/read-calendar-notice.ts';
import { announced } from './notice-facts.ts';
import { noticeStyles } from './write-notice.ts';

const read = (text: string, fileName = '通知.txt'): CalendarNotice =>
  calendarNoticeOf({ blocks: text.split('\n').map((line, at) => ({ kind: 'paragraph', text: line, place: { paragraph: at + 1 } })) }, fileName);
const yearly = (year: number, line: string): CalendarNotice => read(`关于${year}年节假日放假的通知\n${line}`);
const doubts = ({ findings }: CalendarNotice): string[] => findings.filter(({ severity }) => severity === 'doubt').map(({ message }) => message);
const doubtsOf = (notice: CalendarNotice): string[] => doubts(notice).filter((message) => !message.startsWith('没有读到'));

describe('the yearly notices', () => {
  const years = [...announced].flatMap(([year, facts]) => Object.entries(noticeStyles).map(([style, write]) => ({ year, facts, style, write })));

  it.each(years)('of $year in the wording "$style" give every day off and every make-up workday', ({ year, facts, write }) => {
    const notice = calendarNoticeOf({ blocks: write(year, facts) }, '通知.docx');
    expect(notice.calendar).toEqual({ year, holidays: facts.flatMap((fact) => daysOf(fact)).sort(), makeUpWorkdays: facts.flatMap(({ on }) => on).sort() } satisfies CalendarYear);
    expect(notice.findings).toEqual([]);
    expect(notice.amends).toBe(false);
  });

  it('make, with the notices that changed them, the calendar of workdays that the data package holds', () => {
    const changes: Record<number, CalendarNotice> = {
      2019: read('关于调整2019年劳动节放假的通知\n一、2019年5月1日至4日放假，共4天。4月28日（星期日）、5月5日（星期日）上班。'),
      2020: read('关于延长2020年春节假期的通知\n一、将2020年春节假期延长至2月2日（星期日），2月3日（星期一）起恢复正常上班。'),
    };
    const table = [...announced].map(([year, facts]) => {
      const { calendar } = calendarNoticeOf({ blocks: noticeStyles['modern']!(year, facts) }, 'x');
      const change = changes[year];
      return change ? amendYear(calendar, { ...change.calendar, extendedTo: change.extendedTo }) : calendar;
    });
    const days = Array.from({ length: dayNumberOf('2026-12-31') - dayNumberOf('2019-01-01') + 1 }, (_, at) => dateOfDay(dayNumberOf('2019-01-01') + at));
    expect(days.filter((date) => isWorkday(date, table) !== isWorkday(date, chineseCalendar))).toEqual([]);
  });

  const printed = ['2019', '2025'].map((year) => new URL(`../../../../shared/plans/holidays/${year}`, import.meta.url)).filter((file) => existsSync(`${file.pathname}.txt`));
  it.skipIf(printed.length === 0)('as printed give what a person read in them (skipped where they are not at hand)', async () => {
    for (const file of printed) {
      const { offDays, makeupWorkdays } = JSON.parse(readFileSync(`${file.pathname}.json`, 'utf8')) as Record<'offDays' | 'makeupWorkdays', string[]>;
      const { calendar, findings } = await readCalendarNotice(readFileSync(`${file.pathname}.txt`), 'notice.txt');
      expect([calendar.holidays, calendar.makeUpWorkdays, findings]).toEqual([offDays, makeupWorkdays, []]);
    }
  });
});

describe('what such notices also say', () => {
  it.each([
    ['一天之后补休', 2014, '一、清明节：4月5日放假，4月7日（星期一）补休。', ['2014-04-05', '2014-04-07'], []],
    ['与周末连休', 2014, '一、端午节：6月2日放假，与周末连休。', ['2014-06-02'], []],
    ['跨年而不写年份', 2019, '一、元旦：12月30日至1月1日放假，共3天。12月29日（星期六）上班。', ['2018-12-30', '2018-12-31', '2019-01-01'], ['2018-12-29']],
    ['年末的次年', 2023, '一、国庆节：10月1日放假。\n二、元旦：2022年12月31日至次年1月2日放假。', ['2022-12-31', '2023-01-01', '2023-01-02', '2023-10-01'], []],
    ['日字只写一次', 2024, '一、国庆节：10月1-7日放假，9月29日、10月12日补班。', ['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07'], ['2024-09-29', '2024-10-12']],
    ['月份只写一次', 2022, '一、春节：1月31日放假，1月29日（周六）和30日（周日）上班。', ['2022-01-31'], ['2022-01-29', '2022-01-30']],
    ['汉字日期', 2021, '一、元旦：二〇二一年一月一日至三日放假。', ['2021-01-01', '2021-01-02', '2021-01-03'], []],
    ['节日夹在日期前', 2025, '一、春节：除夕（1月28日）至正月初二（1月30日）放假。', ['2025-01-28', '2025-01-29', '2025-01-30'], []],
    ['动词在前', 2026, '一、元旦：放假时间为1月1日至3日；调休上班日期为1月4日（周日）。', ['2026-01-01', '2026-01-02', '2026-01-03'], ['2026-01-04']],
    ['假后正常上班', 2026, '一、元旦：1月1日至3日放假，1月5日（星期一）起正常上班。', ['2026-01-01', '2026-01-02', '2026-01-03'], []],
    ['不调休', 2025, '一、元旦：1月1日（周三）放假1天，不调休。', ['2025-01-01'], []],
    ['逐日说明', 2015, '一、纪念日：9月3日至5日放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。', ['2015-09-03', '2015-09-04', '2015-09-05'], ['2015-09-06']],
  ])('%s', (_, year, line, holidays, makeUpWorkdays) => {
    const notice = yearly(year, line);
    expect(notice.calendar).toEqual({ year, holidays, makeUpWorkdays });
    expect(doubts(notice)).toEqual([]);
  });

  it('advice to employers is no day off', () => {
    const notice = yearly(2024, '一、春节：2月10日至17日放假。鼓励各单位安排职工在除夕（2月9日）休息。');
    expect(notice.calendar.holidays).not.toContain('2024-02-09');
    expect(notice.findings[0]).toMatchObject({ severity: 'note', message: expect.stringContaining('提倡') });
  });

  it('a law that is named with its date is no day off', () => {
    const notice = read('关于2025年节假日放假的通知\n按照《全国年节及纪念日放假办法》，自2025年1月1日起，全体公民放假的日子增加2天。\n一、元旦：1月1日放假。');
    expect(notice.calendar.holidays).toEqual(['2025-01-01']);
    expect(doubts(notice)).toEqual([]);
  });

  it('half a day off stays a workday', () => {
    const notice = yearly(2026, '一、劳动节：5月1日放假。五四青年节：5月4日放假半天。');
    expect(notice.calendar.holidays).toEqual(['2026-05-01']);
  });
});

describe('doubts', () => {
  it.each([
    ['a weekday that is not the date\'s', '一、元旦：1月1日（周五）放假。', /2026-01-01 是星期四，文中写的是星期五/u],
    ['a date that does not exist', '一、春节：2月15日放假，2月30日补休。', /没有2月30日/u],
    ['a count that is not the days\'', '一、元旦：1月1日至3日放假，共4天。', /是3天，文中写共4天/u],
    ['work on a workday', '一、元旦：1月1日放假。1月6日上班。', /2026-01-06 是星期二，本来就是工作日/u],
    ['a day both off and worked', '一、元旦：1月1日至4日放假。1月4日上班。', /2026-01-04 既写放假，又写上班/u],
    ['a day without a meaning', '一、元旦：1月1日放假。1月2日另定。', /没有读懂.*1月2日/u],
    ['a holiday without a day', '一、元旦：1月1日放假。\n二、春节：另行通知。', /“春节”没有读出放假日期/u],
    ['a year far away', '一、元旦：2016年1月1日放假。', /2016-01-01 不在2026年/u],
  ])('%s is said in words', (_, line, message) => {
    expect(doubtsOf(yearly(2026, line))).toEqual([expect.stringMatching(message)]);
  });

  it('holidays that a yearly notice leaves out are named', () => {
    const five = '一、元旦：1月1日放假。\n二、春节：2月15日至23日放假。\n三、清明节：4月4日放假。\n四、劳动节：5月1日放假。\n五、国庆节：10月1日放假。';
    expect(doubts(yearly(2026, five))).toEqual(['没有读到端午节、中秋节的安排，请核对。']);
  });

  it('a text that announces nothing is refused', () => {
    expect(() => read('某局2026年工作要点\n1.甲任务。9月底前完成。')).toThrow(expect.objectContaining({ code: 'NOT_A_NOTICE' }));
  });
});
