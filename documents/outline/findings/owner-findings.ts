import type { Finding, TaskDraft } from '../../../core/plan/plan-draft.ts';

/** Owners that are missing or cut. No owners at all is said once for the plan, not once a task. */
export function findOwnerFaults(tasks: TaskDraft[]): Finding[] {
  const owned = tasks.filter((task) => task.leadUnits.length + task.coUnits.length > 0).length;
  if (tasks.length === 0) return [];
  if (owned === 0) return [{ task: null, severity: 'doubt', code: 'no-owners', message: `文件没有写责任单位，${tasks.length}项任务须逐项或按章节指定牵头单位。` }];
  const labelled = tasks.filter((task) => task.leadExplicit).length * 2 >= owned;
  const counts = countNames(tasks);
  return tasks.flatMap((task, index) => [...findMissing(task, index, labelled), ...findCutName(task, index, counts)]);
}

function findMissing(task: TaskDraft, index: number, labelled: boolean): Finding[] {
  if (task.leadUnits.length === 0)
    return [{ task: index, severity: 'error', code: 'missing-lead', message: task.coUnits.length > 0 ? '只有配合单位，没有牵头单位，请指定。' : '本项没有责任单位，请指定牵头单位。' }];
  if (labelled && !task.leadExplicit && task.leadUnits.length > 1)
    return [{ task: index, severity: 'doubt', code: 'missing-lead', message: `未写明谁牵头：${task.leadUnits.join('、')}暂并列牵头，请确认主牵头。` }];
  return [];
}

/** How many tasks name each unit. */
function countNames(tasks: TaskDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const task of tasks) for (const name of new Set([...task.leadUnits, ...task.coUnits])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A last name that is the beginning of a commoner name of the plan was cut by a page (甲教科 of 甲教科所). */
function findCutName(task: TaskDraft, index: number, counts: Map<string, number>): Finding[] {
  const last = task.coUnits.at(-1) ?? task.leadUnits.at(-1);
  if (!last) return [];
  const own = counts.get(last) ?? 0;
  const longer = [...counts].filter(([name, count]) => name !== last && name.startsWith(last) && name.length - last.length <= 2 && count > own).map(([name]) => `“${name}”`);
  return longer.length === 0 ? [] : [{ task: index, severity: 'doubt', code: 'cut-unit-name', message: `单位名“${last}”可能被分页截断，是否为${longer.join('或')}？` }];
}
