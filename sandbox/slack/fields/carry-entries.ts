import type { Block } from '../block-kit/block.ts';
import { interactiveElements } from '../block-kit/interactive-elements.ts';
import { entryOf } from './state-values.ts';
import type { Entry, Typed } from './typed.ts';

/**
 * What the fields of an updated view hold. A field that keeps its block id, action id and type keeps what stood in it,
 * also when nobody touched it: a new initial value shows only under new ids, as at Slack.
 */
export function carryEntries(before: readonly Block[], typed: Typed, after: readonly Block[]): Typed {
  const carried: Record<string, Record<string, Entry>> = {};
  for (const block of after) {
    const earlier = before.find((other) => other.block_id === block.block_id);
    for (const element of interactiveElements(block)) {
      const same = earlier && interactiveElements(earlier).find((other) => other.action_id === element.action_id && other.type === element.type);
      if (earlier && same) (carried[block.block_id] ??= {})[element.action_id] = entryOf(earlier, same, typed);
    }
  }
  return carried;
}
