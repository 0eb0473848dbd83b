import type { RecordedEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { Line } from '../core/schedule/line.ts';
import type { ClockReading } from '../ports/clock.ts';
import type { Recording, RegisterPage, StoredTask, TaskReading, TaskRegister } from '../ports/task-register.ts';
import type { PrismaClient } from './generated/client.ts';
import { routeAsks } from './people/route-asks.ts';
import { preparedRows } from './prepared-rows.ts';
import { toRegisterError } from './register-errors.ts';

/** The register on Postgres: one SQL function appends, and nothing else writes a task's history. */
export const createTaskRegister = (prisma: PrismaClient, { chat }: { chat: boolean } = { chat: true }): TaskRegister => ({
  append: async (recording) => await routed(prisma, chat, recording.taskId, await callRecordTask(prisma, recording)),

  async pageAfter(taskId, base, head, cause) {
    const held = await prisma.task.findUnique({ where: { id: taskId }, select: { revision: true, snapshot: true } });
    const known = await prisma.event.findFirst({ where: { taskId, cause }, select: { revision: true } });
    // With nothing ahead and an unknown cause `record_task` would write; there is nothing to write here.
    if (held && held.revision === base && !known) return null;
    const empty = { events: [], lines: [], moves: [], intents: [], ended: [], words: [] };
    const snapshot = (held?.snapshot ?? {}) as unknown as TaskState;
    return await routed(prisma, chat, taskId, await callRecordTask(prisma, { taskId, base, head, cause, at: new Date(0), snapshot, ...empty }));
  },

  read: (taskId, wake) => readTask(prisma, taskId, wake),

  readStored: (taskId) => readStored(prisma, taskId),

  async stateOf(taskId) {
    const held = await prisma.task.findUnique({ where: { id: taskId }, select: { snapshot: true } });
    return held && (held.snapshot as unknown as TaskState);
  },

  async askForHelp(taskId, why) {
    await prisma.task.update({ where: { id: taskId }, data: { needsHelp: why } });
  },
});

/**
 * State, lines and clock of one moment, in one statement. A year has a hundred lines a task, so all but those due are read as
 * bare arrays: a third of the time of whole rows. Picked out first, so that no stale statistics lead past the task.
 */
async function readTask(prisma: PrismaClient, taskId: string, wake: boolean): Promise<TaskReading | null> {
  const [row] = await preparedRows(prisma)<ReadingRow>`
    with own as materialized (select * from lines where task_id = ${taskId})
    select plan_id as "planId", section, snapshot as state, told.now, told.seconds_per_day as "secondsPerDay",
      (select coalesce(json_agg(json_build_array(key, (extract(epoch from at) * 1000)::bigint, (extract(epoch from wake_at) * 1000)::bigint, standing, recorded_at is not null)), '[]')
        from own where outcome is null) as open,
      (select coalesce(json_agg(json_build_object(
          'key', key, 'taskId', task_id, 'cycle', cycle, 'purpose', purpose, 'rung', rung, 'version', version, 'role', role,
          'at', at, 'due', due, 'urgent', urgent, 'leaving', leaving, 'reason', reason)), '[]')
        from own where outcome is null and recorded_at is null and ${wake} and wake_at <= told.now) as due,
      (select coalesce(json_agg(json_build_array(key, (extract(epoch from at) * 1000)::bigint, outcome = 'notNeeded')), '[]')
        from own where outcome is not null) as settled
    from tasks, clock_reading(${new Date()}::timestamptz) as told where id = ${taskId}`;
  if (!row) return null;
  const { now, secondsPerDay, ...reading } = row;
  return {
    ...reading,
    told: { now, secondsPerDay },
    open: row.open.map(([key, at, wakeAt, standing, recorded]) => ({ key, at: new Date(at), wakeAt: new Date(wakeAt), standing, recorded })),
    due: row.due.map((line) => ({ ...line, at: new Date(line.at) })),
    settled: row.settled.map(([key, at, notNeeded]) => ({ key, at: new Date(at), notNeeded })),
  };
}

/** Of a task without an event: no line of it can have been told, nor be anything but what the launch planned. */
async function readStored(prisma: PrismaClient, taskId: string): Promise<StoredTask | null> {
  const [row] = await preparedRows(prisma)<Omit<StoredTask, 'told'> & ClockReading>`
    select plans.id as "planId", snapshot as state, launched_at as "plannedAt", told.now, told.seconds_per_day as "secondsPerDay"
    from tasks join plans on plans.id = plan_id, clock_reading(${new Date()}::timestamptz) as told
    where tasks.id = ${taskId} and revision = 0 and launched_at is not null and exists (select from lines where task_id = ${taskId})`;
  if (!row) return null;
  const { now, secondsPerDay, ...stored } = row;
  return { ...stored, told: { now, secondsPerDay } };
}

/** Instants in milliseconds since 1970, in `due` as Postgres writes them in JSON. */
interface ReadingRow extends Omit<TaskReading, 'told' | 'open' | 'due' | 'settled'>, ClockReading {
  open: [key: string, at: number, wakeAt: number, standing: boolean, recorded: boolean][];
  due: (Omit<Line, 'at'> & { at: string })[];
  settled: [key: string, at: number, notNeeded: boolean][];
}

interface PageRow {
  status: RegisterPage['status'];
  settledAt: number | null;
  events: (Omit<RecordedEvent, 'type'> & { type: string; body: object })[];
  next: { at: string; keys: string[] } | null;
}

/** Events after which a task's asks go to somebody else, also those on their way. */
const changesHearers: readonly string[] = ['handedOn', 'handedOver'];

/** Safe to run twice, and run again by whoever asks for the same events after a stop in between. */
async function routed(prisma: PrismaClient, chat: boolean, taskId: string, page: RegisterPage): Promise<RegisterPage> {
  if (page.events.some(({ type }) => changesHearers.includes(type))) await prisma.$transaction((tx) => routeAsks(tx, { chat, taskId }));
  return page;
}

async function callRecordTask(prisma: PrismaClient, recording: Recording): Promise<RegisterPage> {
  const { taskId, base, head, cause, at, snapshot, lines, moves, intents, ended, words } = recording;
  const events = recording.events.map(asEventRow);
  try {
    const rows = await preparedRows(prisma)<{ page: PageRow }>`
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
