import type { Closure } from '../core/calendar/closure.ts';
import type { ClosureShelf, KeptClosure } from '../ports/closure-shelf.ts';
import { factHash } from './audit/office-act-hash.ts';
import { recordOfficeAct } from './audit/record-office-act.ts';
import type { PrismaClient } from './generated/client.ts';

export async function readClosures(prisma: PrismaClient): Promise<KeptClosure[]> {
  const rows = await prisma.closure.findMany({ orderBy: [{ from: 'asc' }, { id: 'asc' }] });
  return rows.map(asClosure);
}

export const createClosureShelf = (prisma: PrismaClient): ClosureShelf => ({
  list: () => readClosures(prisma),

  add: (closure, by, at) =>
    prisma.$transaction(async (tx) => {
      const kept = asClosure(await tx.closure.create({ data: { ...closure, by, at } }));
      await recordOfficeAct(tx, { kind: 'closureAdded', subject: String(kept.id), by, at, facts: factsOf(kept) });
      return kept;
    }),

  remove: (id, by, at) =>
    prisma.$transaction(async (tx) => {
      const kept = await tx.closure.findUnique({ where: { id } });
      // Of two who take it back at once, one does.
      if (!kept || (await tx.closure.deleteMany({ where: { id } })).count === 0) return false;
      await recordOfficeAct(tx, { kind: 'closureRemoved', subject: String(id), by, at, facts: factsOf(asClosure(kept)) });
      return true;
    }),
});

const factsOf = ({ unitType, from, to, why }: KeptClosure) => ({ unitType, from, to, why: factHash(why) });

const asClosure = ({ unitType, ...row }: Omit<KeptClosure, 'unitType'> & { unitType: string | null }): KeptClosure => ({
  ...row,
  unitType: unitType as Closure['unitType'],
});
