import { defaultPolicy, type Policy } from '../core/policy/policy.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { storedPolicy } from './stored-policy.ts';

/** The newest policy, the defaults of process.md §5 where none was ever stored. A launched plan keeps its own. */
export async function readPolicy(prisma: PrismaClient): Promise<Policy> {
  const row = await prisma.policyVersion.findFirst({ orderBy: { version: 'desc' } });
  return storedPolicy(row?.policy ?? null) ?? defaultPolicy;
}

/** Stores a policy as the next version and answers it; plans already launched are not touched. */
export async function savePolicy(prisma: PrismaClient, policy: Policy, at: Date): Promise<Policy> {
  const newest = await readPolicy(prisma);
  const next = { ...policy, version: newest.version + 1 };
  await prisma.policyVersion.create({
    data: { version: next.version, policy: next as unknown as Prisma.InputJsonValue, createdAt: at },
  });
  return next;
}
