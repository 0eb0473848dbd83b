import type { RepliedLetter } from '../../ports/reads.ts';
import type { PrismaClient } from '../generated/client.ts';

/** Letters by how the id of their delivery begins, each with its tasks of this row. */
export const readLettersBegun = (prisma: PrismaClient, delivery: string, row: number): Promise<RepliedLetter[]> =>
  prisma.$queryRaw<RepliedLetter[]>`
    select distinct t.id as "taskId", d.recipient
    from deliveries d join intents i on i.delivery_id = d.id join lines l on l.key = i.line_key join tasks t on t.id = l.task_id
    where d.channel = 'mail' and d.id like ${`${delivery}%`} and t.row = ${row}
    order by 1, 2`;
