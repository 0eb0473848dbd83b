import { createHash } from 'node:crypto';
import type { ScanShelf } from '../../ports/scan-shelf.ts';
import { recordOfficeAct } from '../audit/record-office-act.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { asRecordedEvent } from '../reads/recorded-event.ts';

/** Scans of sealed reports on Postgres. */
export const createScanShelf = (prisma: PrismaClient): ScanShelf => ({
  async keep(taskId, { hash, mediaType, bytes }, by, at) {
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new TypeError(`the scan of ${taskId} is not the one of the hash ${hash}`);
    return await prisma.$transaction(async (tx) => {
      const named = (await scansNamed(tx, taskId)).findLast(({ evidence }) => evidence === hash);
      if (!named) return false;
      const { count } = await tx.scan.createMany({ data: [{ taskId, hash, mediaType, bytes: Uint8Array.from(bytes), by, at }], skipDuplicates: true });
      if (count > 0) await recordOfficeAct(tx, { kind: 'scanKept', subject: taskId, by, at, facts: { cycle: named.cycle, mediaType, bytes: bytes.length, scan: hash } });
      return true;
    });
  },

  async scan(taskId, cycle) {
    const named = (await scansNamed(prisma, taskId)).findLast((each) => each.cycle === cycle);
    if (!named) return { hash: null };
    const held = await prisma.scan.findUnique({ where: { taskId_hash: { taskId, hash: named.evidence } } });
    return { hash: named.evidence, scan: held && { hash: held.hash, mediaType: held.mediaType, bytes: held.bytes } };
  },
});

/** Hashes of scans that the task's sign-offs name, oldest first. */
async function scansNamed(db: Pick<Prisma.TransactionClient, 'event'>, taskId: string): Promise<{ cycle: string; evidence: string }[]> {
  const rows = await db.event.findMany({ where: { taskId, type: 'signedOff' }, orderBy: { revision: 'asc' } });
  return rows.map(asRecordedEvent).flatMap((event) => (event.type === 'signedOff' && event.evidence !== null ? [{ cycle: event.cycle, evidence: event.evidence }] : []));
}
