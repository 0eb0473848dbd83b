import type { FinalText } from '../../ports/edition-shelf.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What the newest final edition of each cycle printed, of the tasks wanted. */
export const readFinalTexts = (prisma: PrismaClient, where: Prisma.EditionTextWhereInput): Promise<FinalText[]> =>
  prisma.editionText.findMany({ where, distinct: ['taskId', 'cycle'], orderBy: [{ taskId: 'asc' }, { cycle: 'asc' }, { no: 'desc' }], select: { taskId: true, cycle: true, no: true, text: true } });
