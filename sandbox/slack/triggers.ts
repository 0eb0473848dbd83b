import { randomBytes } from 'node:crypto';

/** A trigger that was exchanged for a view, or Slack's word for why it was not. */
export type Exchange = { ok: true; user: string; viewId?: string } | { ok: false; error: string };

/** Trigger ids: made at a person's act, good for `lifeMs` of real time and one exchange. */
export interface Triggers {
  issue(user: string, viewId?: string): string;
  exchange(triggerId: unknown): Exchange;
}

const keptMs = 10 * 60_000;

export function createTriggers(teamId: string, machineNow: () => number, lifeMs: number): Triggers {
  const issued = new Map<string, { user: string; viewId?: string; atMs: number; used: boolean }>();
  let count = 0;
  return {
    issue(user, viewId) {
      count += 1;
      // Kept well past their end, so that a late caller still learns that its trigger expired.
      for (const [old, trigger] of issued) if (machineNow() - trigger.atMs > keptMs) issued.delete(old);
      const id = `${count}.${teamId.replace(/\D/g, '') || '1'}.${randomBytes(16).toString('hex')}`;
      issued.set(id, { user, ...(viewId === undefined ? {} : { viewId }), atMs: machineNow(), used: false });
      return id;
    },
    exchange(triggerId) {
      const trigger = typeof triggerId === 'string' ? issued.get(triggerId) : undefined;
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (machineNow() - trigger.atMs > lifeMs) return { ok: false, error: 'expired_trigger_id' };
      trigger.used = true;
      return { ok: true, user: trigger.user, ...(trigger.viewId === undefined ? {} : { viewId: trigger.viewId }) };
    },
  };
}
