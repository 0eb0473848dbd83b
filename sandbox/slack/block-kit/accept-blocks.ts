import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Block } from './block.ts';

const silent = new Set(['plain_text', 'mrkdwn', 'image']);

/**
 * Gives checked blocks the ids Slack would give: a block without `block_id`, an element without `action_id`.
 * `nextId` answers a new short id each time.
 */
export function acceptBlocks(checked: readonly unknown[], nextId: () => string): Block[] {
  const named = (element: unknown): unknown =>
    isJsonObject(element) && !silent.has(String(element['type'])) ? { ...element, action_id: element['action_id'] ?? nextId() } : element;
  const accept = (block: JsonObject): JsonObject => ({
    ...block,
    block_id: block['block_id'] ?? nextId(),
    ...(block['accessory'] === undefined ? {} : { accessory: named(block['accessory']) }),
    ...(block['element'] === undefined ? {} : { element: named(block['element']) }),
    ...(Array.isArray(block['elements']) ? { elements: block['elements'].map(named) } : {}),
  });
  // The one place where checked JSON takes its type: `blocksWithin` has looked at every field.
  return checked.filter(isJsonObject).map(accept) as unknown as Block[];
}
