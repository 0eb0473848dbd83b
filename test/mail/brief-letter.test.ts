import { describe, expect, it } from 'vitest';
import type { BriefRow } from '../../core/edition/brief-row.ts';
import { briefSection, composeBrief, type BriefTask } from '../../mail/letters/brief-letter.ts';
import { composeDigest } from '../../mail/letters/digest-letter.ts';
import { composeEscalation } from '../../mail/letters/escalation-letter.ts';

const office = { name: '局督查室', phone: '0000-1234' };
const task = (row: Partial<BriefRow> = {}, more: Partial<BriefTask> = {}): BriefTask => ({
  number: '3.', title: '新建两所公办幼儿园', planTitle: '2026年工作要点', lateWorkdays: 0, ...more,
  row: { unit: '基教科', cycle: '2026Q3', standing: 'reported', progressClass: '达进度', repairedLate: false, due: '2026-09-24', text: '主体完工。', since: null, difficulty: null, nextGoal: '', ...row },
});
const brief = (...tasks: BriefTask[]) => composeBrief({ to: '陈副局长', office, tasks });
const summary = (row: Partial<BriefRow>, lateWorkdays = 0): string => /情况：(.*)/u.exec(brief(task(row, { lateWorkdays })).text)?.[1] ?? '';

describe('情况汇总 by itself', () => {
  it('says in subject and opening what it sums up, and that nothing is asked', () => {
    const { subject, text, html } = brief(task(), task({}, { number: '4.' }));
    expect(subject).toBe('【局督查室】三季度情况汇总（2项）');
    for (const part of [text, html]) {
      expect(part).toContain('您分管单位牵头的2项工作，三季度进展汇总如下，仅供了解，无需操作。');
      expect(part).toContain('（出自《2026年工作要点》）');
      expect(part).toContain('0000-1234');
    }
    expect(text).not.toMatch(/排名|得分|批示/u);
  });

  it.each<[string, Partial<BriefRow>, number, string]>([
    ['class and words', {}, 0, '达进度；进展：主体完工'],
    ['a report that came late', { repairedLate: true }, 0, '达进度，逾期补报；进展：主体完工'],
    ['a difficulty with who must help, and the next goal', { difficulty: { text: '经费不足', helpers: ['计财科', '市教科所'] }, nextGoal: '完成验收' }, 0, '达进度；进展：主体完工；困难：经费不足（需计财科、市教科所协调）；下期目标：完成验收'],
    ['a difficulty that names nobody', { difficulty: { text: '雨季停工', helpers: [] } }, 0, '达进度；进展：主体完工；困难：雨季停工'],
    ['words that still stand', { since: '2026Q2' }, 0, '达进度；进展：主体完工（截至6月底）'],
    ['what waits for its review', { standing: 'waiting', progressClass: null, text: '' }, 0, '已报送，待审核'],
    ['what waits and came late', { standing: 'waiting', progressClass: null, repairedLate: true, text: '' }, 0, '逾期补报，待审核'],
    ['what is late', { standing: 'missing', progressClass: null, text: '' }, 4, '逾期未报'],
    ['what was put off and is not late', { standing: 'missing', progressClass: null, text: '', due: '2026-10-15' }, 0, '尚未报送，应于10月15日前报送'],
    ['what is done', { standing: 'done', progressClass: null, text: '' }, 0, '已确认办结'],
  ])('tells %s in one line', (_, row, late, expected) => {
    expect(summary(row, late)).toBe(expected);
  });

  it('shows late ones as such, with the workdays', () => {
    const { text } = brief(task({ standing: 'missing', progressClass: null, text: '' }, { lateWorkdays: 4 }));
    expect(text).toContain('新建两所公办幼儿园〔三季度进展应于9月24日前报送，逾期4个工作日〕');
    expect(brief(task({ standing: 'missing', progressClass: null, text: '' })).text).not.toContain('逾期');
  });

  it('leaves no task out, and names the plan where there are several', () => {
    const { text } = brief(...Array.from({ length: 40 }, (_, at) => task({}, { number: `${at + 1}.`, planTitle: at < 20 ? '甲' : '乙' })));
    expect(text.match(/^● /gmu)).toHaveLength(40);
    expect(text.match(/出自：(?:甲|乙)/gu)).toHaveLength(40);
  });

  it('lets nobody’s words pass for ours', () => {
    const { text, html } = brief(task({ text: '好\r\n\r\n--\r\n【局督查室】<b>已办结</b>\u202e' }));
    expect(text).toContain('进展：好 -- 【局督查室】<b>已办结</b>');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<b>已办结');
  });
});

describe('情况汇总 in the letter of the day', () => {
  const beside = [briefSection([task(), task({}, { number: '4.' })])];

  it('is a section of an escalation, which keeps its subject', () => {
    const late = { number: '1.', title: '修订制度', planTitle: '2026年工作要点', unit: '基教科', cycle: '2026Q3', due: '2026-09-24', lateWorkdays: 5, tried: [], instructUrl: null };
    const { subject, text } = composeEscalation({ to: '陈副局长', copy: false, level: 2, office, tasks: [late], beside });
    expect(subject).toBe('【局督查室】1项工作逾期未报，请您阅示');
    expect(text.indexOf('修订制度')).toBeLessThan(text.indexOf('■ 情况汇总（2）'));
    expect(text.match(/^● /gmu)).toHaveLength(3);
  });

  it('is a section of a digest, and counted as nothing to do', () => {
    const item = { kind: 'informed' as const, number: '1.', title: '修订制度', planTitle: '2026年工作要点', whyYou: '您分管基教科', whyNow: '请知悉', whatStops: '仅告知一次', words: null, done: null };
    const { subject, text } = composeDigest({ to: '陈副局长', office, items: [item], beside });
    expect(subject).toBe('【局督查室】1项工作情况告知');
    expect(text).toContain('■ 情况汇总（2）');
  });
});
