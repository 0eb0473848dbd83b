import type { MadeBlock, MadeCell } from './written/made-block.ts';
import type { PlanSpec } from './plan-spec.ts';
import type { WordedTask } from './word-task.ts';
import { pick } from './word-task.ts';

const numberHeaders = ['序号', '编号', '序 号'];
const goalHeaders = ['工作任务', '重点任务', '目标任务', '任务名称', '重点工作', '工作内容', '工作事项'];
const measureHeaders = ['工作措施', '具体举措', '主要内容', '主要措施'];
const pairHeaders: [lead: string, co: string][] = [['牵头单位', '配合单位'], ['牵头部门', '责任部门'], ['主办单位', '协办单位'], ['牵 头 单 位', '责 任 单 位'], ['责任单位', '配合单位']];
const ownerHeaders = ['责任单位', '责任部门', '责任科室', '责任 单位', '承办单位'];
const timeHeaders = ['完成时限', '完成时间', '时间节点', '时限要求'];

/** How the owners stand in the table: in one column or in two. */
export const pairs = (plan: PlanSpec): boolean => plan.table.headers % 2 === 0;

export interface TableGroup {
  /** Headings above its rows, outermost first. */
  section: string[];
  rows: { number: string; task: WordedTask }[];
}

/** The whole plan as one table; sections as rows over the full width or as a column merged downwards. */
export function layOutTable(groups: TableGroup[], plan: PlanSpec, title: string): MadeBlock {
  const column = plan.table.sections === 'column' && plan.structure !== 'flat' && plan.format !== 'text';
  const header = headerOf(plan, column);
  const rows: MadeCell[][] = plan.table.titleRow && plan.format === 'xlsx' ? [[{ text: title, across: header.length }]] : [];
  rows.push(header.map((text) => ({ text })));
  let open: string[] = [];
  for (const { section, rows: items } of groups) {
    if (!column) rows.push(...section.filter((text, depth) => text !== open[depth]).map((text) => [{ text, across: header.length }]));
    open = section;
    for (const [at, { number, task }] of items.entries()) {
      const area: MadeCell[] = column && at === 0 ? [{ text: section.join('\n'), down: items.length }] : [];
      rows.push([...(plan.unnumbered ? [] : [{ text: number }]), ...area, ...cellsOf(task, plan)]);
    }
  }
  return { kind: 'table', rows };
}

function headerOf(plan: PlanSpec, column: boolean): string[] {
  const { headers, measures, time, remark } = plan.table;
  const owners = plan.owners === 'none' ? [] : pairs(plan) ? pick(pairHeaders, headers) : [pick(ownerHeaders, headers)];
  return [
    ...(plan.unnumbered ? [] : [pick(numberHeaders, headers)]),
    ...(column ? ['类别'] : []),
    pick(goalHeaders, headers),
    ...(measures ? [pick(measureHeaders, headers)] : []),
    ...(plan.leaders ? ['分管领导'] : []),
    ...owners,
    ...(plan.table.progress ? ['三季度推进目标', '推进情况'] : []),
    ...(time ? [pick(timeHeaders, headers)] : []),
    ...(remark ? ['备注'] : []),
  ];
}

function cellsOf({ title, sentences, owners, limits, leader, quarterGoal, progress }: WordedTask, plan: PlanSpec): MadeCell[] {
  const { measures, time, remark, goalSentence, separator } = plan.table;
  // Plain text has no lines inside a cell, and names with brackets are never set apart by spaces.
  const between = plan.format === 'text' || [...owners.lead, ...owners.co].some((name) => name.includes('、')) ? '、' : separator;
  const [sentence = '', ...others] = sentences;
  const texts = [
    goalSentence ? `${title}。${sentence}。` : title,
    ...(measures ? [`${(others.length > 0 ? others : [sentence]).join('。')}。`] : []),
    ...(plan.leaders ? [leader ?? ''] : []),
    ...(plan.owners === 'none' ? [] : pairs(plan) ? [owners.lead.join(between), owners.co.join(between)] : [owners.lead.join(between)]),
    ...(plan.table.progress ? [quarterGoal, progress] : []),
    ...(time ? [limits.at(-1)?.words ?? ''] : []),
    ...(remark ? [''] : []),
  ];
  return texts.map((text) => ({ text }));
}
