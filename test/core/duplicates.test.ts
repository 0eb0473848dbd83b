import { describe, expect, it } from 'vitest';
import { duplicateFindings } from '../../core/plan/duplicates/duplicate-findings.ts';
import { findDuplicates } from '../../core/plan/duplicates/find-duplicates.ts';
import { isSameNumber, numbersAsked } from '../../core/plan/duplicates/numbers-asked.ts';
import { rowsOfPlan } from '../../core/plan/duplicates/rows-of-plan.ts';
import { sharedPhrases } from '../../core/plan/duplicates/shared-phrases.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { fictitiousDirectory, fictitiousPlan, taskDraft } from '../support/fictitious-plan.ts';

const task = (title: string, lead: string, goal = '', more: Partial<TaskDraft> = {}) =>
  taskDraft({ number: '1.', title, leadUnits: [lead], fields: goal === '' ? {} : { 目标任务: [goal] }, ...more });
const rowsOf = (tasks: TaskDraft[], id: string | null = null) =>
  rowsOfPlan({ id, title: id ?? '本计划', rows: tasks.map((draft, at) => ({ row: at + 1, draft, leftOut: null })), settled: {} }, fictitiousDirectory());
const found = (...tasks: TaskDraft[]) => findDuplicates(rowsOf([...fictitiousPlan().tasks, ...tasks])).map(({ kind, one, other, shared }) => [kind, one.row, other.row, shared]);

const lamps = '对馆内照明线路逐一排查，更换老化灯具，8月底前完成消防验收。';

describe('what a plan asks twice', () => {
  it('is nothing in a plan of different tasks', () => expect(found()).toEqual([]));

  it('is one thing asked of one unit in nearly the same words', () => {
    expect(found(task('更换老化照明灯具', '设施科', lamps), task('抓好老化照明灯具更换', '设施办', `做好安全工作。${lamps}`))).toEqual([['sameTask', 7, 8, ['设施科']]]);
  });

  it('also where one leads what the other helps with', () => {
    expect(found(task('更换老化照明灯具', '设施科', lamps), task('更换老化照明灯具', '宣传科', lamps, { coUnits: ['设施科'] }))).toMatchObject([['sameTask', 7, 8, ['设施科']]]);
  });

  it('is one matter where two units are asked about it', () => {
    expect(found(task('更换老化照明灯具', '设施科', lamps), task('抓好消防', '宣传科', `开展宣传。${lamps}`))).toMatchObject([['sameMatter', 7, 8, expect.arrayContaining(['对馆内照明线路逐一排查'])]]);
  });

  it('is one number wanted of two units', () => {
    const rate = (title: string, lead: string, goal: string) => task(title, lead, goal);
    expect(found(rate('扩大服务', '活动科', '全县群众文化活动参与率达到60%以上。'), rate('加强宣传', '宣传科', '力争群众文化活动参与率提高到62%。'))).toEqual([['sameNumber', 7, 8, ['群众文化活动参与率']]]);
  });

  it('is not said of common words', () => {
    const common = '进一步提高思想认识，加强组织领导，压实工作责任，完善工作机制，确保各项工作落到实处。';
    const tasks = ['设施科', '活动科', '宣传科', '设施科', '活动科', '宣传科'].map((lead, at) => task(`${'检修馆舍屋面 组织秋季合唱节 印制导览手册 清点库存器材 评选优秀剧目 更新网站栏目'.split(' ')[at]}`, lead, common));
    expect(found(...tasks)).toEqual([]);
  });

  it('does not count how things stand, and no row that was left out', () => {
    const standing = (title: string) => taskDraft({ number: '1.', title, leadUnits: ['设施科'], fields: { 推进情况: [lamps] } });
    expect(found(standing('检修馆舍屋面'), standing('清点库存器材'))).toEqual([]);
    const rows = [0, 1].map((at) => ({ row: at + 1, draft: task('更换老化照明灯具', '设施科', lamps), leftOut: at === 1 ? '已并入第1项' : null }));
    expect(rowsOfPlan({ id: null, title: '', rows, settled: {} }, fictitiousDirectory())).toHaveLength(1);
  });

  it('is a doubt where the words are nearly equal, else a note, with both places in one sentence', () => {
    const same = duplicateFindings(rowsOf([...fictitiousPlan().tasks, task('更换老化照明灯具', '设施科', lamps), task('更换老化照明灯具', '设施科', lamps)]));
    expect(same).toMatchObject([{ task: 7, severity: 'doubt', code: 'duplicate-task', message: expect.stringMatching(/第7行.*第8行.*设施科/u) }]);
    const matter = duplicateFindings(rowsOf([...fictitiousPlan().tasks, task('更换老化照明灯具', '设施科', lamps), task('抓好消防', '宣传科', `开展宣传。${lamps}`)]));
    expect(matter).toMatchObject([{ task: 7, severity: 'note', code: 'same-matter' }]);
  });

  it('is found across plans, and named with the plan', () => {
    const rows = [...rowsOf([...fictitiousPlan().tasks, task('更换老化照明灯具', '设施科', lamps)], 'p1'), ...rowsOf([task('更换老化照明灯具', '设施科', lamps)], 'p2')];
    expect(findDuplicates(rows).map(({ kind, one, other }) => [kind, one.plan, other.plan])).toEqual([['sameTask', 'p1', 'p2']]);
  });

  it('is found in a table of two thousand rows', () => {
    const words = ['巡查', '绿化', '路灯', '书架', '展柜', '舞台', '音响', '排练', '演出', '讲座', '影像', '档案', '票务', '志愿', '乡村', '社区'];
    const many = Array.from({ length: 2_000 }, (_, at) => task(`${words[at % 16]}${words[(at * 7 + 3) % 16]}第${at}号点位整治`, '设施科', `${words[(at * 5) % 16]}点位${at}按${words[(at * 11) % 16]}标准整治到位。`));
    const pairs = findDuplicates(rowsOf([...many, task('更换老化照明灯具', '设施科', lamps), task('更换老化照明灯具', '设施科', lamps)]));
    expect(pairs.some(({ one, other }) => one.row === 2_001 && other.row === 2_002)).toBe(true);
  });
});

describe('numbers a task asks for', () => {
  it.each([
    ['确保全市九年义务教育巩固率达到95%', ['九年义务教育巩固率']],
    ['推动实现普惠性幼儿园覆盖率稳定在85%以上，公办园在园幼儿占比达55%', ['普惠性幼儿园覆盖率', '公办园在园幼儿占比']],
    ['完成率达到100%', []],
    ['提高办事效率，扩大覆盖面', []],
  ])('%s', (words, expected) => expect([...numbersAsked({ indicators: [] }, words)]).toEqual(expected));

  it('are one where one name says only more exactly what is measured', () => {
    expect(isSameNumber('九年义务教育巩固率', '义务教育巩固率')).toBe(true);
    expect(isSameNumber('学前三年毛入园率', '高中毛入学率')).toBe(false);
  });
});

it('shared phrases are the longest ones, none inside another', () => {
  expect(sharedPhrases('落实馆校合作机制，开放书架。', '完善馆校合作机制；另行开放书架；合作机制')).toEqual(['馆校合作机制', '开放书架']);
});
