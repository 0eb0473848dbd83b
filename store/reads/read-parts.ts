import type { PartView } from '../../ports/reads.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asRecordedEvent } from './recorded-event.ts';
import { eventKey, wordsOfEvents } from './words-of-events.ts';

/** 配合部分 of tasks, the newest of each cycle and unit; in the order of the tasks given, then of the acts. */
export async function readParts(prisma: PrismaClient, taskIds: readonly string[]): Promise<PartView[]> {
  const rows = await prisma.event.findMany({ where: { taskId: { in: [...taskIds] }, type: 'partAdded' }, orderBy: { revision: 'asc' } });
  if (rows.length === 0) return [];
  const words = await wordsOfEvents(prisma, rows.map((row) => ({ taskId: row.taskId, events: [asRecordedEvent(row)] })));
  const newest = new Map<string, PartView>();
  for (const row of rows) {
    const event = asRecordedEvent(row);
    if (event.type !== 'partAdded') continue;
    const { cycle, unit } = event;
    newest.set(`${row.taskId}/${cycle}/${unit}`, { taskId: row.taskId, cycle, unit, text: words.get(eventKey(row.taskId, row.revision)) ?? '', at: row.at });
  }
  const order = new Map(taskIds.map((id, at) => [id, at]));
  return [...newest.values()].sort((one, other) => (order.get(one.taskId) ?? 0) - (order.get(other.taskId) ?? 0));
}
