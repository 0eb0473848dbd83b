import { createHash } from 'node:crypto';
import type { PrismaClient } from '../store/generated/client.ts';

/** The key does not fit the register: what is stored could not be read with it. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
  constructor() {
    super('the key in DUBAN_SECRET is not the one this register was made with: put the old one back, or restore the register that belongs to it');
  }
}

/** Keeps a fingerprint of the key with the register from the first start on, and refuses every other key. */
export async function checkKey(prisma: PrismaClient, secret: Buffer): Promise<void> {
  const value = createHash('sha256').update('duban key fingerprint').update(secret).digest('hex').slice(0, 16);
  await prisma.setting.createMany({ data: [{ name: 'keyFingerprint', value }], skipDuplicates: true });
  const held = await prisma.setting.findUniqueOrThrow({ where: { name: 'keyFingerprint' } });
  if (held.value !== value) throw new WrongKey();
}
