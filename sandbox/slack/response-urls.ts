import { randomBytes } from 'node:crypto';
import type { Identity } from './identity.ts';

/** The message a response URL may answer to, and for whom. */
export interface ResponseTarget {
  channel: string;
  user: string;
  messageTs: string;
}

export type Use = { ok: true; target: ResponseTarget } | { ok: false; error: 'expired_url' | 'used_url' | 'no_such_url' };

/** Response URLs: five uses within thirty minutes of real time. */
export interface ResponseUrls {
  issue(target: ResponseTarget): string;
  use(token: string): Use;
}

const maxUses = 5;
const lifeMs = 30 * 60_000;
const keptMs = 2 * lifeMs;

export function createResponseUrls(identity: Identity, machineNow: () => number): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; atMs: number; uses: number }>();
  return {
    issue(target) {
      for (const [old, entry] of issued) if (machineNow() - entry.atMs > keptMs) issued.delete(old);
      const token = randomBytes(18).toString('hex');
      issued.set(token, { target, atMs: machineNow(), uses: 0 });
      return `${identity.url}/actions/${identity.teamId}/${token}`;
    },
    use(token) {
      const entry = issued.get(token);
      if (!entry) return { ok: false, error: 'no_such_url' };
      if (machineNow() - entry.atMs > lifeMs) return { ok: false, error: 'expired_url' };
      if (entry.uses >= maxUses) return { ok: false, error: 'used_url' };
      entry.uses += 1;
      return { ok: true, target: entry.target };
    },
  };
}
