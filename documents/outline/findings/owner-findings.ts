import type { Finding, TaskDraft } from '../../../core/plan/plan-draft.ts';

/** Owners that are missing or cut. No owners at all is said once for the plan, not once a task. */
export function findOwnerFaults(tasks: TaskDraft[]): Finding[] {
  const owned = tasks.filter((task) => task.leadUnits.length + task.coUnits.length > 0).length;
  if (tasks.length === 0) return [];
  if (owned === 0) return [{ task: null, severity: 'doubt', code: 'no-owners', message: `文件没有写责任单位，${tasks.length}项任务须逐项或按章节指定牵头单位。` }];
  const labelled = tasks.filter((task) => task.leadExplicit).length * 2 >= owned;
  return [
    ...tasks.flatMap((task, index) => [...findMissing(task, index, labelled), ...findCutNames(task, index, tasks)]),
  ];
}

function findMissing(task: TaskDraft, index: number, labelled: boolean): Finding[] {
  if (task.leadUnits.length === 0)
    return [{ task: index, severity: 'error', code: 'missing-lead', message: task.coUnits.length > 0 ? '只有配合单位，没有牵头单位，请指定。' : '本项没有责任单位，请指定牵头单位。' }];
  if (labelled && !task.leadExplicit && task.leadUnits.length > 1)
    return [{ task: index, severity: 'doubt', code: 'missing-lead', message: `未写明谁牵头：${task.leadUnits.join('、')}暂并列牵头，请确认主牵头。` }];
  return [];
}

/** A last name that is the beginning of another name of the plan was cut by a page (市教科 of 市教科所). */
function findCutNames(task: TaskDraft, index: number, tasks: TaskDraft[]): Finding[] {
  const last = task.coUnits.at(-1) ?? task.leadUnits.at(-1);
  if (!last) return [];
  const count = (name: string) => tasks.filter((each) => each.leadUnits.includes(name) || each.coUnits.includes(name)).length;
  const longer = [...new Set(tasks.flatMap((each) => [...each.leadUnits, ...each.coUnits]))].filter(
    (name) => name !== last && name.startsWith(last) && name.length - last.length <= 2 && count(name) > count(last),
  );
  return longer.length === 0 ? [] : [{ task: index, severity: 'doubt', code: 'cut-unit-name', message: `单位名“${last}”可能被分页截断，是否为${longer.map((name) => `“${name}”`).join('或')}？` }];
}
