import { dutiesOf } from '../../core/plan/duties.ts';
import { findRows, findSection, type RowName } from '../../core/plan/find-rows.ts';
import { numberedRow } from '../../core/plan/numbered-row.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { DirectoryShelf } from '../../ports/directory-shelf.ts';
import type { Assigning, ShelfAnswer, ShelfPlan } from '../../ports/plan-shelf.ts';
import { factHash } from '../audit/office-act-hash.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import { createClock } from '../clock.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';
import { planById, settledNames } from './find-plan.ts';

export interface PlanParts {
  prisma: PrismaClient;
  directory: DirectoryShelf;
}

/** Owners for rows or a whole section, before launch. */
export async function assignOwners({ prisma, directory }: PlanParts, planId: string, assigning: Assigning): Promise<ShelfAnswer> {
  const plan = await planById(prisma, planId);
  const leadUnits = tidy(assigning.leadUnits);
  const coUnits = tidy(assigning.coUnits).filter((unit) => !leadUnits.includes(unit));
  if (leadUnits.length === 0) return refuse('请指明牵头单位。');
  const { unresolved } = dutiesOf({ leadUnits, coUnits }, await directory.readDirectory(), settledNames(plan));
  if (unresolved.length > 0) return refuse(`通讯录里没有「${unresolved.join('」「')}」；请用通讯录中的单位名称或别名。`);

  const found = rowsMeant(plan, assigning);
  if (!found.ok) return found;
  const rows = plan.rows.filter(({ row }) => found.rows.includes(row));
  const at = await createClock(prisma).now();
  return changeDrafted(prisma, plan, found.rows, async (tx) => {
    for (const { taskId, draft } of rows) {
      const owned: TaskDraft = { ...draft, leadUnits, coUnits, leadExplicit: true };
      await tx.task.update({ where: { id: taskId }, data: { draft: asJson(owned) } });
    }
    await recordOfficeAct(tx, { kind: 'ownersAssigned', subject: planId, by: assigning.by ?? '', at, facts: { rows: found.rows, leadUnits, coUnits } });
  });
}

/** 不纳入督办: the row stays in the table with its reason and is not launched. */
export async function leaveOut({ prisma }: PlanParts, planId: string, row: RowName, reason: string, by: string): Promise<ShelfAnswer> {
  const plan = await planById(prisma, planId);
  if (reason.trim() === '') return refuse('请写明不纳入督办的理由。');
  const found = findRows(plan.rows.map(numberedRow), [row]);
  if (!found.ok) return found;
  const at = await createClock(prisma).now();
  return changeDrafted(prisma, plan, found.rows, async (tx) => {
    await tx.task.updateMany({ where: { planId, row: { in: found.rows } }, data: { leftOut: reason.trim() } });
    await recordOfficeAct(tx, { kind: 'taskLeftOut', subject: planId, by, at, facts: { rows: found.rows, reason: factHash(reason.trim()) } });
  });
}

const rowsMeant = (plan: ShelfPlan, { rows, section }: Assigning): ReturnType<typeof findRows> => {
  const all = plan.rows.map(numberedRow);
  if (section !== undefined) return findSection(all, section);
  if (rows && rows.length > 0) return findRows(all, rows);
  return refuse('请指明行（序号或 #行号）或所在部分。');
};

/** Runs the change while the plan's row is locked as drafted: a launch comes before it or after it, never between. */
export async function changeDrafted(
  prisma: PrismaClient,
  plan: ShelfPlan,
  rows: number[],
  change: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<ShelfAnswer> {
  const drafted = await prisma.$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`select 1 from plans where id = ${plan.id} and state = 'drafted' for update`;
    if (held.length === 0) return false;
    await change(tx);
    return true;
  });
  if (drafted) return { ok: true, rows };
  return refuse(`本计划已启动，责任单位须逐项改派：duban act ${plan.rows.find(({ row }) => rows.includes(row))?.taskId ?? '任务编号'} reassign。`);
}

const tidy = (names: string[]): string[] => [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
export const refuse = (message: string) => ({ ok: false as const, message });
