import type { Block, ContextItem, Element } from './block.ts';

export const isContextItem = (item: Element | ContextItem): item is ContextItem =>
  item.type === 'plain_text' || item.type === 'mrkdwn' || (item.type === 'image' && !('action_id' in item));

/** The elements of a block that a person can use, in reading order. */
export function interactiveElements(block: Block): Element[] {
  const all = [block.accessory, block.element, ...(block.elements ?? [])];
  return all.filter((item): item is Element => item !== undefined && !isContextItem(item) && item.type !== 'image');
}
