import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asRecordedEvent } from './recorded-event.ts';

/** Events of every task of a plan before an instant, in one query. */
export async function readEventsOfPlan(prisma: PrismaClient, planId: string, before: Date): Promise<Map<string, RecordedEvent[]>> {
  const rows = await prisma.event.findMany({ where: { task: { planId }, at: { lt: before } }, orderBy: [{ taskId: 'asc' }, { revision: 'asc' }] });
  const byTask = new Map<string, RecordedEvent[]>();
  for (const row of rows) {
    const events = byTask.get(row.taskId);
    if (events) events.push(asRecordedEvent(row));
    else byTask.set(row.taskId, [asRecordedEvent(row)]);
  }
  return byTask;
}
