import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import type { Cell } from '../../documents/block.ts';
import { outlinePlan } from '../../documents/outline/outline-plan.ts';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';

const read = (text: string): Promise<PlanDraft> => readPlanDraft(Buffer.from(text), 'p.txt');
const codes = ({ findings }: PlanDraft, task: number | null) => findings.filter((finding) => finding.task === task).map((finding) => finding.code);

/** A table as a reader gives it: `^` repeats the cell above (merged down), `<` the cell to the left (merged across). */
function table(...rows: string[][]): PlanDraft {
  const texts: string[][] = [];
  const cells = rows.map((row, index) =>
    row.map((text, column): Cell => {
      const carried = text === '^' || text === '<';
      const own = text === '^' ? (texts[index - 1]?.[column] ?? '') : text === '<' ? (texts[index]?.[column - 1] ?? '') : text;
      (texts[index] ??= [])[column] = own;
      return { text: own, carried, place: { cell: `表1第${index + 1}行第${column + 1}列` } };
    }),
  );
  return outlinePlan({ format: 'docx', margins: [], findings: [], blocks: [{ kind: 'paragraph', text: '某局2026年重点工作任务分解表', place: { paragraph: 1 } }, { kind: 'table', rows: cells, place: { cell: '表1' } }] });
}

describe('task tables', () => {
  it('a header in two rows gives each column its finer word', () => {
    const { tasks } = table(
      ['序号', '工作任务', '责任单位', '<', '完成时限'],
      ['^', '^', '牵头单位', '配合单位', '^'],
      ['1', '改造校舍', '甲科', '乙科、丙科', '6月底'],
      ['2', '培训教师', '乙科', '', '9月底'],
    );
    expect(tasks.map((task) => [task.number, task.title, task.leadUnits, task.coUnits, task.deadline])).toEqual([
      ['1', '改造校舍', ['甲科'], ['乙科', '丙科'], '2026-06-30'],
      ['2', '培训教师', ['乙科'], [], '2026-09-30'],
    ]);
  });

  it('title rows, a row of column numbers and a total are no tasks', () => {
    const { tasks } = table(
      ['某局2026年重点工作任务分解表', '<', '<', '<'],
      ['填报单位：某局', '<', '<', '<'],
      ['序号', '重点任务', '责任科室', '完成时间'],
      ['1', '2', '3', '4'],
      ['1', '改造校舍', '甲科', '6月'],
      ['2', '培训教师', '乙科', '9月'],
      ['合计', '<', '<', '<'],
    );
    expect(tasks.map((task) => [task.title, task.leadUnits])).toEqual([['改造校舍', ['甲科']], ['培训教师', ['乙科']]]);
  });

  it('merged owners count for every row they span, blank ones are asked about, 同上 is taken at its word', () => {
    const draft = table(
      ['序号', '重点任务', '牵头单位'],
      ['1', '甲事', '甲科'],
      ['2', '乙事', '^'],
      ['3', '丙事', ''],
      ['4', '丁事', '乙科'],
      ['5', '戊事', '同上'],
    );
    expect(draft.tasks.map((task) => task.leadUnits)).toEqual([['甲科'], ['甲科'], [], ['乙科'], ['乙科']]);
    expect(codes(draft, 2)).toEqual(expect.arrayContaining(['missing-lead', 'blank-owner']));
  });

  it('areas merged down and section rows both become the section, numbers may start again', () => {
    const draft = table(
      ['序号', '领域', '工作任务', '责任单位'],
      ['一、民生', '<', '<', '<'],
      ['1', '教育', '甲事', '甲局'],
      ['2', '^', '乙事', '乙局'],
      ['二、发展', '<', '<', '<'],
      ['1', '工业', '丙事', '丙局'],
    );
    expect(draft.tasks.map((task) => task.section)).toEqual([['一、民生', '教育'], ['一、民生', '教育'], ['二、发展', '工业']]);
    expect(draft.findings.map((finding) => finding.code)).not.toContain('duplicate-number');
  });

  it('a row of a Chinese number and a name above items in figures is a section', () => {
    const { tasks } = table(['序号', '工作任务', '责任科室', '完成时限'], ['一', '党的建设', '', ''], ['1', '甲事', '甲科', '6月'], ['二', '业务工作', '', ''], ['2', '乙事', '乙科', '9月']);
    expect(tasks.map((task) => [task.number, task.section])).toEqual([['1', ['一、党的建设']], ['2', ['二、业务工作']]]);
  });

  it('several numbered parts in one cell stay one task with sub-items', () => {
    const { tasks } = table(['序号', '目标任务', '责任单位'], ['1', '抓好安全：\n1.排查隐患。\n2.开展演练。', '甲科'], ['2', '培训教师', '乙科']);
    expect(tasks.map((task) => task.subItems.length)).toEqual([2, 0]);
  });

  it('cells that say who leads are read like prose', () => {
    const { tasks } = table(['序号', '任务', '责任单位', '分管领导', '责任人'], ['1', '甲事', '甲局牵头，乙局、丙局配合', '张华', '李明'], ['2', '乙事', '甲局（牵头）\n丙局', '张华', '王芳 13800000000']);
    expect(tasks.map((task) => [task.leadUnits, task.coUnits, task.leadExplicit, task.leaders])).toEqual([[['甲局'], ['乙局', '丙局'], true, ['张华']], [['甲局'], ['丙局'], true, ['张华']]]);
  });

  it('a table of people in the same file is no task table', async () => {
    const draft = await read('某局2026年任务表\n序号\t重点任务\t责任单位\n1\t甲事\t甲科\n2\t乙事\t乙科\n\n附件\n联络员名单\n序号\t姓名\t单位\t电话\n1\t王小明\t甲科\t1234567\n2\t李小红\t乙科\t7654321');
    expect(draft.tasks.map((task) => task.title)).toEqual(['甲事', '乙事']);
  });

  it('a rectification ledger takes its problems for the tasks', async () => {
    const draft = await read('某局整改台账\n序号\t存在问题\t整改措施\t责任单位\t整改时限\t进展情况\n1\t台账不全\t补齐台账\t甲科\t2026年4月底\t已完成\n2\t培训不足\t开展培训\t乙科\t2026年6月底\t推进中');
    expect(draft.kind).toBe('progressTable');
    expect(draft.tasks.map((task) => [task.title, task.fields['工作措施'], task.leadUnits, task.deadline])).toEqual([['台账不全', ['补齐台账'], ['甲科'], '2026-04-30'], ['培训不足', ['开展培训'], ['乙科'], '2026-06-30']]);
  });

  it('the notice above a task table repeats nothing', async () => {
    const draft = await read('某局关于印发2026年任务分解表的通知\n各科室：\n一、提高认识。高度重视。\n二、抓好落实。细化措施。\n某局\n2026年2月3日\n附件\n2026年任务分解表\n序号\t重点任务\t责任单位\t完成时限\n1\t甲事\t甲科\t6月底\n2\t乙事\t乙科\t9月底');
    expect(draft).toMatchObject({ title: '2026年任务分解表', kind: 'taskTable', issuer: '某局' });
    expect(draft.tasks.map((task) => task.title)).toEqual(['甲事', '乙事']);
  });
});
