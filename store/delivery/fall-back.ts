import { carriageOf, kindOfChannel } from '../../core/policy/carried.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { PlanningBook } from '../../ports/planning-book.ts';
import type { PrismaClient } from '../generated/client.ts';
import { planOfficeItems, type OfficeItem } from './office-items.ts';
import { underEpoch, type Transaction } from './under-epoch.ts';

/**
 * The channel will not take the message: its lines go out on `to` at the same round, or, when there is none, fail and
 * become one item a task on the office's desk; so do those of a task of which `to` may carry nothing. Never a silent end.
 */
export async function fallBackDelivery(
  prisma: PrismaClient,
  books: PlanningBook,
  channel: string,
  epoch: number,
  id: string,
  to: string | null,
  reason: string,
  at: Date,
): Promise<boolean> {
  const lost = to === null ? null : await tasksNotCarried(prisma, books, id, to);
  const items = lost === null || lost.length > 0 ? await planOfficeItems(prisma, books, channel, id, reason, at, lost) : [];
  const done = await underEpoch(prisma, channel, epoch, async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id, channel, epoch, state: 'sending' },
      data: { state: to === null ? 'failed' : 'fallback', note: reason, settledAt: at, retryAt: null },
    });
    if (count === 0) return false;
    if (items.length > 0 || to === null) await failLines(tx, id, `${channel}: ${reason}`, at, items);
    if (to !== null) await redirect(tx, id, to, `${channel}: ${reason}`);
    await tx.$queryRaw`select pg_notify('duban_intents', ${id})::text`;
    return true;
  });
  return done ?? false;
}

const redirect = (tx: Transaction, id: string, to: string, fallenFrom: string) =>
  tx.intent.updateMany({
    where: { deliveryId: id, state: { not: 'settled' } },
    data: { channel: to, state: 'pending', deliveryId: null, fallenFrom },
  });

async function failLines(tx: Transaction, id: string, note: string, at: Date, items: OfficeItem[]): Promise<void> {
  const tasks = items.map(({ help }) => help.taskId);
  await tx.$executeRaw`
    update lines l set outcome = 'failed', outcome_at = ${at}::timestamptz, outcome_note = concat_ws('; ', i.fallen_from, ${note}::text)
    from intents i where i.delivery_id = ${id} and l.key = i.line_key and l.outcome is null and l.task_id = any(${tasks})`;
  await tx.intent.updateMany({ where: { deliveryId: id, line: { taskId: { in: tasks } } }, data: { state: 'settled' } });

  for (const { line, intent, help } of items) {
    if (line && intent) {
      await tx.line.create({ data: { ...line, reason: { ...line.reason }, wakeAt: line.at, standing: false, recordedAt: at } });
      await tx.intent.create({ data: { lineKey: line.key, ...intent } });
    } else {
      await tx.task.updateMany({ where: { id: help.taskId, needsHelp: null }, data: { needsHelp: help.why } });
    }
  }
}

/** Tasks of the delivery of which the channel may carry nothing at all. */
async function tasksNotCarried(prisma: PrismaClient, books: PlanningBook, deliveryId: string, channel: string): Promise<string[]> {
  const tasks = await prisma.task.findMany({ where: { lines: { some: { intent: { deliveryId } } } }, select: { id: true, planId: true, snapshot: true } });
  const barred: string[] = [];
  for (const { id, planId, snapshot } of tasks) {
    const { policy } = await books.bookOf(planId);
    if (carriageOf(policyOfTask(policy, snapshot as unknown as TaskState), kindOfChannel(channel)) === 'nothing') barred.push(id);
  }
  return barred;
}
