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

  it('tasks merged down over rows with numbers of their own are areas, the measures beside them the tasks', () => {
    const { tasks } = table(['重点任务', '序号', '具体措施', '牵头单位'], ['蓝天', '1', '改造锅炉', '甲局'], ['^', '2', '治理扬尘', '乙局'], ['碧水', '3', '整治排口', '丙局']);
    expect(tasks.map((task) => [task.number, task.title, task.section, task.leadUnits])).toEqual([['1', '改造锅炉', ['蓝天'], ['甲局']], ['2', '治理扬尘', ['蓝天'], ['乙局']], ['3', '整治排口', ['碧水'], ['丙局']]]);
  });

  it('an unknown column before the tasks that is merged down gives the section', () => {
    const { tasks, findings } = table(['任务编号', '行动名称', '任务事项', '主责单位'], ['1-1', '强基行动', '甲事', '甲局'], ['1-2', '^', '乙事', '乙局'], ['2-1', '惠民行动', '丙事', '丙局']);
    expect(tasks.map((task) => [task.number, task.section])).toEqual([['1-1', ['强基行动']], ['1-2', ['强基行动']], ['2-1', ['惠民行动']]]);
    expect(findings.map((finding) => finding.code)).not.toContain('duplicate-number');
  });

  it('beside numbers and owners a head nobody listed names the tasks', () => {
    const { tasks } = table(['序号', '积案事项', '包案领导', '责任单位'], ['1', '甲小区办证', '王明', '甲局'], ['2', '乙企业欠薪', '李强', '乙局']);
    expect(tasks.map((task) => [task.title, task.leaders, task.leadUnits])).toEqual([['甲小区办证', ['王明'], ['甲局']], ['乙企业欠薪', ['李强'], ['乙局']]]);
  });

  it('a second list below with heads of its own is read by them', () => {
    const { tasks } = table(['序号', '任务', '责任单位', '完成时限'], ['1', '甲事', '甲局', '3月底'], ['信访积案', '<', '<', '<'], ['序号', '积案事项', '包案领导', '责任单位'], ['1', '乙事', '王明', '乙局']);
    expect(tasks.map((task) => [task.title, task.leadUnits, task.leaders, task.deadline])).toEqual([['甲事', ['甲局'], [], '2026-03-31'], ['乙事', ['乙局'], ['王明'], null]]);
  });

  it('a list of faults to be mended goes by the faults, not by what mends them', () => {
    const { tasks } = table(['序号', '反馈问题', '整改目标', '整改措施', '责任部门'], ['1', '账实不符', '账实相符', '盘点资产', '甲科']);
    expect(tasks.map((task) => [task.title, task.fields['目标任务']])).toEqual([['账实不符', ['账实相符']]]);
  });

  it('a row without number and task goes on with the one above, with a doubt', () => {
    const draft = table(['序号', '任务', '具体举措', '责任单位', '时限'], ['1', '甲事', '清理', '甲局', '3月底'], ['', '', '拆除', '乙局', '6月底'], ['2', '乙事', '规范', '丙局', '5月']);
    expect(draft.tasks.map((task) => [task.title, task.leadUnits, task.deadline])).toEqual([['甲事', ['甲局', '乙局'], '2026-06-30'], ['乙事', ['丙局'], '2026-05-31']]);
    expect(codes(draft, 0)).toContain('row-without-task');
  });

  it('owners ticked in a column a unit are named, filled marks lead and hollow ones support', () => {
    const { tasks } = table(['序号', '任务', '责任科室', '<', '<'], ['^', '^', '甲科', '乙科', '丙科'], ['一、党建', '<', '<', '<', '<'], ['1', '甲事', '', '▲', '△'], ['2', '乙事', '√', '', '√']);
    expect(tasks.map((task) => [task.title, task.leadUnits, task.coUnits])).toEqual([['甲事', ['乙科'], ['丙科']], ['乙事', ['甲科', '丙科'], []]]);
  });

  it('labels inside an owner cell give each its part', () => {
    const { tasks } = table(['序号', '任务', '责任分工'], ['1', '甲事', '牵头：甲局；配合：乙局、丙局'], ['2', '乙事', '牵头单位：丁局\n责任单位：甲局、各乡镇']);
    expect(tasks.map((task) => [task.leadUnits, task.coUnits])).toEqual([[['甲局'], ['乙局', '丙局']], [['丁局'], ['甲局', '各乡镇']]]);
  });

  it('a goal that is a list goes by the words above it, or by its area', () => {
    const { tasks } = table(['序号', '议题', '议定事项', '承办单位'], ['1', '防汛工作', '1.修订预案。2.检查水库。', '甲局'], ['2', '场地建设', '抓好建设：\n1.完成招标。\n2.开工。', '乙局']);
    expect(tasks.map((task) => [task.title, task.subItems.length])).toEqual([['防汛工作', 2], ['抓好建设', 2]]);
  });

  it('several times of one item count together, 全年 among them', () => {
    const { tasks } = table(['序号', '任务', '措施', '责任单位', '时限'], ['1', '甲事', '监测', '甲局', '全年'], ['^', '^', '贴息', '甲局', '10月底前']);
    expect(tasks.map((task) => task.deadline)).toEqual(['2026-12-31']);
  });

  it('telephone numbers are no part of a name', () => {
    const { tasks } = table(['序号', '任务', '责任单位', '联系人'], ['1', '甲事', '甲局', '王芳 13800000000'], ['2', '乙事', '乙局', '李明（电话：8801234）']);
    expect(tasks.map((task) => task.persons)).toEqual([['王芳'], ['李明']]);
  });

  it('a numbered heading above a table is its section, a unit named there owns rows without a column for owners', async () => {
    const draft = await read('某镇2026年任务分解表\n一、产业\n序号\t工作内容\t责任站所\t时间\n1\t甲事\t经济发展办\t9月底\n2\t乙事\t农业中心\t6月底\n二、平安\n责任科室：综治办公室\n序号\t工作内容\t时间\n1\t丙事\t4月\n2\t丁事\t5月');
    expect(draft.tasks.map((task) => [task.title, task.section, task.leadUnits])).toEqual([['甲事', ['一、产业'], ['经济发展办']], ['乙事', ['一、产业'], ['农业中心']], ['丙事', ['二、平安'], ['综治办公室']], ['丁事', ['二、平安'], ['综治办公室']]]);
    expect(codes(draft, 2)).toContain('table-owner');
  });

  it('a table left on one line by recognition gets its rows back', async () => {
    const draft = await read('某市2026年重点任务清单 序号 重点任务 责任单位 完成时限 1 建设公寓500套 市甲局 2026年10月底前 2 引进人才80名 市乙局、市丙部 2026年12月底前 3 新建公园12个 市丁局 2026年9月底前');
    expect(draft.tasks.map((task) => [task.number, task.title, task.leadUnits, task.deadline])).toEqual([['1', '建设公寓500套', ['市甲局'], '2026-10-31'], ['2', '引进人才80名', ['市乙局', '市丙部'], '2026-12-31'], ['3', '新建公园12个', ['市丁局'], '2026-09-30']]);
  });
});
