import type { TaskState } from '../../core/task/task-state.ts';
import { wrongUse } from '../command-fault.ts';

/** A cycle of the plan by its id. Throws `CommandFault` that names those there are. */
export function knownCycle(plan: { cycles: { id: string }[] }, tasks: { state: Pick<TaskState, 'cycles'> }[], cycle: string): string {
  const known = [...new Set([...plan.cycles, ...tasks.flatMap(({ state }) => state.cycles)].map(({ id }) => id))].sort();
  if (known.includes(cycle)) return cycle;
  throw wrongUse(`这个计划没有 ${cycle} 这一期。`, known.length > 0 ? `可用：${known.join('、')}。` : '计划尚未启动，还没有报送周期。');
}

/** The cycle that is due next, the last one when all are over; null before the launch. */
export function nextCycle({ cycles }: { cycles: { id: string; due: string }[] }, today: string): string | null {
  const inOrder = cycles.toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return (inOrder.find(({ due }) => due >= today) ?? inOrder.at(-1))?.id ?? null;
}
