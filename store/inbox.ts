import type { TaskCommand } from '../core/task/task-command.ts';
import type { ActOutcome, ActWords, Inbox, InboxRow, NewInboxRow } from '../ports/inbox.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';

const DEFECTS_BEFORE_HELP = 20;

/** The inbox on Postgres: rows under unique keys, leased with SKIP LOCKED, one open row of a task at a time. */
export const createInbox = (prisma: PrismaClient): Inbox => ({
  async store(parentId, rows) {
    const now = new Date();
    const parent = { id: parentId, parentId: null, taskId: null, command: Prisma.JsonNull, state: 'settled', receivedAt: now };
    const children = rows.map((row) => ({
      id: row.id,
      parentId,
      taskId: row.taskId,
      command: toJson(row.command),
      words: toJson(row.words),
      receivedAt: now,
    }));
    const { count } = await prisma.inbox.createMany({ data: [parent, ...children], skipDuplicates: true });
    await prisma.$executeRaw`select pg_notify('duban_inbox', '')`;
    return count;
  },

  async claim(limit, leaseMs) {
    const rows = await prisma.$queryRaw<ClaimedRow[]>`
      with mine as (
        select id from inbox i
        where state = 'open' and task_id is not null
          and (lease_until is null or lease_until < now())
          and (not_before is null or not_before <= now())
          and not exists (select 1 from inbox j where j.task_id = i.task_id and j.state = 'open' and j.seq < i.seq)
        order by seq limit ${limit} for update skip locked)
      update inbox set lease_until = now() + ${leaseMs} * interval '1 millisecond'
      from mine where inbox.id = mine.id
      returning inbox.id, inbox.task_id as "taskId", inbox.command, inbox.seq, inbox.defects`;
    return rows.map((row): InboxRow => ({ ...row, words: null, outcome: null }));
  },

  async settle(id, outcome) {
    await prisma.inbox.update({
      where: { id },
      data: { state: 'settled', outcome: toJson(outcome), settledAt: new Date(), leaseUntil: null, needsHelp: null },
    });
    await prisma.$executeRaw`select pg_notify('duban_outcomes', ${id})`;
  },

  async release(id, afterMs, defect) {
    await prisma.$executeRaw`
      update inbox set lease_until = null, not_before = now() + ${afterMs} * interval '1 millisecond',
        defects = defects + ${defect === null ? 0 : 1},
        needs_help = case when defects + ${defect === null ? 0 : 1} >= ${DEFECTS_BEFORE_HELP} then coalesce(${defect}, needs_help) else needs_help end
      where id = ${id} and state = 'open'`;
  },

  async outcomes(parentId) {
    const rows = await prisma.inbox.findMany({ where: { parentId }, orderBy: { seq: 'asc' } });
    return rows.map((row) => ({ id: row.id, taskId: row.taskId, outcome: row.outcome as unknown as ActOutcome | null }));
  },

  async wordsOf(id) {
    const row = await prisma.inbox.findUnique({ where: { id }, select: { words: true } });
    return (row?.words ?? null) as unknown as ActWords | null;
  },
});

interface ClaimedRow {
  id: string;
  taskId: string;
  command: TaskCommand;
  seq: bigint;
  defects: number;
}

const toJson = (value: NewInboxRow['words'] | NewInboxRow['command'] | ActOutcome) =>
  value === null ? Prisma.JsonNull : (value as unknown as Prisma.InputJsonValue);
