import type { Prisma } from '../generated/client.ts';

type Reader = Pick<Prisma.TransactionClient, 'plan' | 'amendment'>;

/** The plan a file stands for: the one it became, or the one it amended; null for an unknown file. */
export async function planOfDocument(prisma: Reader, sha256: string): Promise<string | null> {
  const plan = await prisma.plan.findFirst({ where: { documentId: sha256 }, select: { id: true } });
  if (plan) return plan.id;
  const amended = await prisma.amendment.findFirst({ where: { OR: [{ documentId: sha256 }, { replacedId: sha256 }] }, select: { planId: true } });
  return amended?.planId ?? null;
}
