import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import { isUnchanged, type PlanDifference } from '../../core/plan/compare/difference.ts';
import { isSamePlan } from '../../core/plan/compare/is-same-plan.ts';
import { neededActs } from '../../core/plan/compare/needed-acts.ts';
import { takeOver, takeOverFindings } from '../../core/plan/compare/take-over.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { fictitiousDirectory, fictitiousPlan, taskDraft } from '../support/fictitious-plan.ts';

const before = fictitiousPlan();
/** The plan with some rows changed, dropped (null) or put in front. */
const amended = (changes: Record<number, Partial<TaskDraft> | null> = {}, front: TaskDraft[] = [], head: Partial<typeof before> = {}) => {
  const tasks = before.tasks.flatMap((task, at) => (changes[at + 1] === null ? [] : [{ ...task, ...changes[at + 1] }]));
  return { ...before, ...head, tasks: [...front, ...tasks].map((task, at) => (front.length > 0 ? { ...task, number: `${at + 1}.` } : task)) };
};
const compare = (...given: Parameters<typeof amended>) => comparePlans(before, amended(...given));
const changesOf = ({ items }: PlanDifference) => items.flatMap(({ before: row, changes }) => changes.map(({ part, before: old, after }) => [row, part, old, after]));
const named = (title: string): Partial<TaskDraft> => ({ title, source: { paragraph: 1, text: title } });
const newTask = taskDraft({ number: '1.', title: '编制灯光安全检查手册', leadUnits: ['宣传科'] });

describe('the same plan again', () => {
  it('is no change, however it was saved', () => {
    expect(isUnchanged(comparePlans(before, fictitiousPlan()))).toBe(true);
    const spaced = amended({ 1: { title: '建成三处 社区读书角', fields: { 目标任务: ['三处读书角\n年内全部开放'] } }, 2: { number: '2．' } });
    expect(isUnchanged(comparePlans(before, spaced))).toBe(true);
  });

  it('is no change when the register has put the fields of an item in another order', () => {
    const fields: [string, string[]][] = [['目标任务', ['三处读书角年内全部开放。']], ['工作措施', ['选点，布置，开放。']]];
    const printed = amended({ 1: { fields: Object.fromEntries(fields) } });
    const kept = amended({ 1: { fields: Object.fromEntries(fields.toReversed()) } });
    expect(isUnchanged(comparePlans(kept, printed))).toBe(true);
  });
});

describe('an amended plan', () => {
  it('has another owner, date, wording, section', () => {
    const difference = compare({
      1: { leadUnits: ['活动科'], fields: { 目标任务: ['四处读书角年内全部开放。'] } },
      2: { deadline: '2026-09-30', deadlineText: '9月底前' },
      3: { section: ['三、其他'], coUnits: [] },
    });
    expect(isUnchanged(difference)).toBe(false);
    expect(changesOf(difference)).toEqual([
      [1, 'words', '三处读书角年内全部开放。', '四处读书角年内全部开放。'],
      [1, 'lead', '设施科', '活动科'],
      [2, 'deadline', '2026-06-30', '2026-09-30'],
      [3, 'co', '馆属各组', ''],
      [3, 'section', '群众活动', '其他'],
    ]);
  });

  it('with an item put in front has one more item, and the others only another number', () => {
    const difference = compare({}, [newTask]);
    expect(difference.added.map(({ row, draft }) => [row, draft.title])).toEqual([[1, newTask.title]]);
    expect(difference.missing).toEqual([]);
    expect(difference.items.map(({ before: old, after }) => [old, after])).toEqual([[1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 7]]);
    expect(new Set(changesOf(difference).map(([, part]) => part))).toEqual(new Set(['number']));
  });

  it('pairs a reworded item by its words, and never two items by their number alone', () => {
    const reworded = compare({ 2: named('修订完善场馆错时开放制度') });
    expect(changesOf(reworded).map(([row, part]) => [row, part])).toEqual([[2, 'words']]);
    const replaced = compare({ 2: named('举办少儿航模比赛') });
    expect(replaced.added.map(({ draft }) => draft.title)).toEqual(['举办少儿航模比赛']);
    expect(replaced.missing.map(({ row }) => row)).toEqual([2]);
  });

  it('tells a renamed heading from items that moved', () => {
    const renamed = compare({ 3: { section: ['二、群众文化活动'] }, 4: { section: ['二、群众文化活动'] }, 5: { section: ['二、群众文化活动'] } });
    expect(renamed.headings).toEqual([{ before: '群众活动', after: '群众文化活动' }]);
    expect(changesOf(renamed)).toEqual([]);
    expect(isUnchanged(renamed)).toBe(false);
  });

  it('keeps two items of one title apart by their numbers', () => {
    const twice = { ...before, tasks: ['1.', '2.'].map((number) => taskDraft({ number, title: '完成年度检查', leadUnits: [number === '1.' ? '甲科' : '乙科'] })) };
    const turned = { ...twice, tasks: twice.tasks.toReversed() };
    expect(comparePlans(twice, turned).items.map(({ before: old, after, changes }) => [old, after, changes.length])).toEqual([[2, 1, 0], [1, 2, 0]]);
  });

  it('that prints some items only leaves the others as they are', () => {
    const part = { ...before, title: '关于调整2026年工作要点部分任务的通知', tasks: [{ ...before.tasks[1]!, number: '一、', section: [], deadline: '2026-10-31', leadUnits: [] }, newTask] };
    const difference = comparePlans(before, part);
    expect(difference.partial).toBe(true);
    expect(changesOf(difference)).toEqual([[2, 'deadline', '2026-06-30', '2026-10-31']]);
    expect(difference.missing).toHaveLength(5);
    expect(comparePlans(before, part, 'whole').partial).toBe(false);
  });
});

describe('taking an amended plan over', () => {
  const held = before.tasks.map((draft, at) => ({ row: at + 1, draft: at === 4 ? { ...draft, leadUnits: ['活动科'], leadExplicit: true } : draft, leftOut: at === 5 ? '另行部署' : null }));

  it('keeps typed owners and rows left out with their item, wherever it moved', () => {
    const after = amended({}, [newTask]);
    const rows = takeOver(comparePlans(before, after), held, before.tasks, after.tasks);
    expect(rows.map(({ draft, leftOut }) => [draft.number, draft.leadUnits[0] ?? '', leftOut])).toEqual([
      ['1.', '宣传科', null], ['2.', '设施科', null], ['3.', '设施科', null], ['4.', '活动科', null], ['5.', '数据组', null], ['6.', '活动科', null], ['7.', '宣传科', '另行部署'],
    ]);
    expect(rows[5]?.printed.leadUnits).toEqual([]);
  });

  it('takes owners the document itself changed', () => {
    const after = amended({ 5: { leadUnits: ['设施科'] } });
    expect(takeOver(comparePlans(before, after), held, before.tasks, after.tasks)[4]?.draft.leadUnits).toEqual(['设施科']);
  });

  it('of some items only changes those, and adds at the end', () => {
    const after = { ...before, title: '补充通知', tasks: [{ ...before.tasks[1]!, number: '一、', deadline: null, deadlineText: null, fields: { 目标任务: ['增加夜间开放时段。'] }, leadUnits: [] }, newTask] };
    const difference = comparePlans(before, after);
    const rows = takeOver(difference, held, before.tasks, after.tasks);
    expect(rows).toHaveLength(7);
    expect(rows[1]?.draft).toMatchObject({ number: '2.', section: ['一、设施建设'], leadUnits: ['设施科'], deadline: '2026-06-30', fields: { 目标任务: ['增加夜间开放时段。'] } });
    const doubt = { severity: 'doubt' as const, code: 'some', message: '' };
    expect(takeOverFindings(difference, before.findings, 6, [{ task: 0, ...doubt }, { task: 1, ...doubt }, { task: null, ...doubt }]).map(({ task, code }) => [task, code])).toEqual([
      [4, 'missing-lead'], [5, 'duplicate-number'], [null, 'no-deadlines'], [1, 'some'], [6, 'some'],
    ]);
  });
});

describe('what a launched plan needs', () => {
  it('are acts on the tasks that change, and none for those that only moved', () => {
    const difference = compare({ 1: { leadUnits: ['设施办'], coUnits: ['外宾科'] }, 2: { deadline: '2026-09-30' }, 3: null, 4: { section: ['九、别处'] }, 6: { deadline: '2026-05-31' } }, [newTask]);
    const acts = neededActs(difference, new Set([6]), fictitiousDirectory(), {});
    expect(acts).toMatchObject([
      { act: 'reassign', row: 1, leads: ['设施科'], cos: ['外宾科'], unknown: ['外宾科'] },
      { act: 'amend', row: 2, changes: [{ part: 'deadline' }] },
      { act: 'withdraw', row: 3 },
      { act: 'register', row: 1 },
    ]);
    expect(acts).toHaveLength(4);
  });
});

describe('whether two documents may be one plan', () => {
  const plan = { title: '青禾县文化馆2026年工作要点', issuer: '青禾县文化馆', year: 2026 };
  it.each<[string, Partial<typeof plan> | { issuer: null }, boolean]>([
    ['the same head', {}, true],
    ['a notice around it', { title: '青禾县文化馆关于印发青禾县文化馆2026年工作要点（修订）的通知' }, true],
    ['no issuer read', { issuer: null }, true],
    ['another year', { title: '青禾县文化馆2027年工作要点', year: 2027 }, false],
    ['another issuer', { issuer: '石溪县图书馆' }, false],
    ['another matter', { title: '青禾县文化馆2026年安全生产专项整治方案' }, false],
  ])('%s', (_, other, expected) => expect(isSamePlan(plan, { ...plan, ...other })).toBe(expected));

  it('is not said of the tables of two quarters', () => {
    const table = (quarter: string) => ({ title: `2026年${quarter}季度重点工作推进目标表`, issuer: null, year: 2026 });
    expect(isSamePlan(table('二'), table('三'))).toBe(false);
  });
});
