import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { planIdLengths, planIdOf, taskIdOf } from '../../core/plan/plan-ids.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import type { ImportedFile } from '../../ports/plan-shelf.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';

type Tx = Prisma.TransactionClient;

/** Stores a file with its plan and tasks. The unique hash of the bytes decides between two who import it at once. */
export const storePlan = (prisma: PrismaClient, draft: PlanDraft, file: ImportedFile) =>
  prisma.$transaction(async (tx) => {
    const { sha256, fileName, bytes, at } = file;
    const document = { id: sha256, sha256, fileName, bytes: Uint8Array.from(bytes), draft: asJson(draft), importedAt: at };
    // Waits for another import of the same bytes to commit, then finds its row.
    const { count } = await tx.document.createMany({ data: [document], skipDuplicates: true });
    if (count === 0) {
      const known = await tx.plan.findFirstOrThrow({ where: { document: { sha256 } }, select: { id: true } });
      return { planId: known.id, isNew: false };
    }

    const planId = await freePlanId(tx, sha256);
    await tx.plan.create({
      data: {
        id: planId,
        documentId: document.id,
        title: draft.title,
        issuer: draft.issuer,
        documentNumber: draft.documentNumber,
        year: draft.year,
        kind: draft.kind,
        createdAt: at,
      },
    });
    await tx.task.createMany({
      data: draft.tasks.map((task, index) => {
        const id = taskIdOf(planId, index + 1);
        const { number, title, section } = task;
        return { id, planId, row: index + 1, number, title, section, draft: asJson(task), snapshot: asJson(draftedTask(id)) };
      }),
    });
    return { planId, isNew: true };
  });

/** The shortest id no other file's plan holds. */
async function freePlanId(tx: Tx, sha256: string): Promise<string> {
  for (const length of planIdLengths) {
    const id = planIdOf(sha256, length);
    if (!(await tx.plan.findUnique({ where: { id }, select: { id: true } }))) return id;
  }
  throw new TypeError(`a plan holds every id of the file ${sha256}, whose hash is unique`);
}
