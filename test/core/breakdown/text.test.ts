import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDocument, type BreakdownItem, type BreakdownText } from '../../../core/breakdown/breakdown-text.ts';
import { proposeBreakdown } from '../../../core/breakdown/propose-breakdown.ts';
import { quarterOf } from '../../../core/breakdown/quarter-of.ts';
import { readBreakdown } from '../../../core/breakdown/read-breakdown.ts';
import { readDateWords } from '../../../core/breakdown/read-date-words.ts';
import { writeBreakdown } from '../../../core/breakdown/write-breakdown.ts';

const read = (text: string) => readBreakdown(text, 2026);
const item = (over: Partial<BreakdownItem>): BreakdownItem => ({ text: '选定馆址', unit: '', indicator: '', dates: [null], ...over });

describe('the text of a breakdown', () => {
  it('reads goals of quarters, sub-items and stages of documents as people type them', () => {
    const { breakdown, faults } = read(`
一季度：完成选址（责任人：费主）
2026年第3季度: 两处开放
1、选定馆址（时限：3月底；单位：活动科；指标：3处）
- 修订《开放办法》（起草：3月10日；印发：2026-06-30）
3. 印发《读书角管理规定》(时限：2026.9.30)
`);
    expect(faults).toEqual([]);
    expect(breakdown).toEqual({
      goals: [{ quarter: '2026Q1', goal: '完成选址', person: '费主' }, { quarter: '2026Q3', goal: '两处开放', person: '' }],
      items: [
        item({ text: '选定馆址', unit: '活动科', indicator: '3处', dates: ['2026-03-31'] }),
        item({ text: '修订《开放办法》', dates: ['2026-03-10', null, null, '2026-06-30'] }),
        item({ text: '印发《读书角管理规定》', dates: [null, null, null, '2026-09-30'] }),
      ],
    });
  });

  it.each([
    ['看不懂的一行', '看不懂'],
    ['一季度：甲\n一季度：乙', '每季度只写一条'],
    ['1. 选址（时限：2月30日）', '不是日期'],
    ['1. 选址（印发：3月1日）', '不是要印发的文件'],
    ['1. 印发《办法》（起草：6月1日；印发：3月1日）', '次序不对'],
    [Array.from({ length: 11 }, (_, at) => `${at + 1}. 事项`).join('\n'), '最多 10 个'],
  ])('%s is said to be at fault', (text, fault) => {
    expect(read(text).faults.join('；')).toContain(fault);
  });

  it('leaves brackets that are no facts of ours to the words', () => {
    expect(read('1. 新建读书角（三处）').breakdown.items[0]?.text).toBe('新建读书角（三处）');
    expect(read('一季度：开放（试行：两处）').breakdown.goals[0]?.goal).toBe('开放（试行：两处）');
  });

  it('is read back as it was written', () => {
    const words = fc.stringMatching(/^[选址开放完成两处《》、，0-9]{1,12}$/u).filter((text) => !isDocument(text));
    const day = fc.option(fc.integer({ min: 0, max: 364 }).map((after) => new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10)));
    const matter = fc.record({ text: words, unit: fc.constantFrom('', '活动科'), indicator: fc.constantFrom('', '3处'), dates: day.map((date) => [date]) });
    const document = fc.record({
      text: fc.constantFrom('印发《办法》', '修订《开放规定》'), unit: fc.constantFrom('', '活动科'), indicator: fc.constant(''),
      dates: fc.tuple(day, day, day, day).map((dates) => { const known = dates.filter((date) => date !== null).sort(); return dates.map((date) => (date === null ? null : (known.shift() ?? null))); }),
    });
    const goal = (quarter: string) => fc.option(fc.record({ quarter: fc.constant(quarter), goal: words, person: fc.constantFrom('', '费主') }));
    const text = fc.record({ goals: fc.tuple(goal('2026Q1'), goal('2026Q3')).map((goals) => goals.filter((each) => each !== null)), items: fc.array(fc.oneof(matter, document), { maxLength: 10 }) });
    fc.assert(
      fc.property(text, (breakdown: BreakdownText) => {
        expect(readBreakdown(writeBreakdown(breakdown), 0)).toEqual({ breakdown, faults: [] });
      }),
    );
  });
});

describe('what the plan proposes', () => {
  it('is its printed goals, its sub-items, and its documents due with the task', () => {
    const draft = {
      fields: { 一季度推进目标: ['完成\n选址。'] }, subItems: [{ text: '选定馆址' }, { text: '出台《读书角管理办法》' }],
      deliverables: [{ verb: '出台', name: '读书角管理办法' }, { verb: '推动', name: '合作' }], deadline: '2026-06-30',
      milestones: [{ text: '3月底', date: '2026-03-31', clause: '选定馆址' }],
    };
    expect(writeBreakdown(proposeBreakdown(draft, 2026))).toBe('2026年一季度：完成 选址。\n1. 选定馆址（时限：2026年3月31日）\n2. 出台《读书角管理办法》（印发：2026年6月30日）');
    expect(proposeBreakdown({ ...draft, fields: {}, subItems: [], deliverables: [] }, 2026)).toEqual({ goals: [], items: [] });
  });

  it.each([['印发《办法》', true], ['研究制定《办法》', true], ['《办法》', false], ['贯彻《办法》', false], ['印发《办法》并培训', false]])('%s is a document to issue: %s', (text, is) => {
    expect(isDocument(text)).toBe(is);
  });
});

describe('words of dates and periods', () => {
  it.each([['3月31日', '2026-03-31'], ['2月底', '2026-02-28'], ['2027年1月5日前', '2027-01-05'], ['2026-4-1', '2026-04-01'], ['4.1', '2026-04-01'], ['2月30日', null], ['13月1日', null], ['年底', null]])('%s is %s', (words, date) => {
    expect(readDateWords(words, 2026)).toBe(date);
  });

  it.each([['2026Q2', '2026Q2'], ['2026-05', '2026Q2'], ['2026H1', '2026Q2'], ['2026W01', '2026Q1'], ['2026W14', '2026Q2'], ['2026', '2026Q4'], ['once', null]])('a report of %s is held against the goal of %s', (cycle, quarter) => {
    expect(quarterOf(cycle)).toBe(quarter);
  });
});
