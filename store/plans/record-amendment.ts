import { atRows } from '../../core/plan/compare/at-rows.ts';
import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import type { Amending } from '../../ports/plan-shelf.ts';
import { factHash } from '../audit/office-act-hash.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';
import { documentRow } from './document-row.ts';
import { printedPlan } from './find-plan.ts';
import { planOfDocument } from './plan-of-document.ts';

/** A later document beside a launched plan, with what it changes: its rows are amended one by one, as acts on their tasks. */
export async function recordAmendment(prisma: PrismaClient, planId: string, { draft, file, covers, effective, by }: Amending): Promise<{ ok: true } | { ok: false; message: string }> {
  const before = await printedPlan(prisma, planId);
  return await prisma.$transaction(async (tx) => {
    const held = await tx.$queryRaw<{ document_id: string }[]>`select document_id from plans where id = ${planId} and state <> 'drafted' for update`;
    const [plan] = held;
    if (!plan) return { ok: false as const, message: '本计划尚未启动，修订稿可以整体并入：duban import 文件 --amends 计划 --apply。' };
    const stored = await planOfDocument(tx, file.sha256);
    if (stored === planId) return { ok: true as const };
    if (stored !== null) return { ok: false as const, message: `这个文件已经作为计划 ${stored} 导入过，不能再作为 ${planId} 的修订稿。` };
    const difference = asJson(atRows(comparePlans(before, draft, covers), before.rows));
    await tx.document.create({ data: documentRow(draft, file) });
    await tx.amendment.create({
      data: {
        planId,
        documentId: file.sha256,
        replacedId: plan.document_id,
        documentNumber: draft.documentNumber,
        effective,
        draft: asJson(draft),
        difference,
        by,
        at: file.at,
      },
    });
    const facts = { document: file.sha256, documentNumber: draft.documentNumber, effective, difference: factHash(difference) };
    await recordOfficeAct(tx, { kind: 'amendmentRecorded', subject: planId, by, at: file.at, facts });
    return { ok: true as const };
  });
}
