import type { Carriage } from '../../core/policy/carried.ts';
import type { LedgerReads } from '../../ports/ledger-reads.ts';
import type { RegisterReads } from '../../ports/reads.ts';
import { asPerson } from '../directory.ts';
import type { PrismaClient } from '../generated/client.ts';
import { readFinalTexts } from '../editions/read-final-texts.ts';
import { asOutcomeLine, withIntent } from './outcome-line.ts';
import { asPlanView, withTaskCount } from './plan-view.ts';
import { readCalls } from './read-calls.ts';
import { readDelivery } from './read-delivery.ts';
import { readEventsOfPlan } from './read-events-of-plan.ts';
import { readLettersBegun } from './read-letters-begun.ts';
import { readNewestReports } from './read-newest-reports.ts';
import { readParts } from './read-parts.ts';
import { readTimeline } from './read-timeline.ts';
import { asSubmissionViews, withPrinted } from './submission-view.ts';
import { asTaskView, withPlanTitle } from './task-view.ts';
import { withBreakdowns } from './with-breakdowns.ts';

/** What surfaces read, from Postgres alone. `most`: what any channel may carry, whatever a policy says. */
export const createRegisterReads = (prisma: PrismaClient, { most = 'full' }: { most?: Carriage } = {}): RegisterReads & LedgerReads => ({
  async plans() {
    const rows = await prisma.plan.findMany({ include: withTaskCount, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
    return rows.map(asPlanView);
  },

  async task(taskId) {
    const [row, next] = await Promise.all([
      prisma.task.findUnique({ where: { id: taskId }, include: withPlanTitle }),
      prisma.task.findUnique({ where: { carriedFrom: taskId }, select: { id: true } }),
    ]);
    const [view] = row ? await withBreakdowns(prisma, [asTaskView(row)]) : [];
    return view ? { ...view, carriedTo: next?.id ?? null } : null;
  },

  async tasksOf(planId) {
    const rows = await prisma.task.findMany({ where: { planId }, include: withPlanTitle, orderBy: { row: 'asc' } });
    return await withBreakdowns(prisma, rows.map(asTaskView));
  },

  async personByChatId(chatId) {
    const row = await prisma.person.findUnique({ where: { chatId }, include: { roles: true } });
    return row && asPerson(row);
  },

  async personByAddress(address) {
    const row = await prisma.person.findUnique({ where: { address: address.toLowerCase() }, include: { roles: true } });
    return row && asPerson(row);
  },

  async people() {
    const rows = await prisma.person.findMany({ include: { roles: true }, orderBy: { address: 'asc' } });
    return rows.map(asPerson);
  },

  async submissions(taskId) {
    const [rows, cycles, finals] = await Promise.all([
      prisma.submission.findMany({ where: { taskId }, orderBy: { revision: 'asc' } }),
      prisma.reportCycle.findMany({ where: { taskId } }),
      readFinalTexts(prisma, { taskId }),
    ]);
    return withPrinted(asSubmissionViews(rows, cycles), finals);
  },

  parts: (taskIds) => readParts(prisma, taskIds),
  calls: (of) => readCalls(prisma, of),
  delivery: (id) => readDelivery(prisma, id, most),
  lettersBegun: (delivery, row) => readLettersBegun(prisma, delivery, row),
  timeline: (taskId) => readTimeline(prisma, taskId),
  newestReports: (planId, before) => readNewestReports(prisma, planId, before),
  eventsOf: (planId, before) => readEventsOfPlan(prisma, planId, before),

  async lines(from, to) {
    const rows = await prisma.line.findMany({
      where: { at: { gte: from, lt: to } },
      include: withIntent,
      orderBy: [{ at: 'asc' }, { key: 'asc' }],
    });
    return rows.map(asOutcomeLine);
  },

  async linesOfTask(taskId) {
    const rows = await prisma.line.findMany({ where: { taskId }, include: withIntent, orderBy: [{ at: 'asc' }, { key: 'asc' }] });
    return rows.map(asOutcomeLine);
  },
});
