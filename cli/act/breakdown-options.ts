import { documentStages } from '../../core/breakdown/breakdown-text.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { wrongUse } from '../command-fault.ts';
import type { ActOptions } from './act-options.ts';

/** `2026Q2` behind `--quarter`. Throws `CommandFault` for anything else. */
export function readQuarter(quarter: string | undefined): string {
  const named = quarter?.toUpperCase() ?? '';
  if (!/^\d{4}Q[1-4]$/u.test(named)) throw wrongUse('请写明是哪一季度的目标。', '写作 --quarter 2026Q2。');
  return named;
}

const notBegun = '未启动';

/** The sub-item behind `--item`, with how many of its steps are taken then: all without `--stage`. Throws `CommandFault` for wrong use. */
export function readSubItem({ item: named = '', stage }: Pick<ActOptions, 'item' | 'stage'>, { breakdown }: Pick<TaskState, 'breakdown'>): { item: number; steps: number } {
  const item = Number(named);
  if (!Number.isInteger(item) || item < 1) throw wrongUse('请写明是第几个子项。', '写作 --item 2；各子项可用 duban breakdown 任务 查看。');
  // What is no item of it is refused by the task itself, in its own words.
  const steps = breakdown?.agreed?.items.find(({ id }) => id === item)?.dates.length ?? 1;
  if (stage === undefined) return { item, steps };
  if (stage === notBegun) return { item, steps: 0 };
  const reached = documentStages.findIndex((each) => each === stage);
  if (reached < 0 || steps === 1) throw wrongUse(steps === 1 ? `子项 ${item} 不是要印发的文件，没有阶段。` : `「${stage}」不是文件的阶段。`, `可用：${[...documentStages, notBegun].join('、')}。`);
  return { item, steps: reached + 1 };
}
