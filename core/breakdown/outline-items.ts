import type { SubItem } from '../task/breakdown-state.ts';
import type { BreakdownItem } from './breakdown-text.ts';

/**
 * What a task keeps of the sub-items of its breakdown: numbers and dates. `was`: for each the number it has among the
 * sub-items `before` it, by the same words, 0 for a new one; what is done of those stays done.
 */
export function outlineItems(items: readonly BreakdownItem[], before: readonly BreakdownItem[]): { items: SubItem[]; was: number[] } {
  return {
    items: items.map(({ dates }, at) => ({ id: at + 1, dates, taken: 0 })),
    was: items.map(({ text }) => before.findIndex((each) => each.text === text) + 1),
  };
}
