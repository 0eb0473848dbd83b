import type { DocumentStage } from '../../core/breakdown/breakdown-text.ts';
import type { SubItem } from '../../core/task/breakdown-state.ts';

/** In the order a document goes through them. */
export const stageNames: readonly DocumentStage[] = ['起草', '征求意见', '审议', '印发'];

/** How far a sub-item is: 未完成, 已起草, 已完成. */
export function sayTaken(item: Pick<SubItem, 'dates' | 'taken'> | undefined): string {
  if (!item || item.taken === 0) return '未完成';
  return item.taken >= item.dates.length ? '已完成' : `已${stageNames[item.taken - 1] ?? ''}`;
}
