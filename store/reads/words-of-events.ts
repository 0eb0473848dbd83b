import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { PrismaClient } from '../generated/client.ts';

interface TaskEvents {
  taskId: string;
  events: RecordedEvent[];
}

/** Key of an event across tasks. */
export const eventKey = (taskId: string, revision: number): string => `${taskId}/${revision}`;

/** The words behind the hashes of events, by `eventKey`: reports, 批示, opinions, reasons, nudges. Three queries for any number. */
export async function wordsOfEvents(prisma: PrismaClient, tasks: TaskEvents[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const wanted = tasks.flatMap(({ taskId, events }) => events.map((event) => ({ taskId, event, hash: hashIn(event) })));
  const ids = [...new Set(wanted.filter(({ hash }) => hash !== null).map(({ taskId }) => taskId))];
  if (ids.length === 0) return found;

  const where = { taskId: { in: ids } };
  const [reports, instructions, others] = await Promise.all([
    prisma.submission.findMany({ where, select: { taskId: true, revision: true, body: true } }),
    prisma.instruction.findMany({ where, select: { taskId: true, revision: true, words: true } }),
    prisma.words.findMany({ where, select: { taskId: true, hash: true, words: true } }),
  ]);
  const byHash = new Map(others.map((row) => [`${row.taskId}/${row.hash}`, row.words]));
  for (const { taskId, event, hash } of wanted) {
    const words = hash === null ? undefined : byHash.get(`${taskId}/${hash}`);
    if (words !== undefined) found.set(eventKey(taskId, event.revision), words);
  }
  for (const row of reports) found.set(eventKey(row.taskId, row.revision), (row.body as { done?: string }).done ?? '');
  for (const row of instructions) found.set(eventKey(row.taskId, row.revision), row.words);
  return found;
}

/** The hash by which an event names words that lie beside it, null when it has none. */
function hashIn(event: RecordedEvent): string | null {
  switch (event.type) {
    case 'reportSubmitted':
    case 'noChangeStated':
    case 'instructed':
    case 'completionApplied':
    case 'editionTold':
      return event.content;
    case 'reportReturned':
    case 'completionReturned':
    case 'extensionProposed':
    case 'extensionGranted':
    case 'extensionRefused':
    case 'unitKept':
      return event.opinion;
    case 'reassigned':
    case 'letterHeld':
    case 'extensionRequested':
    case 'lateStated':
    case 'reassignAsked':
    case 'suspended':
    case 'resumed':
    case 'withdrawn':
      return event.reason;
    case 'nudged':
      return event.words;
    default:
      return null;
  }
}
