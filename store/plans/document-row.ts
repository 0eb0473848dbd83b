import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import type { ImportedFile } from '../../ports/plan-shelf.ts';
import type { Prisma } from '../generated/client.ts';
import { asJson } from './as-json.ts';

/** A file as `documents` holds it. `draft` is what the importer made of it, or the plan as amended by it. */
export const documentRow = (draft: PlanDraft, { sha256, fileName, bytes, at }: ImportedFile) => ({
  id: sha256,
  sha256,
  fileName,
  bytes: Uint8Array.from(bytes),
  draft: asJson(draft),
  importedAt: at,
});

/** The draft a document holds. Throws when there is no such document. */
export async function draftOf(prisma: Pick<Prisma.TransactionClient, 'document'>, documentId: string): Promise<PlanDraft> {
  const { draft } = await prisma.document.findUniqueOrThrow({ where: { id: documentId }, select: { draft: true } });
  return draft as unknown as PlanDraft;
}
