import type { PlanKind } from '../../core/plan/plan-draft.ts';

/** What sort of document this is, by its title, its columns and whether anything in it is a task. */
export function detectKind(title: string, taskCount: number, columns: Set<string>): PlanKind {
  if (taskCount === 0) return 'notice';
  if ([...columns].some((column) => column === 'field:推进情况' || column.endsWith('推进目标'))) return 'progressTable';
  if (/(?:推进|进展|落实|完成|办理)情况|推进(?:目标)?表|进度表/.test(title)) return 'progressTable';
  if (columns.size > 0) return 'taskTable';
  if (/纪要|议定事项/.test(title)) return 'minutes';
  return /批示|交办|督办(?:单|通知)/.test(title) ? 'instruction' : 'workPlan';
}

/** Why a document without tasks has none, for the supervisor. */
export function explainNoTasks(title: string): string {
  if (/通报|表彰|表扬/.test(title)) return '这是一份通报，叙述已经发生的情况，没有需要办理的编号事项，未生成任务。';
  return '没有找到编号事项、任务表或责任单位，未生成任务；如确有任务，请用单件登记或另存为带编号的文件。';
}
