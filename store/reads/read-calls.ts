import type { CallColumn, NamedText } from '../../core/call/call-column.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { CallView } from '../../ports/reads.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asRecordedEvent } from './recorded-event.ts';

type Asked = Extract<RecordedEvent, { type: 'reportCalled' }>;
type Answered = Extract<RecordedEvent, { type: 'callAnswered' }>;

/** Calls for a report with their columns and answers, oldest first, from the events and the words beside them. */
export async function readCalls(prisma: PrismaClient, of: { planId: string } | { taskId: string }): Promise<CallView[]> {
  const task = 'planId' in of ? { task: { planId: of.planId } } : { taskId: of.taskId };
  const rows = await prisma.event.findMany({
    where: { ...task, type: { in: ['reportCalled', 'callAnswered'] } },
    orderBy: [{ at: 'asc' }, { taskId: 'asc' }, { revision: 'asc' }],
  });
  const words = await prisma.words.findMany({ where: { taskId: { in: [...new Set(rows.map(({ taskId }) => taskId))] }, kind: { in: ['reportCalled', 'callAnswered'] } } });
  const said = new Map(words.map((row) => [`${row.taskId}/${row.hash}`, row.words]));
  const events = rows.map((row) => ({ taskId: row.taskId, event: asRecordedEvent(row) as Asked | Answered }));

  return events.flatMap(({ taskId, event }): CallView[] => {
    if (event.type !== 'reportCalled') return [];
    const { columns, reason } = JSON.parse(said.get(`${taskId}/${event.content}`) ?? '{"columns":[],"reason":""}') as { columns: CallColumn[]; reason: string };
    const answer = events.find((each) => each.taskId === taskId && each.event.type === 'callAnswered' && each.event.call === event.call)?.event;
    const { call, due, joined, by } = event;
    return [{ call, taskId, at: new Date(event.at), by, due, joined, columns, reason, answer: answer ? asAnswer(answer as Answered, said.get(`${taskId}/${(answer as Answered).content}`)) : null }];
  });
}

const asAnswer = ({ by, for: whose, via, at }: Answered, words: string | undefined): CallView['answer'] => ({
  columns: (JSON.parse(words ?? '{"columns":[]}') as { columns: NamedText[] }).columns,
  by,
  for: whose,
  via,
  at: new Date(at),
});
