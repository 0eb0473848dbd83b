import type { Closure } from '../core/calendar/closure.ts';
import type { ClosureShelf, KeptClosure } from '../ports/closure-shelf.ts';
import type { PrismaClient } from './generated/client.ts';

export async function readClosures(prisma: PrismaClient): Promise<KeptClosure[]> {
  const rows = await prisma.closure.findMany({ orderBy: [{ from: 'asc' }, { id: 'asc' }] });
  return rows.map(asClosure);
}

export const createClosureShelf = (prisma: PrismaClient): ClosureShelf => ({
  list: () => readClosures(prisma),
  add: async (closure, by, at) => asClosure(await prisma.closure.create({ data: { ...closure, by, at } })),
  remove: async (id) => (await prisma.closure.deleteMany({ where: { id } })).count > 0,
});

const asClosure = ({ unitType, ...row }: Omit<KeptClosure, 'unitType'> & { unitType: string | null }): KeptClosure => ({
  ...row,
  unitType: unitType as Closure['unitType'],
});
