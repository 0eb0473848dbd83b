import { checkLaunch } from '../../core/plan/launch-check.ts';
import { planFindings } from '../../core/plan/plan-findings.ts';
import type { Directory } from '../../core/plan/directory.ts';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import type { PlanShelf, ShelfPlan } from '../../ports/plan-shelf.ts';
import { createDirectoryShelf } from '../directory.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asPlanView, withTaskCount } from '../reads/plan-view.ts';
import { assignOwners, leaveOut, settleName } from './change-plan.ts';
import { findPlan, planById, settledNames } from './find-plan.ts';
import { countUnstarted, storeLaunch, tasksToStart } from './store-launch.ts';
import { storePlan } from './store-plan.ts';

/** Plans on Postgres, from import to launch. */
export function createPlanShelf(prisma: PrismaClient): PlanShelf {
  const directory = createDirectoryShelf(prisma);
  const parts = { prisma, directory };

  return {
    store: (draft, file) => storePlan(prisma, draft, file),
    plan: (idOrPrefix) => findPlan(prisma, idOrPrefix),

    async list() {
      const rows = await prisma.plan.findMany({ include: withTaskCount, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
      return rows.map(asPlanView);
    },

    assign: (planId, assigning) => assignOwners(parts, planId, assigning),
    settleName: (planId, name, unit) => settleName(parts, planId, name, unit),
    leaveOut: (planId, row, reason) => leaveOut(parts, planId, row, reason),

    async findings(planId) {
      return findingsOf(prisma, await planById(prisma, planId), await directory.readDirectory());
    },

    async prepareLaunch(planId, wish) {
      const plan = await planById(prisma, planId);
      const findings = await findingsOf(prisma, plan, wish.directory);
      return checkLaunch({ ...wish, plan: { ...plan, settled: settledNames(plan) }, findings });
    },

    storeLaunch: (planId, launch, stored) => storeLaunch(prisma, planId, launch, stored),
    tasksToStart: (planId) => tasksToStart(prisma, planId),
    countUnstarted: (planId) => countUnstarted(prisma, planId),

    async markLaunched(planId) {
      await prisma.plan.updateMany({ where: { id: planId, state: 'launching' }, data: { state: 'launched' } });
    },
  };
}

async function findingsOf(prisma: PrismaClient, plan: ShelfPlan, directory: Directory) {
  const { document } = await prisma.plan.findUniqueOrThrow({
    where: { id: plan.id },
    select: { document: { select: { draft: true } } },
  });
  const printed = (document.draft as unknown as PlanDraft).tasks;
  return planFindings({ rows: plan.rows, imported: plan.imported, printed, settled: settledNames(plan), directory });
}
