import { readBreakdown } from '../../core/breakdown/read-breakdown.ts';
import type { BreakdownText } from '../../core/breakdown/breakdown-text.ts';
import type { TaskView } from '../../ports/reads.ts';
import type { PrismaClient } from '../generated/client.ts';

/** The views with the words of their breakdowns, in one query; none where no task has one. */
export async function withBreakdowns(prisma: PrismaClient, views: TaskView[]): Promise<TaskView[]> {
  const wanted = views.flatMap(({ id, state }) => hashesOf(state).map((hash) => ({ taskId: id, hash })));
  if (wanted.length === 0) return views;
  const rows = await prisma.words.findMany({
    where: { taskId: { in: wanted.map(({ taskId }) => taskId) }, hash: { in: wanted.map(({ hash }) => hash) } },
    select: { taskId: true, hash: true, words: true },
  });
  const texts = new Map(rows.map(({ taskId, hash, words }) => [`${taskId}/${hash}`, words]));
  return views.map((view) => {
    const { id, state } = view;
    if (hashesOf(state).length === 0) return view;
    const read = (hash: string | undefined): BreakdownText | null => {
      const text = hash === undefined ? undefined : texts.get(`${id}/${hash}`);
      return text === undefined ? null : readBreakdown(text, 0).breakdown; // kept with the year in every date
    };
    return { ...view, breakdown: { agreed: read(state.breakdown?.agreed?.text), proposed: read(lastHandedIn(state)) } };
  });
}

const hashesOf = ({ breakdown }: TaskView['state']): string[] => [breakdown?.agreed?.text, lastHandedIn({ breakdown })].filter((hash) => hash !== undefined);

const lastHandedIn = ({ breakdown }: Pick<TaskView['state'], 'breakdown'>): string | undefined => breakdown?.proposal?.text ?? breakdown?.returned?.text;
