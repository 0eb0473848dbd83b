import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Where a request came from, for limits only. Requests handed in without a socket share one name. */
export function requestAddress(context: Context): string {
  const bindings = context.env as { incoming?: unknown } | undefined;
  return bindings?.incoming ? (getConnInfo(context).remote.address ?? 'unknown') : 'unknown';
}
