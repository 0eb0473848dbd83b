import type { TimelineEntry } from '../../ports/reads.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asOutcomeLine, withIntent } from './outcome-line.ts';
import { asRecordedEvent } from './recorded-event.ts';
import { eventKey, wordsOfEvents } from './words-of-events.ts';

/** What happened to a task, oldest first: its events, and every line that left the plan for a message or an outcome. */
export async function readTimeline(prisma: PrismaClient, taskId: string): Promise<TimelineEntry[]> {
  const [rows, lines] = await Promise.all([
    prisma.event.findMany({ where: { taskId }, orderBy: { revision: 'asc' } }),
    prisma.line.findMany({
      where: { taskId, OR: [{ recordedAt: { not: null } }, { outcome: { not: null } }] },
      include: withIntent,
      orderBy: [{ at: 'asc' }, { key: 'asc' }],
    }),
  ]);
  const events = rows.map(asRecordedEvent);
  const words = await wordsOfEvents(prisma, [{ taskId, events }]);

  const entries: TimelineEntry[] = [
    ...events.map((event): TimelineEntry => ({
      at: new Date(event.at),
      kind: 'event',
      event,
      line: null,
      words: words.get(eventKey(taskId, event.revision)) ?? null,
    })),
    ...lines.map(asOutcomeLine).map((line): TimelineEntry => ({
      at: line.outcomeAt ?? line.recordedAt ?? line.at,
      kind: 'line',
      event: null,
      line,
      words: null,
    })),
  ];
  // Stable: at one instant the event comes before the messages it caused.
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime());
}
