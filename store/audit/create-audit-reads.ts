import type { OfficeAct, OfficeActKind, OfficeFacts } from '../../core/audit/office-act.ts';
import type { Via } from '../../core/task/act.ts';
import type { AuditReads } from '../../ports/audit-reads.ts';
import { contentHash } from '../editions/content-hash.ts';
import type { OfficeAct as OfficeActRow, PrismaClient } from '../generated/client.ts';
import { officeActHash } from './office-act-hash.ts';

/** The chain of the office's acts, on Postgres. */
export const createAuditReads = (prisma: PrismaClient): AuditReads => ({
  async officeActs(after, limit, subject) {
    const about = subject === undefined ? {} : { OR: [{ subject }, { subject: { startsWith: `${subject}/` } }, { subject: { startsWith: `${subject}-` } }] };
    const rows = await prisma.officeAct.findMany({ where: { seq: { gt: after }, ...about }, orderBy: { seq: 'asc' }, take: limit });
    return rows.map(asOfficeAct);
  },

  async officeHead() {
    const row = await prisma.officeChain.findUniqueOrThrow({ where: { id: 1 } });
    return { seq: row.seq, hash: row.hash };
  },

  officeHash: officeActHash,

  async editionContents() {
    const rows = await prisma.editionAct.findMany({ orderBy: [{ planId: 'asc' }, { cycle: 'asc' }, { no: 'asc' }, { ordinal: 'asc' }] });
    return rows.map((row) => ({ subject: `${row.planId}/${row.cycle}/${row.no}`, ordinal: row.ordinal, content: contentHash(row) }));
  },
});

const asOfficeAct = ({ kind, via, at, facts, ...row }: OfficeActRow): OfficeAct => ({ ...row, kind: kind as OfficeActKind, via: via as Via, at: at.toISOString(), facts: facts as OfficeFacts });
