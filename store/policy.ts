import { defaultPolicy, type Policy } from '../core/policy/policy.ts';
import { wholePolicy } from '../core/policy/whole-policy.ts';
import { factHash } from './audit/office-act-hash.ts';
import { recordOfficeAct } from './audit/record-office-act.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';

/** The office's newest policy, the defaults of process.md §5 where none was ever stored. A launched plan keeps its own. */
export async function readPolicy(prisma: PrismaClient): Promise<Policy> {
  const row = await prisma.policyVersion.findFirst({ where: { planId: null }, orderBy: { version: 'desc' } });
  return row ? wholePolicy(row.policy as unknown as Partial<Policy>) : defaultPolicy;
}

export interface PolicyUse {
  at: Date;
  /** Address of the one who gave it. */
  by: string | null;
  /** The one plan it is for; null for every plan launched from now on. */
  planId: string | null;
}

/** Stores a policy as the next version and answers it. Given to a plan it is that plan's from now on, launched or not. */
export const savePolicy = (prisma: PrismaClient, policy: Policy, { at, by, planId }: PolicyUse): Promise<Policy> =>
  prisma.$transaction(async (tx) => {
    const newest = await tx.policyVersion.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
    const next = { ...policy, version: (newest?.version ?? defaultPolicy.version) + 1 };
    const stored = next as unknown as Prisma.InputJsonValue;
    await tx.policyVersion.create({ data: { version: next.version, policy: stored, createdAt: at, by, planId } });
    if (planId !== null) await tx.plan.update({ where: { id: planId }, data: { policy: stored } });
    await recordOfficeAct(tx, { kind: 'policyUsed', subject: planId ?? '', by: by ?? '', at, facts: { version: next.version, policy: factHash(next) } });
    return next;
  });
