import { callCells } from '../../core/call/call-rows.ts';
import { mainLead } from '../../core/task/task-state.ts';
import { sayAsOf, sayDate } from '../../locales/zh-CN/dates.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { findPlan } from '../find-plan.ts';
import { tasksWithReports } from '../tasks-with-reports.ts';
import { saveFile } from './save-file.ts';

export interface CallExportOptions {
  call?: string;
  out?: string;
  json?: boolean;
}

/** 临时调度 result of one call as xlsx: what was on file, what came since, 未报 where nothing did. */
export async function exportCall(call: Call, planName: string, { call: named, out, json }: CallExportOptions): Promise<void> {
  const plan = await findPlan(call, planName);
  const register = await call.register();
  const calls = await register.reads.calls({ planId: plan.id });
  const ids = [...new Set(calls.map((each) => each.call))];
  const id = named ?? ids.at(-1);
  const own = calls.filter((each) => each.call === id);
  const [first] = own;
  if (id === undefined || !first) throw wrongUse(named === undefined ? '这个计划还没有临时调度。' : `没有 ${named} 这次临时调度。`, ids.length > 0 ? `已有：${ids.join('、')}。` : '用 duban call 发起。');

  const tasks = await tasksWithReports(register, plan.id);
  const headings = [...new Set(own.flatMap(({ columns }) => columns.map(({ name }) => name)))];
  const rows = tasks.flatMap((task) => {
    const called = own.find(({ taskId }) => taskId === task.id);
    if (!called) return [];
    const cells = callCells({ ...called, ...task });
    const texts = headings.map((heading) => sayCell(cells.find(({ name }) => name === heading)));
    return [{ number: task.number, title: task.title, lead: mainLead(task.state)?.unit ?? '', texts, missing: cells.some(({ text }) => text === null) }];
  });
  const { writeCallWorkbook } = await import('../../documents/writers/call-workbook.ts');
  const file = call.path(out ?? `临时调度-${plan.id}-${id}.xlsx`);
  await saveFile(file, await writeCallWorkbook({ title: `${plan.title}临时调度情况表`, subtitle: `（${id}，${sayDate(first.due)}填报）`, headings, rows }));
  const missing = rows.filter((row) => row.missing).length;
  if (json) return call.printJson({ file, call: id, rows: rows.length, missing });
  call.print(`已写入 ${file}：${rows.length} 行，其中未填齐 ${missing} 行。`);
}

const sayCell = (cell: { text: string | null; cycle: string | null } | undefined): string => {
  if (cell === undefined) return '';
  if (cell.text === null) return '未报';
  return cell.cycle === null ? cell.text : `${cell.text}（截至${sayAsOf(cell.cycle)}）`;
};
