import type { SubmissionView } from '../../ports/reads.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asSubmissionViews } from './submission-view.ts';

/** Newest report of each task of a plan, with `before` of those given earlier, in two queries. */
export async function readNewestReports(prisma: PrismaClient, planId: string, before?: Date): Promise<Map<string, SubmissionView>> {
  const rows = await prisma.submission.findMany({
    where: { task: { planId }, ...(before ? { at: { lt: before } } : {}) },
    distinct: ['taskId'],
    orderBy: [{ taskId: 'asc' }, { revision: 'desc' }],
  });
  const cycles = await prisma.reportCycle.findMany({ where: { OR: rows.map(({ taskId, cycle }) => ({ taskId, cycle })) } });
  return new Map(asSubmissionViews(rows, cycles).map((view) => [view.taskId, view]));
}
