import type { JsonObject } from '../../json-object.ts';
import { plain } from '../read-arguments.ts';

/** One page of a list, by `limit` and `cursor` as Slack's cursored methods take them. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string;
}

const encode = (offset: number) => Buffer.from(`offset:${offset}`).toString('base64');

const decode = (cursor: string): number | undefined => {
  const match = /^offset:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  return match?.[1] === undefined ? undefined : Number(match[1]);
};

/** Answers Slack's error word when limit or cursor make no sense. */
export function pageOf<Item>(args: JsonObject, all: readonly Item[], { fallback, max }: { fallback: number; max: number }): Page<Item> | string {
  const cursor = plain(args, 'cursor') ?? '';
  const offset = cursor === '' ? 0 : decode(cursor);
  if (offset === undefined) return 'invalid_cursor';
  const limit = Number(plain(args, 'limit') ?? fallback);
  if (!Number.isInteger(limit) || limit < 1 || limit > max) return 'invalid_limit';
  const end = offset + limit;
  return { items: all.slice(offset, end), nextCursor: end < all.length ? encode(end) : '' };
}
