import { isClosed, type TaskState } from '../core/task/task-state.ts';
import type { ActOutcome, Inbox, InboxRow } from '../ports/inbox.ts';
import { CURRENT_LEVEL } from '../workflows/names.ts';
import type { TaskEngine } from './task-engine.ts';

const AT_ONCE = 20;
const LEASE_MS = 20_000;
const POLL_MS = 1_000;
const HELP_RETRY_MS = 60_000;
const DEFECTS_BEFORE_HELP = 20;

export interface InboxLoopDependencies {
  inbox: Inbox;
  engine: TaskEngine;
  /** Where a task stands in the register, null when it is not there. */
  stateOf(taskId: string): Promise<TaskState | null>;
  /** Resolves when something new came in, or never: the poll goes on beside it. */
  onArrival(wake: () => void): () => void;
  log: { warn(facts: object, message: string): void };
}

/** Drives inbox rows as Updates until stopped. Plain and leased: any number of worker processes may run it. */
export function createInboxLoop({ inbox, engine, stateOf, onArrival, log }: InboxLoopDependencies) {
  let stopped = false;
  let wake: () => void = () => undefined;
  const underway = new Set<Promise<void>>();

  const drive = async (row: InboxRow): Promise<void> => {
    if (!row.taskId || !row.command) throw new TypeError(`inbox row ${row.id} names no task`);
    const attempt = await engine.attempt(row.taskId, row.id, row.command);
    switch (attempt.kind) {
      case 'settled':
        return await inbox.settle(row.id, attempt.outcome);
      case 'later':
        log.warn({ row: row.id, reason: attempt.reason }, 'the engine did not answer; the row is driven again');
        return await inbox.release(row.id, 500, null);
      case 'defect':
        log.warn({ row: row.id, defects: row.defects + 1, reason: attempt.reason }, 'an act failed');
        return await inbox.release(row.id, row.defects + 1 >= DEFECTS_BEFORE_HELP ? HELP_RETRY_MS : backoffMs(row.defects), attempt.reason);
      case 'noRun':
        return await withoutRun(row, row.taskId);
    }
  };

  /** No run: closed is refused, open is started from the register and the row driven again. */
  const withoutRun = async (row: InboxRow, taskId: string): Promise<void> => {
    const state = await stateOf(taskId);
    const refuse = (code: 'TASK_CLOSED' | 'WRONG_STATE'): ActOutcome => ({ ok: false, code });
    if (!state || state.stage === 'drafted') return await inbox.settle(row.id, refuse('WRONG_STATE'));
    // A cause the register knows was settled before the run ended.
    const earlier = state.causes.find((each) => each.cause === row.id);
    if (earlier) return await inbox.settle(row.id, { ok: true, revision: earlier.revision });
    if (isClosed(state)) return await inbox.settle(row.id, refuse('TASK_CLOSED'));
    await engine.start({ taskId, level: CURRENT_LEVEL, state, recent: [], assignment: null });
    await inbox.release(row.id, 100, null);
  };

  const round = async (): Promise<number> => {
    const rows = await inbox.claim(AT_ONCE - underway.size, LEASE_MS);
    for (const row of rows) {
      const work = drive(row)
        .catch((error: unknown) => log.warn({ row: row.id, reason: String(error) }, 'the row stays and is driven again after its lease'))
        .finally(() => {
          underway.delete(work);
          wake();
        });
      underway.add(work);
    }
    return rows.length;
  };

  return {
    async run(): Promise<void> {
      const forget = onArrival(() => wake());
      while (!stopped) {
        let arrived = false;
        const rest = new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, POLL_MS);
          wake = () => {
            arrived = true;
            clearTimeout(timer);
            resolve();
          };
        });
        try {
          if (underway.size < AT_ONCE && (await round()) > 0 && underway.size < AT_ONCE) arrived = true;
        } catch (error) {
          log.warn({ reason: String(error) }, 'the inbox cannot be read; trying again');
        }
        if (!arrived) await rest;
      }
      forget();
      await Promise.all(underway);
    },
    stop(): void {
      stopped = true;
      wake();
    },
  };
}

const backoffMs = (defects: number): number => Math.min(200 * 2 ** defects, 30_000);
