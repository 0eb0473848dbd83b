import { checkLaunch } from '../../core/plan/launch-check.ts';
import { planFindings } from '../../core/plan/plan-findings.ts';
import type { Directory } from '../../core/plan/directory.ts';
import type { PlanShelf, ShelfPlan } from '../../ports/plan-shelf.ts';
import { createDirectoryShelf } from '../directory.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asPlanView, withTaskCount } from '../reads/plan-view.ts';
import { addTasks } from './add-tasks.ts';
import { amendPlan } from './amend-plan.ts';
import { carryInto } from './carry-into.ts';
import { assignOwners, leaveOut } from './change-plan.ts';
import { duplicatesOnShelf } from './duplicates-on-shelf.ts';
import { findPlan, planById, printedPlan, settledNames } from './find-plan.ts';
import { namesOfPlan } from './names-of-plan.ts';
import { recordAmendment } from './record-amendment.ts';
import { homesOfPlan, numbersOfPlan, settleHome } from './number-homes.ts';
import { settleName } from './settle-name.ts';
import { countUnstarted, storeLaunch, tasksToStart } from './store-launch.ts';
import { storePlan } from './store-plan.ts';

/** Plans on Postgres, from import to launch. */
export function createPlanShelf(prisma: PrismaClient): PlanShelf {
  const directory = createDirectoryShelf(prisma);
  const parts = { prisma, directory };

  return {
    store: (draft, file, how = {}) => storePlan(prisma, draft, file, how),
    plan: (idOrPrefix) => findPlan(prisma, idOrPrefix),

    async list() {
      const rows = await prisma.plan.findMany({ include: withTaskCount, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
      return rows.map(asPlanView);
    },

    assign: (planId, assigning) => assignOwners(parts, planId, assigning),
    settleName: (planId, name, unit, choice = {}) => settleName(parts, planId, name, unit, choice),
    names: (planId) => namesOfPlan(parts, planId),
    printed: (planId) => printedPlan(prisma, planId),
    amend: (planId, amending) => amendPlan(prisma, planId, amending),
    recordAmendment: (planId, amending) => recordAmendment(prisma, planId, amending),
    duplicates: (planId) => duplicatesOnShelf(parts, planId),
    carryInto: (planId, tasks, yearEnd, by = '') => carryInto(prisma, planId, tasks, yearEnd, by),
    numbers: (planId) => numbersOfPlan(parts, planId),
    homes: (planId) => homesOfPlan(prisma, planId),
    settleHome: (planId, name, row, by) => settleHome(parts, planId, name, row, by),
    leaveOut: (planId, row, reason, by = '') => leaveOut(parts, planId, row, reason, by),

    async findings(planId) {
      return findingsOf(prisma, await planById(prisma, planId), await directory.readDirectory());
    },

    async prepareLaunch(planId, wish) {
      const plan = await planById(prisma, planId);
      const findings = await findingsOf(prisma, plan, wish.directory);
      return checkLaunch({ ...wish, plan: { ...plan, settled: settledNames(plan) }, findings });
    },

    storeLaunch: (planId, launch, stored) => storeLaunch(prisma, planId, launch, stored),
    addTasks: (planId, adding) => addTasks(prisma, planId, adding),
    tasksToStart: (planId) => tasksToStart(prisma, planId),
    countUnstarted: (planId) => countUnstarted(prisma, planId),

    async markLaunched(planId) {
      await prisma.plan.updateMany({ where: { id: planId, state: 'launching' }, data: { state: 'launched' } });
    },
  };
}

async function findingsOf(prisma: PrismaClient, plan: ShelfPlan, directory: Directory) {
  const { tasks } = await printedPlan(prisma, plan.id);
  return planFindings({ rows: plan.rows, imported: plan.imported, printed: tasks, settled: settledNames(plan), directory });
}
