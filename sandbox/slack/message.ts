import type { JsonObject } from '../json-object.ts';
import type { Block } from './block-kit/block.ts';

/** A message in a direct conversation between the bot and one person. */
export interface Message {
  /** Unique in the workspace and rising: seconds and microseconds, as Slack writes it. */
  ts: string;
  /** The direct conversation's id (D…). */
  channel: string;
  /** The author's user id: the bot's, or the person's. */
  user: string;
  text: string;
  blocks: Block[];
  metadata?: JsonObject;
  threadTs?: string;
  editedTs?: string;
  /** Shown to this person only, never in the history. */
  ephemeralFor?: string;
}
