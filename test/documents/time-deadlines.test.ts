import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../documents/outline/time/read-deadline.ts';

/** A title on its own, then the words of the item; 2026 is the plan's year. */
const inProse = (words: string, year: number | null = 2026) => readDeadline(`推进有关工作\n${words}`, '', year);
const inField = (field: string, year: number | null = 2026) => readDeadline('推进有关工作', field, year);
const codesOf = (findings: { code: string }[]) => findings.map((finding) => finding.code);

describe('a limit in prose', () => {
  it.each([
    ['三季度完成验收。', '2026-09-30', '三季度'],
    ['第一季度末前报送方案。', '2026-03-31', '第一季度末前'],
    ['前三季度完成投资任务。', '2026-09-30', '前三季度'],
    ['9月底前完成方案。', '2026-09-30', '9月底前'],
    ['9 月 底前完成方案。', '2026-09-30', '9 月'],
    ['9月上旬完成摸底。', '2026-09-10', '9月上旬'],
    ['9月中旬前完成摸底。', '2026-09-20', '9月中旬前'],
    ['9月下旬完成摸底。', '2026-09-30', '9月下旬'],
    ['上半年完成招标。', '2026-06-30', '上半年'],
    ['下半年全面完成改造。', '2026-12-31', '下半年'],
    ['年内投入使用。', '2026-12-31', '年内'],
    ['本年度内投入使用。', '2026-12-31', '本年度内'],
    ['今年年底前建成。', '2026-12-31', '今年年底前'],
    ['2026年底前建成。', '2026-12-31', '2026年底前'],
    ['年底全面建成。', '2026-12-31', '年底'],
    ['到年底，参保率达到95%。', '2026-12-31', '年底'],
    ['到6月底，各县全部完成整改。', '2026-06-30', '6月底'],
    ['3—5月完成排查。', '2026-05-31', '3—5月'],
    ['5月~10月完成改造。', '2026-10-31', '5月~10月'],
    ['3月1日至5月20日完成巡查。', '2026-05-20', '3月1日至5月20日'],
    ['10月至次年3月完成冬修。', '2027-03-31', '10月至次年3月'],
    ['2026年12月31日前报送总结。', '2026-12-31', '2026年12月31日前'],
    ['于6月30日（星期二）17:00前报送。', '2026-06-30', '6月30日（星期二）17:00前'],
    ['6月30日下午5点前报送。', '2026-06-30', '6月30日下午5点前'],
    ['2026.9.30前报送。', '2026-09-30', '2026.9.30前'],
    ['十二月底前完成。', '2026-12-31', '十二月底前'],
    ['二〇二六年三月三十一日前完成。', '2026-03-31', '二〇二六年三月三十一日前'],
    ['二○二六年十月底前完成。', '2026-10-31', '二○二六年十月底前'],
    ['全年培训教师不少于500人次。', '2026-12-31', '全年'],
    ['“十五五”末建成三级网络。', '2030-12-31', '“十五五”末'],
    ['到2028年，建成示范区。', '2028-12-31', '2028年'],
    ['明年一季度完成决算。', '2027-03-31', '明年一季度'],
    ['组织排查（8月底前）。', '2026-08-31', '8月底前'],
    ['组织排查（8月）。', '2026-08-31', '8月'],
    ['完成时限为10月31日。', '2026-10-31', '10月31日'],
    ['国庆节前完成亮化。', '2026-09-30', '国庆节前'],
    ['教师节前兑现奖励。', '2026-09-09', '教师节前'],
    ['五一前开放公园。', '2026-04-30', '五一前'],
    ['四季度组织验收。', '2026-12-31', '四季度'],
    ['9月份开学投入使用。', '2026-09-30', '9月份'],
    ['由6月底前完成调整为9月底前完成。', '2026-09-30', '9月底前'],
    ['2025年12月印发方案，2026年3月底前启动。', '2026-03-31', '2026年3月底前'],
    ['2月29日前完成。', null, '2月29日前'],
  ])('%s', (words, deadline, text) => {
    const read = inProse(words);
    expect(read.deadline).toBe(deadline);
    expect(read.deadlineText).toContain(text);
  });

  it('a leap year has its 29 February', () => {
    expect(inProse('2月29日前完成。', 2028).deadline).toBe('2028-02-29');
  });

  it('without a year the words are kept and nothing is guessed', () => {
    expect(inProse('6月底前完成初稿，9月底前完成终稿。', null)).toMatchObject({ deadline: null, deadlineText: '9月底前', findings: [] });
  });
});

describe('what is no limit in prose', () => {
  it.each([
    '9月开展宣传月活动。',
    '落实《2026年6月底前工作方案》。',
    '近5年内效果明显。',
    '三年内有效。',
    '政策有效期至2026年12月31日。',
    '优惠政策延续至2027年底。',
    '本办法自2026年7月1日起施行。',
    '2019年以来，成效明显。',
    '截至2025年底，已建成20所。',
    '截至6月底前已完成一半。',
    '改造2000年底前建成的老旧小区。',
    '巩固2025年9月印发的方案成果。',
    '营业收入比上年底增长。',
    '6月底前未完成的，予以通报。',
    '实施“2026年春雨行动”。',
    '努力实现全年目标任务。',
    '三个月一次调度。',
    '一月一调度，一季度一通报。',
    '每年12月底前报送总结。',
    '自2026年起每年9月底前公布名单。',
    '确保2026年全面消除隐患。',
    '2026年继续推进改革。',
    '9月报名工作有序。',
    '从3月开始排查。',
    '2025年12月印发了方案。',
    '做好开学前准备工作。',
    '每年6月30日、12月31日前报送总结。',
    '在2025年试点基础上推开。',
    '国庆期间做好值守。',
    '5年内重点引进人才。',
  ])('%s', (words) => {
    expect(inProse(words)).toMatchObject({ deadline: null, deadlineText: null });
  });
});

describe('several times in one item', () => {
  it('the latest limit is the deadline, and all are milestones with their clauses', () => {
    expect(inProse('3月底前制定方案；6月底前完成试点，12月底前全面推开。')).toMatchObject({
      deadline: '2026-12-31',
      milestones: [
        { text: '3月底前', date: '2026-03-31', clause: '3月底前制定方案' },
        { text: '6月底前', date: '2026-06-30', clause: '6月底前完成试点' },
        { text: '12月底前', date: '2026-12-31', clause: '12月底前全面推开' },
      ],
      findings: [],
    });
  });

  it('the latest counts even when it is printed first', () => {
    expect(inProse('年底前全面建成，其中6月底前完成主体。').deadline).toBe('2026-12-31');
  });

  it('a list of months before one limit is a list of limits', () => {
    const { deadline, milestones } = inProse('6月、9月、12月底前分别报送进展。');
    expect({ deadline, dates: milestones.map(({ date }) => date) }).toEqual({ deadline: '2026-12-31', dates: ['2026-06-30', '2026-09-30', '2026-12-31'] });
  });

  it('the day of one event is a milestone and a note, never the deadline of the whole', () => {
    expect(inProse('完善制度。12月开展宣传活动。')).toMatchObject({ deadline: null, milestones: [{ text: '12月', date: '2026-12-31' }], findings: [{ severity: 'note', code: 'event-date' }] });
  });

  it('an item that is nothing but its event ends with it, with a doubt', () => {
    expect(readDeadline('6月举办全市运动会', '', 2026)).toMatchObject({ deadline: '2026-06-30', findings: [{ severity: 'doubt', code: 'event-as-deadline' }] });
  });

  it('an event after the limit is told and does not move it', () => {
    expect(inProse('9月底前完成评审。12月举办展示活动。')).toMatchObject({ deadline: '2026-09-30', findings: [{ severity: 'doubt', code: 'later-event' }] });
  });

  it('stages of the year end with the last of them, with a doubt', () => {
    expect(inProse('一季度完成摸底，二季度组织试点，四季度面上推广。')).toMatchObject({ deadline: '2026-12-31', findings: [{ severity: 'doubt', code: 'stage-as-deadline' }] });
  });

  it('a month after a printed year stays in that year, with a doubt', () => {
    expect(inProse('2027年3月底前完成主体，6月底前完成装修。')).toMatchObject({ deadline: '2027-06-30', findings: [{ code: 'date-carried-year' }, { code: 'multi-year' }] });
  });
});

describe('doubts about a time', () => {
  it.each([
    ['2月30日前完成。', 'unreadable-date', null],
    ['13月底前完成。', 'unreadable-date', null],
    ['2026年前控制到位。', 'date-two-readings', null],
    ['2030年前建成体系。', 'date-two-readings', null],
    ['9月前完成。', 'date-two-readings', '2026-08-31'],
    ['1月前完成。', 'date-two-readings', '2025-12-31'],
    ['原则上6月底前完成。', 'date-in-principle', '2026-06-30'],
    ['原则上于2026年6月底前完成。', 'date-in-principle', '2026-06-30'],
    ['通知印发之日起30日内完成。', 'date-relative', null],
    ['方案下发后15个工作日内报送。', 'date-relative', null],
    ['收到通知后十日内反馈。', 'date-relative', null],
    ['本月底前完成。', 'date-relative', null],
    ['春节前发放到位。', 'date-event-bound', null],
    ['秋季开学前完成维修。', 'date-event-bound', null],
    ['汛期来临前完成加固。', 'date-event-bound', null],
    ['暑假期间完成维修。', 'date-event-bound', null],
    ['2025年6月底前完成。', 'past-deadline', '2025-06-30'],
    ['2028年6月底前完成。', 'multi-year', '2028-06-30'],
    ['年中完成评估。', 'date-approximate', '2026-06-30'],
    ['一季度前完成评估。', 'date-approximate', '2026-03-31'],
    ['9月左右完成评估。', 'date-approximate', '2026-09-30'],
    ['自发文之日起20个工作日内报送。', 'date-relative', null],
    ['本月25日前报送。', 'date-relative', null],
    ['三年内全部完成。', 'date-relative', null],
  ])('%s → %s', (words, code, deadline) => {
    const read = inProse(words);
    expect(codesOf(read.findings)).toContain(code);
    expect(read.deadline).toBe(deadline);
  });

  it.each(['提升能力（长期坚持）。', '提升能力。长期坚持。', '提升能力。常抓不懈'])('%s has no end, and a note says so', (words) => {
    expect(inProse(words)).toMatchObject({ deadline: null, findings: [{ severity: 'note', code: 'standing' }] });
  });

  it('quotes the words it doubts', () => {
    expect(inProse('春节前发放到位。').findings[0]?.message).toContain('“春节前”');
  });
});

describe('a field or column made for dates', () => {
  it.each([
    ['三季度', '2026-09-30'],
    ['Q3', '2026-09-30'],
    ['2026Q3', '2026-09-30'],
    ['2026年Q4', '2026-12-31'],
    ['第二季度', '2026-06-30'],
    ['三、四季度', '2026-12-31'],
    ['全年', '2026-12-31'],
    ['贯穿全年', '2026-12-31'],
    ['年内', '2026-12-31'],
    ['年底', '2026-12-31'],
    ['2026年底', '2026-12-31'],
    ['2026年', '2026-12-31'],
    ['2026', '2026-12-31'],
    ['2026年度', '2026-12-31'],
    ['2026-2028年', '2028-12-31'],
    ['2026.9', '2026-09-30'],
    ['2026.10', '2026-10-31'],
    ['2026.9.30', '2026-09-30'],
    ['2026/9/30', '2026-09-30'],
    ['2026-09-30', '2026-09-30'],
    ['2026-09-30T00:00:00.000Z', '2026-09-30'],
    ['20260930', '2026-09-30'],
    ['46295', '2026-09-30'],
    ['9.30', '2026-09-30'],
    ['9月', '2026-09-30'],
    ['9月份', '2026-09-30'],
    ['9月底', '2026-09-30'],
    ['6月30日', '2026-06-30'],
    ['6月30日前', '2026-06-30'],
    ['1-6月', '2026-06-30'],
    ['1月-12月', '2026-12-31'],
    ['2026年3月—2027年5月', '2027-05-31'],
    ['2026.3-2026.9', '2026-09-30'],
    ['上半年', '2026-06-30'],
    ['6月底前出台，12月底前落实', '2026-12-31'],
    ['二〇二六年十二月', '2026-12-31'],
    ['9月底前完成，长期坚持', '2026-09-30'],
  ])('%s → %s', (field, deadline) => {
    expect(inField(field)).toMatchObject({ deadline, deadlineText: field });
  });

  it.each([
    ['持续推进', 'standing', 'note'],
    ['常态化开展', 'standing', 'note'],
    ['长期坚持', 'standing', 'note'],
    ['每季度', 'rhythm-as-deadline', 'note'],
    ['每月25日前', 'rhythm-as-deadline', 'note'],
    ['30日内', 'date-relative', 'doubt'],
    ['立行立改', 'date-relative', 'doubt'],
    ['适时', 'unreadable-date', 'doubt'],
    ['待定', 'unreadable-date', 'doubt'],
    ['2026年3月起', 'unreadable-date', 'doubt'],
    ['9月31日', 'unreadable-date', 'doubt'],
    ['春节前', 'date-event-bound', 'doubt'],
    ['已完成', 'done-already', 'note'],
  ])('%s gives no day and a finding %s', (field, code, severity) => {
    expect(inField(field)).toMatchObject({ deadline: null, deadlineText: field });
    expect(inField(field).findings).toContainEqual(expect.objectContaining({ code, severity }));
  });

  it.each(['-', '——', '无', '/'])('a field that holds only %s says nothing', (field) => {
    expect(inField(field).findings).toEqual([]);
  });

  it('wins over the times of the words', () => {
    expect(readDeadline('推进工作\n6月底前完成方案。', '年底', 2026).deadline).toBe('2026-12-31');
  });

  it('a year printed in it needs no year of the plan', () => {
    expect([inField('2026.9', null).deadline, inField('9月', null).deadline]).toEqual(['2026-09-30', null]);
  });
});
