import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import { takeOver, takeOverFindings } from '../../core/plan/compare/take-over.ts';
import type { PlanDraft, TaskDraft } from '../../core/plan/plan-draft.ts';
import type { AmendAnswer, Amending } from '../../ports/plan-shelf.ts';
import { factHash } from '../audit/office-act-hash.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';
import { documentRow, draftOf } from './document-row.ts';
import { planOfDocument } from './plan-of-document.ts';
import { taskRows } from './task-rows.ts';

/**
 * Takes a later document over into a drafted plan, in one transaction on the locked plan: its rows are written anew (a
 * drafted row has no event, line or duty yet), the document before it stays on record.
 */
export const amendPlan = (prisma: PrismaClient, planId: string, amending: Amending): Promise<AmendAnswer> =>
  prisma.$transaction(
    async (tx): Promise<AmendAnswer> => {
      const held = await tx.$queryRaw<unknown[]>`select 1 from plans where id = ${planId} and state = 'drafted' for update`;
      if (held.length === 0) return { ok: false, message: '本计划已启动，不能整体替换；请按列出的办理命令逐项调整。' };
      const stored = await planOfDocument(tx, amending.file.sha256);
      if (stored !== null && stored !== planId) return { ok: false, message: `这个文件已经作为计划 ${stored} 导入过，不能再作为 ${planId} 的修订稿。` };
      if (stored !== null) return { ok: false, message: `这个文件已经并入过计划 ${planId}。` };
      return await rewrite(tx, planId, amending);
    },
    { maxWait: 10_000, timeout: 30_000 },
  );

async function rewrite(tx: Prisma.TransactionClient, planId: string, { draft, file, covers, effective, by }: Amending): Promise<AmendAnswer> {
  const { documentId } = await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { documentId: true } });
  const before = await draftOf(tx, documentId);
  const held = await tx.task.findMany({ where: { planId }, select: { row: true, draft: true, leftOut: true }, orderBy: { row: 'asc' } });
  const difference = comparePlans(before, draft, covers);
  const rows = takeOver(difference, held.map((row) => ({ ...row, draft: row.draft as unknown as TaskDraft })), before.tasks, draft.tasks);
  const findings = takeOverFindings(difference, before.findings, held.length, draft.findings);
  const head = difference.partial ? before : draft;
  const issuer = head.issuer ?? before.issuer;
  const amended: PlanDraft = { ...head, issuer, year: head.year ?? before.year, tasks: rows.map(({ printed }) => printed), findings };

  await tx.document.create({ data: documentRow(amended, file) });
  await tx.amendment.create({
    data: {
      planId,
      documentId: file.sha256,
      replacedId: documentId,
      documentNumber: draft.documentNumber,
      effective,
      draft: asJson(draft),
      difference: asJson(difference),
      by,
      at: file.at,
    },
  });
  await tx.task.deleteMany({ where: { planId } });
  await tx.task.createMany({ data: taskRows(planId, rows) });
  const { title, documentNumber, year, kind } = amended;
  await tx.plan.update({ where: { id: planId }, data: { documentId: file.sha256, title, issuer, documentNumber, year, kind } });
  const facts = { document: file.sha256, replaced: documentId, documentNumber: draft.documentNumber, effective, rows: rows.length, difference: factHash(asJson(difference)) };
  await recordOfficeAct(tx, { kind: 'planAmended', subject: planId, by, at: file.at, facts });
  return { ok: true, difference, rows: rows.length };
}
