import type { RecordedEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { Recording, RegisterPage, StoredLine, TaskReading, TaskRegister } from '../ports/task-register.ts';
import type { PrismaClient } from './generated/client.ts';
import { toRegisterError } from './register-errors.ts';

/** The register on Postgres: one SQL function appends, and nothing else writes a task's history. */
export const createTaskRegister = (prisma: PrismaClient): TaskRegister => ({
  append: (recording) => callRecordTask(prisma, recording),

  async pageAfter(taskId, base, head, cause) {
    const held = await prisma.task.findUnique({ where: { id: taskId }, select: { revision: true, snapshot: true } });
    const known = await prisma.event.findFirst({ where: { taskId, cause }, select: { revision: true } });
    // With nothing ahead and an unknown cause `record_task` would write; there is nothing to write here.
    if (held && held.revision === base && !known) return null;
    const empty = { events: [], lines: [], moves: [], intents: [], ended: [], words: [] };
    const snapshot = (held?.snapshot ?? {}) as unknown as TaskState;
    return callRecordTask(prisma, { taskId, base, head, cause, at: new Date(0), snapshot, ...empty });
  },

  read: (taskId) => readTask(prisma, taskId),

  async askForHelp(taskId, why) {
    await prisma.task.update({ where: { id: taskId }, data: { needsHelp: why } });
  },
});

/** State and lines of one moment. A year has a hundred lines a task: as json, which costs half of jsonb, and in one statement. */
async function readTask(prisma: PrismaClient, taskId: string): Promise<TaskReading | null> {
  const [row] = await prisma.$queryRaw<ReadingRow[]>`
    select plan_id as "planId", section, snapshot as state,
      (select coalesce(json_agg(json_build_object(
          'key', key, 'taskId', task_id, 'cycle', cycle, 'purpose', purpose, 'rung', rung, 'version', version, 'role', role,
          'at', at, 'due', due, 'urgent', urgent, 'leaving', leaving, 'reason', reason,
          'wakeAt', wake_at, 'standing', standing, 'recorded', recorded_at is not null)), '[]')
        from lines where task_id = tasks.id and outcome is null) as open,
      (select coalesce(json_agg(json_build_object('key', key, 'at', at, 'notNeeded', outcome = 'notNeeded')), '[]')
        from lines where task_id = tasks.id and outcome is not null) as settled
    from tasks where id = ${taskId}`;
  if (!row) return null;
  return {
    ...row,
    open: row.open.map((line): StoredLine => ({ ...line, at: new Date(line.at), wakeAt: new Date(line.wakeAt) })),
    settled: row.settled.map((line) => ({ ...line, at: new Date(line.at) })),
  };
}

/** Instants as Postgres writes them in JSON. */
type Written<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };

interface ReadingRow extends Omit<TaskReading, 'open' | 'settled'> {
  open: Written<StoredLine>[];
  settled: Written<TaskReading['settled'][number]>[];
}

interface PageRow {
  status: RegisterPage['status'];
  settledAt: number | null;
  events: (Omit<RecordedEvent, 'type'> & { type: string; body: object })[];
  next: { at: string; keys: string[] } | null;
}

async function callRecordTask(prisma: PrismaClient, recording: Recording): Promise<RegisterPage> {
  const { taskId, base, head, cause, at, snapshot, lines, moves, intents, ended, words } = recording;
  const events = recording.events.map(asEventRow);
  try {
    const rows = await prisma.$queryRaw<{ page: PageRow }[]>`
      select record_task(${taskId}, ${base}::int, ${head}, ${cause}, ${at}::timestamptz,
        ${json(events)}::jsonb, ${json(snapshot)}::jsonb, ${json(lines)}::jsonb, ${json(moves)}::jsonb,
        ${json(intents)}::jsonb, ${json(ended)}::jsonb, ${json(words)}::jsonb) as page`;
    return asPage(rows[0]!.page);
  } catch (error) {
    throw toRegisterError(error, taskId);
  }
}

/** The columns of an event, and what is its own in `body`; the cause is the recording's. */
function asEventRow(event: Recording['events'][number]) {
  const { revision, ordinal, type, by, for: whose, via, at, previous, hash, ...rest } = event;
  const body = Object.fromEntries(Object.entries(rest).filter(([field]) => field !== 'cause'));
  return { revision, ordinal, type, body, by, for: whose, via, at, previous, hash };
}

const json = (value: unknown): string => JSON.stringify(value);

const asPage = ({ status, settledAt, events, next }: PageRow): RegisterPage => ({
  status,
  settledAt,
  events: events.map(({ body, ...event }) => ({ ...body, ...event, at: new Date(event.at).toISOString() }) as RecordedEvent),
  next: next && { at: new Date(next.at), keys: next.keys },
});
