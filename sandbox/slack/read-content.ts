import type { JsonObject } from '../json-object.ts';
import { refuse, refuseProblems, type Answer } from './answer.ts';
import { acceptBlocks } from './block-kit/accept-blocks.ts';
import type { Block } from './block-kit/block.ts';
import { blocksWithin } from './block-kit/blocks.ts';
import { maxMessageWeight, weighBlocks } from './block-kit/message-weight.ts';
import { refuseMetadata } from './block-kit/metadata-check.ts';
import { isJsonObject } from '../json-object.ts';
import { plain, structured } from './read-arguments.ts';

/** The parts of a message that a call gives; what it leaves out stays `undefined`. */
export interface Content {
  text?: string;
  blocks?: Block[];
  metadata?: JsonObject;
}

export type ReadContent = { ok: true; content: Content } | { ok: false; answer: Answer };

/** What the call may carry: characters of text (or bytes once escaped, for updates), and whether blocks are weighed. */
export interface ContentLimits {
  maxCharacters?: number;
  maxBytes?: number;
  weighed: boolean;
}

const messageBlocks = blocksWithin(50);

/** Ampersands that start none of Slack's three entities are stored escaped, as Slack does. */
const escapeStray = (text: string) => text.replace(/&(?!(?:amp|lt|gt);)/g, '&amp;');

/** Reads and checks text, blocks and metadata of a message. */
export function readContent(args: JsonObject, nextId: () => string, limits: ContentLimits): ReadContent {
  const fail = (answer: Answer): ReadContent => ({ ok: false, answer });
  const content: Content = {};

  if (structured(args, 'attachments').given) return fail(refuse('invalid_attachments'));

  const blocks = structured(args, 'blocks');
  if (blocks.given) {
    if (!Array.isArray(blocks.value)) return fail(refuse('invalid_blocks_format'));
    const problems = messageBlocks(blocks.value, '/blocks');
    if (problems.length > 0) return fail(refuseProblems('invalid_blocks', problems));
    if (limits.weighed && weighBlocks(blocks.value) > maxMessageWeight) return fail(refuse('msg_blocks_too_long'));
    content.blocks = acceptBlocks(blocks.value, nextId);
  }

  const text = plain(args, 'text');
  if (text !== undefined) {
    const escaped = escapeStray(text);
    if (escaped.length > (limits.maxCharacters ?? Number.POSITIVE_INFINITY)) return fail(refuse('msg_too_long'));
    if (Buffer.byteLength(escaped) > (limits.maxBytes ?? Number.POSITIVE_INFINITY)) return fail(refuse('msg_too_long'));
    content.text = escaped;
  }

  const metadata = structured(args, 'metadata');
  if (metadata.given) {
    const refusal = refuseMetadata(metadata.value);
    if (refusal !== undefined) return fail(refuse(refusal));
    if (isJsonObject(metadata.value)) content.metadata = metadata.value;
  }
  return { ok: true, content };
}

export const isBlank = ({ text, blocks }: Content): boolean => (text ?? '').trim() === '' && (blocks ?? []).length === 0;
