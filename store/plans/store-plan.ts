import { comparePlans } from '../../core/plan/compare/compare-plans.ts';
import { isUnchanged } from '../../core/plan/compare/difference.ts';
import { isSamePlan } from '../../core/plan/compare/is-same-plan.ts';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { planIdLengths, planIdOf } from '../../core/plan/plan-ids.ts';
import type { ImportedFile, StoreAnswer } from '../../ports/plan-shelf.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { documentRow, draftOf } from './document-row.ts';
import { planOfDocument } from './plan-of-document.ts';
import { taskRows } from './task-rows.ts';

type Tx = Prisma.TransactionClient;

/**
 * Stores a file with its plan and tasks. The unique hash of the bytes decides between two who import it at once; where
 * plans are to be recognised by their words, one import waits for the other.
 */
export const storePlan = (prisma: PrismaClient, draft: PlanDraft, file: ImportedFile, { recognise = false, by = '' }: { recognise?: boolean; by?: string }): Promise<StoreAnswer> =>
  prisma.$transaction(
    async (tx) => {
      if (recognise) {
        // Two people with two files of one plan: no unique key can tell, so they take turns.
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('duban import'))`;
        const known = (await planOfDocument(tx, file.sha256)) === null ? await recognised(tx, draft) : null;
        if (known) return known;
      }
      // Waits for another import of the same bytes to commit, then finds its row.
      const { count } = await tx.document.createMany({ data: [documentRow(draft, file)], skipDuplicates: true });
      if (count === 0) {
        const planId = await planOfDocument(tx, file.sha256);
        if (planId === null) throw new Error(`the document ${file.sha256} is stored and belongs to no plan`);
        return { planId, isNew: false, known: 'bytes' };
      }
      const planId = await createPlan(tx, draft, file);
      await recordOfficeAct(tx, { kind: 'planImported', subject: planId, by, at: file.at, facts: { document: file.sha256, tasks: draft.tasks.length } });
      return { planId, isNew: true };
    },
    { maxWait: 20_000, timeout: 30_000 },
  );

async function createPlan(tx: Tx, draft: PlanDraft, { sha256, at }: ImportedFile): Promise<string> {
  const planId = await freePlanId(tx, sha256);
  const { title, issuer, documentNumber, year, kind } = draft;
  await tx.plan.create({ data: { id: planId, documentId: sha256, title, issuer, documentNumber, year, kind, createdAt: at } });
  await tx.task.createMany({ data: taskRows(planId, draft.tasks.map((task) => ({ draft: task, leftOut: null }))) });
  return planId;
}

/** The newest plan that says the same, else the one this may be a later version of. */
async function recognised(tx: Tx, draft: PlanDraft): Promise<StoreAnswer | null> {
  const plans = await tx.plan.findMany({ select: { id: true, documentId: true, title: true, issuer: true, year: true }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  const answers: StoreAnswer[] = [];
  for (const { id, documentId } of plans.filter((plan) => isSamePlan(plan, draft))) {
    const difference = comparePlans(await draftOf(tx, documentId), draft);
    if (isUnchanged(difference)) return { planId: id, isNew: false, known: 'words' };
    answers.push({ planId: id, isNew: false, known: 'title', difference });
  }
  return answers[0] ?? null;
}

/** The shortest id no other file's plan holds. */
async function freePlanId(tx: Tx, sha256: string): Promise<string> {
  for (const length of planIdLengths) {
    const id = planIdOf(sha256, length);
    if (!(await tx.plan.findUnique({ where: { id }, select: { id: true } }))) return id;
  }
  throw new TypeError(`a plan holds every id of the file ${sha256}, whose hash is unique`);
}
