import type { PrismaClient } from '../store/generated/client.ts';

const name = 'sample';

/** True in an empty register, and where an earlier load was interrupted: every step of it may be done twice. */
export async function wantsSample(prisma: PrismaClient): Promise<boolean> {
  const begun = await prisma.setting.findUnique({ where: { name } });
  if (begun) return begun.value === 'loading';
  return (await prisma.person.count()) + (await prisma.plan.count()) === 0;
}

export async function noteSample(prisma: PrismaClient, value: 'loading' | 'loaded'): Promise<void> {
  await prisma.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
}
