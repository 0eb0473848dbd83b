import { printedAfter } from '../../core/plan/compare/amended-draft.ts';
import type { PlanDraft, TaskDraft } from '../../core/plan/plan-draft.ts';
import type { PrintedPlan, ShelfPlan } from '../../ports/plan-shelf.ts';
import type { PrismaClient } from '../generated/client.ts';
import { amendmentsOf, withAmendments } from '../reads/amendments-of-task.ts';
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

/** The plan as its documents print it, those that amended single tasks of a running plan or added some included. Throws with the id when there is none. */
export async function printedPlan(prisma: PrismaClient, planId: string): Promise<PrintedPlan> {
  const row = await prisma.plan.findUnique({
    where: { id: planId },
    select: { document: { select: { draft: true } }, tasks: { where: { OR: [{ words: { some: { kind: 'amended' } } }, { addedBy: { not: null } }] }, select: { row: true, draft: true, addedRow: true, amendment: { select: { draft: true } }, ...withAmendments }, orderBy: { row: 'asc' } } },
  });
  if (!row) throw new Error(`plan ${planId} is not in the register`);
  const printed = row.document.draft as unknown as PlanDraft;
  const amended = new Map(row.tasks.map((task) => [task.row, amendmentsOf(task.draft as unknown as TaskDraft, task.words)]));
  const added = row.tasks.flatMap(({ row: at, addedRow, amendment }) => {
    const task = addedRow === null ? undefined : (amendment?.draft as unknown as PlanDraft | undefined)?.tasks[addedRow - 1];
    return task ? [{ at, task }] : [];
  });
  const own = printed.tasks.map((task, at) => ({ at: at + 1, task }));
  const all = [...own, ...added].map(({ at, task }) => ({ at, task: printedAfter(task, amended.get(at) ?? []) }));
  return { ...printed, tasks: all.map(({ task }) => task), rows: all.map(({ at }) => at) };
}

/** Printed name → unit as `dutiesOf` takes it. */
export const settledNames = (plan: Pick<ShelfPlan, 'settled'>): Record<string, string> =>
  Object.fromEntries(plan.settled.map(({ name, unit }) => [name, unit]));
