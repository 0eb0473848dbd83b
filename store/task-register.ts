import type { RecordedEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { Recording, RegisterPage, StoredLine, TaskRegister } from '../ports/task-register.ts';
import type { PrismaClient } from './generated/client.ts';
import { asLine } from './line-rows.ts';
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

  async read(taskId) {
    const task = await prisma.task.findUnique({
      where: { id: taskId },
      select: { planId: true, section: true, snapshot: true, lines: true },
    });
    if (!task) return null;
    const open: StoredLine[] = task.lines
      .filter((row) => row.outcome === null)
      .map((row) => ({ ...asLine(row), wakeAt: row.wakeAt, standing: row.standing, recorded: row.recordedAt !== null }));
    const settled = task.lines
      .filter((row) => row.outcome !== null)
      .map(({ key, at, outcome }) => ({ key, at, notNeeded: outcome === 'notNeeded' }));
    return { planId: task.planId, section: task.section as string[], state: task.snapshot as unknown as TaskState, open, settled };
  },

  async askForHelp(taskId, why) {
    await prisma.task.update({ where: { id: taskId }, data: { needsHelp: why } });
  },
});

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
function asEventRow(event: RecordedEvent) {
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
