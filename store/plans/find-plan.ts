import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asShelfPlan, withRows } from './plan-row.ts';

/** A plan by its id, or by a beginning of it that fits one plan only. */
export async function findPlan(prisma: PrismaClient, idOrPrefix: string): Promise<ShelfPlan | null> {
  if (idOrPrefix === '') return null;
  const rows = await prisma.plan.findMany({ where: { id: { startsWith: idOrPrefix } }, select: { id: true }, take: 2 });
  const id = rows.find((row) => row.id === idOrPrefix)?.id ?? (rows.length === 1 ? rows[0]!.id : null);
  if (id === null) return null;
  const row = await prisma.plan.findUnique({ where: { id }, include: withRows });
  return row && asShelfPlan(row);
}

/** The plan by its exact id. Throws with the id when there is none: callers looked it up before. */
export async function planById(prisma: PrismaClient, planId: string): Promise<ShelfPlan> {
  const row = await prisma.plan.findUnique({ where: { id: planId }, include: withRows });
  if (!row) throw new Error(`plan ${planId} is not in the register`);
  return asShelfPlan(row);
}

/** The plan as its documents print it. Throws with the id when there is none. */
export async function printedPlan(prisma: PrismaClient, planId: string): Promise<PlanDraft> {
  const row = await prisma.plan.findUnique({ where: { id: planId }, select: { document: { select: { draft: true } } } });
  if (!row) throw new Error(`plan ${planId} is not in the register`);
  return row.document.draft as unknown as PlanDraft;
}

/** Printed name → unit as `dutiesOf` takes it. */
export const settledNames = (plan: Pick<ShelfPlan, 'settled'>): Record<string, string> =>
  Object.fromEntries(plan.settled.map(({ name, unit }) => [name, unit]));
