import type { HandedOn } from '../../core/task/task-state.ts';
import type { PlanningBook } from '../../ports/planning-book.ts';
import type { PrismaClient } from '../generated/client.ts';

interface OpenRole {
  planId: string;
  section: string[];
  role: string;
  handed: HandedOn[] | null;
  lines: number;
}

/**
 * How many lines of this round or older that can reach the person have neither intent nor outcome (design.md §5,
 * Complete). A letter that waits for its release wakes nobody and is not waited for.
 */
export async function countMissing(
  prisma: PrismaClient,
  books: PlanningBook,
  recipient: string,
  round: Date,
): Promise<number> {
  const open = await prisma.$queryRaw<OpenRole[]>`
    select t.plan_id as "planId", t.section, l.role, t.snapshot -> 'handed' as handed, count(*)::int as lines
    from lines l join tasks t on t.id = l.task_id
    where l.recorded_at is null and l.outcome is null and l.at <= ${round}::timestamptz and l.leaving <> 'byRelease'
    group by 1, 2, 3, 4`;
  let missing = 0;
  for (const { planId, section, role, handed, lines } of open) {
    const holder = (await books.bookOf(planId)).holderOf(role, section, { at: round, handed: handed ?? [] });
    if (holder?.person.address === recipient) missing += lines;
  }
  return missing;
}
