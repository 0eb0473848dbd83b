import { planNames } from '../../core/plan/matching/plan-names.ts';
import type { ShelfName } from '../../ports/plan-shelf.ts';
import type { PlanParts } from './change-plan.ts';
import { planById, settledNames } from './find-plan.ts';

/** How every printed name of a plan's supervised rows is read now, with the newest choice made in this plan or for all. */
export async function namesOfPlan({ prisma, directory }: PlanParts, planId: string): Promise<ShelfName[]> {
  const plan = await planById(prisma, planId);
  const supervised = plan.rows.filter(({ leftOut }) => leftOut === null);
  const names = planNames(supervised, await directory.readDirectory(), settledNames(plan));
  const choices = await prisma.nameChoice.findMany({
    where: { name: { in: names.map(({ name }) => name) }, OR: [{ planId }, { once: false }] },
    orderBy: { id: 'asc' },
  });
  const newest = new Map(choices.toSorted((one, other) => Number(one.planId === planId) - Number(other.planId === planId)).map((choice) => [choice.name, choice]));
  return names.map((name) => {
    const choice = name.how === 'settled' || name.how === 'alias' ? newest.get(name.name) : undefined;
    return { ...name, chosen: choice?.unit === name.unit && choice ? { by: choice.by, at: choice.at, once: choice.once } : null };
  });
}
