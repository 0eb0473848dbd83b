import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectForm, type CollectWish } from '../../../core/report/collect-form.ts';
import type { ReturnedForm } from '../../../core/report/returned-form.ts';
import { unitFormRows, type FormSource } from '../../../core/report/unit-form.ts';
import { cycle, filed, form, indicator, planId, returned, source, taskIdOf } from './returned-rows.ts';

const plan = [source(1, '建成三处社区读书角', { goal: '三处年内全部开放。' }), source(2, '修订场馆开放制度'), source(3, '办好夏季露天电影周', { unit: '活动科' }), source(4, '整理地方戏曲录音资料')];
const wish: CollectWish = { unit: '设施科', cycle: null, attestedBy: null };
const collect = (given: ReturnedForm, tasks: FormSource[] = plan, over: Partial<CollectWish> = {}) => {
  const { rows, findings, ...rest } = collectForm(given, tasks, { ...wish, ...over });
  return { ...rest, findings, rows, ends: rows.map(({ taskId, standing }) => [taskId, standing]), codes: findings.map(({ code }) => code) };
};
const one = (over: Parameters<typeof returned>[2] = {}, tasks = plan, more: Partial<CollectWish> = {}) => {
  const { rows, codes, findings } = collect(form([returned(1, '建成三处社区读书角', over)]), tasks, more);
  return { ...rows[0]!, codes, findings };
};

describe('a row of a form that came back', () => {
  it('is ready with its words, figures and class when nothing is wrong with it', () => {
    const tasks = [source(1, '建成三处社区读书角', { indicators: [indicator()] })];
    expect(one({ figures: '新增座位：40个（目标120个）', difficulty: '场地未交付', next: '二季度开放', progressClass: '□达进度\n☑超进度' }, tasks)).toMatchObject({
      taskId: taskIdOf(1), unit: '设施科', cycle: '2026Q1', standing: 'ready', progressClass: '超进度', codes: [],
      report: { done: '已开放一处', difficulty: '场地未交付', next: '二季度开放', values: [{ name: '新增座位', value: 40 }] },
    });
  });

  it.each(['', '/', '—', '未报'])('is blank where 本期情况 holds %j', (done) => {
    expect(one({ done })).toMatchObject({ standing: 'blank', codes: [] });
  });

  it('tells that further columns of a blank row were not taken', () => {
    expect(one({ done: '', difficulty: '经费不足' })).toMatchObject({ standing: 'blank', codes: ['row-doubt'] });
  });

  it('is known by its code when the goal was reworded, and says so', () => {
    expect(one({ goal: '建成四处读书角' })).toMatchObject({ taskId: taskIdOf(1), standing: 'ready', codes: ['goal-changed'] });
  });

  it('is no match when its code is of one task and its words are of another', () => {
    expect(one({ goal: '修订场馆开放制度' })).toMatchObject({ taskId: null, standing: 'mismatch', codes: ['words-disagree'] });
  });

  it.each([
    ['of another plan', [{ taskId: 'pffffffff-001', planId: 'pffffffff', cycle: '2026Q1' }], 'other-plan'],
    ['of a row the plan does not have', [{ taskId: taskIdOf(99), planId, cycle: '2026Q1' }], 'unknown-code'],
    ['twofold', [1, 2].map((row) => ({ taskId: taskIdOf(row), planId, cycle: '2026Q1' })), 'two-codes'],
  ])('is no match when its code is %s', (_, codes, code) => {
    const row = one({ codes });
    expect(row).toMatchObject({ taskId: null, standing: 'mismatch', codes: [code] });
    expect(row.findings[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('表1第2行') });
  });

  it('is no match when its task is another unit’s', () => {
    const { ends, codes, findings } = collect(form([returned(3, '办好夏季露天电影周')]), plan, { cycle: '2026Q1' });
    expect(ends[0]).toEqual([taskIdOf(3), 'mismatch']);
    expect(codes).toEqual(['other-unit']);
    expect(findings[0]?.message).toContain('由活动科牵头');
  });

  it.each([
    ['left out', { leftOut: '已并入第2行' }, 'left-out'],
    ['reported on paper alone', { offline: true }, 'offline'],
    ['over', { stage: 'withdrawn' as const }, 'not-underway'],
    ['not yet asked', { cycles: [] }, 'cycle-not-open'],
  ])('is refused where its task is %s', (_, over, code) => {
    expect(one({}, [source(1, '建成三处社区读书角', over)])).toMatchObject({ standing: 'mismatch', codes: [code] });
  });

  it('is refused for a cycle other than the one that is collected', () => {
    expect(one({}, plan, { cycle: '2026Q2' })).toMatchObject({ standing: 'mismatch', codes: ['other-cycle'] });
  });

  describe('of a cycle that was reported already', () => {
    const submitted = (done: string, state: 'submitted' | 'approved' | 'returned') => [source(1, '建成三处社区读书角', { cycles: [cycle({ state })], submissions: [filed(done, { standing: state })] })];
    it('is known when it says the same, also with other line breaks', () => {
      expect(one({ done: '已开放\n一处' }, submitted('已开放一处', 'submitted'))).toMatchObject({ standing: 'known', codes: [] });
    });
    it('is known when nothing was filled in', () => {
      expect(one({ done: '' }, submitted('已开放一处', 'approved'))).toMatchObject({ standing: 'known', codes: [] });
    });
    it('is refused when it says something else', () => {
      expect(one({ done: '已开放两处' }, submitted('已开放一处', 'submitted'))).toMatchObject({ standing: 'mismatch', codes: ['already-submitted'] });
    });
    it('is refused after a return unless something was changed', () => {
      expect(one({}, submitted('已开放一处', 'returned'))).toMatchObject({ standing: 'mismatch', codes: ['returned-unchanged'] });
      expect(one({ done: '已开放一处，地址在东街' }, submitted('已开放一处', 'returned'))).toMatchObject({ standing: 'ready', codes: [] });
    });
  });

  it('doubts several classes, a figure it cannot read, one that fell, and a changed quarter goal', () => {
    const before = filed('上期', { cycle: '2025Q4', standing: 'approved', words: { done: '上期', next: '', difficulty: '', values: [{ name: '新增座位', value: 60 }] } });
    const tasks = [source(1, '建成三处社区读书角', { goal: '三处年内开放', indicators: [indicator()], submissions: [before] })];
    expect(one({ progressClass: '☑超进度 ☑欠进度' }, tasks).codes).toEqual(['row-doubt']);
    expect(one({ figures: '新增座位：约若干' }, tasks)).toMatchObject({ codes: ['row-doubt'], report: { values: [] } });
    expect(one({ figures: '新增座位：40个' }, tasks)).toMatchObject({ codes: ['row-doubt'], report: { values: [{ value: 40 }] } });
    expect(one({ figures: '新增座位：80个', done: '新增座位90个，地址在东街' }, tasks)).toMatchObject({ codes: ['row-doubt'], report: { values: [{ value: 80 }] } });
    expect(one({ quarterGoal: '两处开放即可' }, tasks).codes).toEqual(['row-doubt']);
  });
});

describe('a row without a code', () => {
  const bare = (number: string, goal: string, tasks = plan) => collect(form([returned(1, goal, { codes: [], number })]), tasks).rows[0]!;

  it.each([
    ['number and title', '1', '建成三处社区读书角', 1],
    ['number and reworded title', '（1）', '建成社区读书角三处', 1],
    ['title under another number', '7', '整理地方戏曲录音资料', 4],
    ['the plan’s 目标任务 instead of the title', '9', '三处年内全部开放', 1],
    ['title and goal in one cell', '1', '建成三处社区读书角\n三处年内全部开放。', 1],
  ])('is found by %s', (_, number, goal, row) => {
    expect(bare(number, goal).taskId).toBe(taskIdOf(row));
  });

  it.each([['nothing but a number', '1', ''], ['words of no task', '8', '采购办公用品'], ['a number whose task says something else', '2', '采购办公用品']])('is no match by %s', (_, number, goal) => {
    expect(bare(number, goal)).toMatchObject({ taskId: null, standing: 'mismatch' });
  });

  it('is told apart by its number where two titles are the same, and asked back without one', () => {
    const twins = [source(1, '完善年度总结工作'), source(2, '完善年度总结工作')];
    expect(bare('2', '完善年度总结工作', twins).taskId).toBe(taskIdOf(2));
    expect(collect(form([returned(1, '完善年度总结工作', { codes: [], number: '' })]), twins).codes).toContain('ambiguous');
  });

  it('of a table of several units goes to each task’s own lead', () => {
    const rows = plan.map((task, at) => returned(at + 1, task.title, { codes: [] }));
    const { rows: found } = collect(form(rows, { unit: null }), plan, { unit: null });
    expect(found.map(({ unit, standing }) => [unit, standing])).toEqual([['设施科', 'ready'], ['设施科', 'ready'], ['活动科', 'ready'], ['设施科', 'ready']]);
  });

  it('is about the quarter the title tells', () => {
    const tasks = [source(1, '建成三处社区读书角', { cycles: [cycle({ state: 'missed' }), cycle({ id: '2026Q2' })] })];
    const row = returned(1, '建成三处社区读书角', { codes: [] });
    expect(collect(form([row], { cycleEnding: 'Q2' }), tasks).rows[0]?.cycle).toBe('2026Q2');
    expect(collect(form([row]), tasks).rows[0]?.cycle).toBe('2026Q1');
    expect(collect(form([row], { cycleEnding: 'Q3' }), tasks)).toMatchObject({ codes: ['cycle-not-open'] });
  });
});

describe('a whole file', () => {
  const rows = [returned(1, '建成三处社区读书角'), returned(2, '修订场馆开放制度')];

  it('lists tasks of the unit it has no row for as blank', () => {
    expect(collect(form(rows)).ends).toEqual([[taskIdOf(1), 'ready'], [taskIdOf(2), 'ready'], [taskIdOf(4), 'blank']]);
  });

  it('without a sign-off says so once and hands nothing in, unless the collector names who signed', () => {
    const unsigned = collect(form(rows, { attestedBy: '' }));
    expect(unsigned.ends.slice(0, 2).map(([, standing]) => standing)).toEqual(['unsigned', 'unsigned']);
    expect(unsigned.codes).toEqual(['missing-sign-off']);
    expect(collect(form(rows, { attestedBy: '' }), plan, { attestedBy: '费主' })).toMatchObject({ attestedBy: '费主', codes: [] });
  });

  it('needs no name where the head confirms the report or seals its paper', () => {
    const later = plan.map((task) => (task.id === taskIdOf(1) ? { ...task, signedOffLater: true } : task));
    expect(collect(form(rows, { attestedBy: '' }), later).ends.slice(0, 2).map(([, standing]) => standing)).toEqual(['ready', 'unsigned']);
  });

  it('takes one of two rows that say the same, or of which one is filled in', () => {
    expect(collect(form([rows[0]!, rows[0]!])).ends[0]).toEqual([taskIdOf(1), 'ready']);
    const { rows: kept, codes } = collect(form([{ ...rows[0]!, done: '' }, rows[0]!]));
    expect(kept.filter(({ taskId }) => taskId === taskIdOf(1))).toMatchObject([{ standing: 'ready', report: { done: '已开放一处' } }]);
    expect(codes).toEqual(['two-rows']);
  });

  it('takes none of two rows that say different things of one task', () => {
    const { ends, findings } = collect(form([rows[0]!, { ...rows[0]!, done: '一处也没有', place: { cell: '填报表!A9' } }]));
    expect(ends.slice(0, 2)).toEqual([[taskIdOf(1), 'mismatch'], [taskIdOf(1), 'mismatch']]);
    expect(findings).toMatchObject([{ severity: 'error', code: 'two-rows', message: expect.stringMatching(/表1第2行、填报表第9行/u) }]);
  });

  it('names columns whose words no report takes, and a title of another period', () => {
    const given = form(rows, { unread: [{ heading: '备注', place: { cell: '填报表!J6' } }], cycleEnding: 'Q2' });
    expect(collect(given, plan, { cycle: '2026Q1' }).codes).toEqual(['other-period', 'unread-column']);
  });

  it('says once how many rows name no class, and takes 达进度 for them', () => {
    const { findings, rows: found } = collect(form(rows.map((row) => ({ ...row, progressClass: '' }))));
    expect(found.slice(0, 2).map(({ progressClass }) => progressClass)).toEqual(['达进度', '达进度']);
    expect(findings).toMatchObject([{ severity: 'doubt', code: 'no-class', message: expect.stringContaining('2 行') }]);
  });
});

describe('sorting, deleting and copying rows', () => {
  const tasks = Array.from({ length: 12 }, (_, at) => source(at + 1, `第${at + 1}项：${'建设整理修订开放评选'.slice(at % 5, (at % 5) + 4)}${'甲乙丙丁戊己庚辛壬癸子丑'[at]}号场馆设施`));
  const all = tasks.map((task, at) => returned(at + 1, task.title, { done: `第${at + 1}项的情况` }));

  it('never changes which task a row is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), fc.boolean(), (kept, coded) => {
        const rows = coded ? kept : kept.map((row) => ({ ...row, codes: [] }));
        const found = collectForm(form(rows), tasks, wish).rows.filter(({ place }) => place !== null);
        expect(found.map(({ taskId, report }) => [taskId, report.done])).toEqual(kept.map((row) => [row.codes[0]?.taskId, row.done]));
      }),
    );
  });

  it('hands no task in twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), fc.array(fc.constantFrom(...all.map((row) => ({ ...row, done: '改过的情况' })))), (some, others) => {
        const ready = collectForm(form([...some, ...others]), tasks, wish).rows.filter(({ standing }) => standing === 'ready');
        expect(new Set(ready.map(({ taskId }) => taskId)).size).toBe(ready.length);
      }),
    );
  });

  it('takes the other class where the one the rules had ticked was left ticked beside it', () => {
    const tasks = [source(1, '建成三处社区读书角')];
    tasks[0]!.state.breakdown = { asked: true, approvals: 1, returns: 0, agreed: { text: 'h', items: [{ id: 1, dates: ['2026-03-20'], taken: 0 }] } };
    expect(unitFormRows(tasks, '设施科', '2026Q1')[0]!.preset).toEqual({ progressClass: '欠进度', reason: 'stepsOpen', count: 1 });
    expect(one({ progressClass: '☑达进度\n☑欠进度' }, tasks)).toMatchObject({ standing: 'ready', progressClass: '达进度', codes: ['row-doubt'] });
    expect(one({ progressClass: '□达进度\n☑欠进度' }, tasks)).toMatchObject({ standing: 'ready', progressClass: '欠进度', codes: [] });
    expect(one({ progressClass: '☑达进度\n☑超进度' }, tasks)).toMatchObject({ progressClass: '达进度', findings: [{ message: expect.stringContaining('由审核认定') }] });
  });

  it('ticks nothing ahead where something is on file', () => {
    const tasks = [source(1, '建成三处社区读书角', { submissions: [filed('已选址', { standing: 'returned' })] })];
    tasks[0]!.state.breakdown = { asked: true, approvals: 1, returns: 0, agreed: { text: 'h', items: [{ id: 1, dates: ['2026-03-20'], taken: 0 }] } };
    expect(unitFormRows(tasks, '设施科', '2026Q1')[0]).not.toHaveProperty('preset');
  });

  it('takes the class the sub-items and indicators of a task call for where the row names none, and says so', () => {
    const breakdown = { asked: true, approvals: 1, returns: 0, agreed: { text: 'h', items: [{ id: 1, dates: ['2026-03-20'], taken: 0 }] } };
    const tasks = [source(1, '建成三处社区读书角'), source(2, '修订场馆开放制度', { indicators: [indicator()] })];
    tasks[0]!.state.breakdown = breakdown;
    const given = form([returned(1, '建成三处社区读书角', { done: '已选址', progressClass: '' }), returned(2, '修订场馆开放制度', { done: '已增加', figures: '新增座位：120个', progressClass: '' })]);
    const { findings, rows: found } = collect(given, tasks);
    expect(found.map(({ progressClass }) => progressClass)).toEqual(['欠进度', '已完成']);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([['class-by-rule', expect.stringContaining('欠进度')], ['class-by-rule', expect.stringContaining('已完成')]]);
  });
});
