import { findDuplicates, type Duplicate } from '../../core/plan/duplicates/find-duplicates.ts';
import { rowsOfPlan } from '../../core/plan/duplicates/rows-of-plan.ts';
import type { PlanParts } from './change-plan.ts';
import { planById, settledNames } from './find-plan.ts';

/**
 * What is asked twice within a plan and by plans of one year; with `planId` only pairs that plan is part of. Plans of
 * different years repeat each other by nature and are not compared. Throws with the id for a plan that is not there.
 */
export async function duplicatesOnShelf({ prisma, directory }: PlanParts, planId?: string): Promise<Duplicate[]> {
  const heads = await prisma.plan.findMany({ select: { id: true, year: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const meant = planId === undefined ? undefined : (heads.find(({ id }) => id === planId) ?? (await planById(prisma, planId)));
  const compared = meant ? heads.filter(({ id, year }) => id === meant.id || year === meant.year || year === null || meant.year === null) : heads;
  const yearOf = new Map(heads.map(({ id, year }) => [id, year]));
  const people = await directory.readDirectory();
  const plans = await Promise.all(compared.map(({ id }) => planById(prisma, id)));
  const rows = plans.flatMap((plan) => rowsOfPlan({ ...plan, settled: settledNames(plan) }, people));

  return findDuplicates(rows).filter(({ one, other }) => {
    if (meant && one.plan !== meant.id && other.plan !== meant.id) return false;
    const [a, b] = [yearOf.get(one.plan ?? ''), yearOf.get(other.plan ?? '')];
    return a === b || a === null || b === null;
  });
}
