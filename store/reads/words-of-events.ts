import { readBreakdown } from '../../core/breakdown/read-breakdown.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import { sayAmendment, sayCall, sayColumns } from '../../locales/zh-CN/beside.ts';
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
  const ids = [...new Set(wanted.filter(({ hash, event }) => hash !== null || event.type === 'instructionRegistered').map(({ taskId }) => taskId))];
  if (ids.length === 0) return found;

  const where = { taskId: { in: ids } };
  const [reports, instructions, others] = await Promise.all([
    prisma.submission.findMany({ where, select: { taskId: true, revision: true, body: true } }),
    prisma.instruction.findMany({ where, select: { taskId: true, revision: true, words: true } }),
    prisma.words.findMany({ where, select: { taskId: true, hash: true, words: true } }),
  ]);
  const byHash = new Map(others.map((row) => [`${row.taskId}/${row.hash}`, row.words]));
  const given = new Map(instructions.map((row) => [eventKey(row.taskId, row.revision), row.words]));
  for (const { taskId, event, hash } of wanted) {
    const words = hash === null ? undefined : byHash.get(`${taskId}/${hash}`);
    if (words !== undefined) found.set(eventKey(taskId, event.revision), ownWords(event, sayParts(event, words)));
    if (event.type !== 'instructionRegistered') continue;
    // The 批示 itself is what the unit works off; what the office adds stands below it.
    const note = event.note === null ? undefined : byHash.get(`${taskId}/${event.note}`);
    found.set(eventKey(taskId, event.revision), [given.get(eventKey(taskId, event.instruction)), note].filter((each) => each !== undefined).join('\n'));
  }
  for (const row of reports) found.set(eventKey(row.taskId, row.revision), (row.body as { done?: string }).done ?? '');
  for (const row of instructions) found.set(eventKey(row.taskId, row.revision), row.words);
  return found;
}

/** Of a goal that was set, which is kept with the whole breakdown, the goal itself. */
function ownWords(event: RecordedEvent, words: string): string {
  if (event.type !== 'quarterGoalSet') return words;
  return readBreakdown(words, 0).breakdown.goals.find(({ quarter }) => quarter === event.quarter)?.goal ?? words;
}

/** Columns and changes lie there as JSON. */
function sayParts({ type }: RecordedEvent, words: string): string {
  if (type === 'reportCalled') return sayCall(JSON.parse(words) as Parameters<typeof sayCall>[0]);
  if (type === 'callAnswered') return sayColumns((JSON.parse(words) as { columns: Parameters<typeof sayColumns>[0] }).columns);
  return type === 'amended' ? sayAmendment(JSON.parse(words) as Parameters<typeof sayAmendment>[0]) : words;
}

/** The hash by which an event names words that lie beside it, null when it has none. */
function hashIn(event: RecordedEvent): string | null {
  switch (event.type) {
    case 'reportSubmitted':
    case 'paperRecorded':
    case 'noChangeStated':
    case 'instructed':
    case 'completionApplied':
    case 'breakdownSubmitted':
    case 'quarterGoalSet':
    case 'partAdded':
    case 'instructionAnswered':
    case 'answerAccepted':
    case 'reportCalled':
    case 'callAnswered':
    case 'amended':
    case 'editionTold':
      return event.content;
    case 'reportReturned':
    case 'completionReturned':
    case 'extensionProposed':
    case 'extensionGranted':
    case 'extensionRefused':
    case 'unitKept':
    case 'breakdownReturned':
    case 'answerReturned':
      return event.opinion;
    case 'reassigned':
    case 'letterHeld':
    case 'extensionRequested':
    case 'lateStated':
    case 'reassignAsked':
    case 'reopened':
    case 'suspended':
    case 'resumed':
    case 'withdrawn':
    case 'escalated':
      return event.reason;
    case 'nudged':
      return event.words;
    case 'instructionRegistered':
      return event.note;
    default:
      return null;
  }
}
