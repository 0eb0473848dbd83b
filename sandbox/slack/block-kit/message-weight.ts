import { isJsonObject } from '../../json-object.ts';

/** What a message's blocks may weigh together. */
export const maxMessageWeight = 13_200;
const perBlock = 125;

const characters = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + characters(entry), 0);
  if (!isJsonObject(value)) return 0;
  const own = typeof value['text'] === 'string' ? value['text'].length : 0;
  return Object.values(value).reduce<number>((sum, entry) => sum + characters(entry), own);
};

/**
 * Slack refuses a message whose blocks are too long together (`msg_blocks_too_long`) by a rule it does not publish.
 * Measured by others (slackapi/bolt-js issues 2509 and 2867): about 13,200 characters of text, each block costing
 * about 125 more. This errs on the strict side.
 */
export const weighBlocks = (blocks: readonly unknown[]): number => characters(blocks) + perBlock * blocks.length;
