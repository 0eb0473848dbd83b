import { Prisma } from '../generated/client.ts';

/**
 * Condition over `l` (lines), `t` (tasks) and `p` (plans): the line is no escalation letter, or nobody holds it and,
 * where it needs a release, it has one (process.md §5). A hold ends on the morning of its date in the plan's zone.
 */
export const letterMayLeave = (now: Date): Prisma.Sql => Prisma.sql`(
  l.leaving = 'plain'
  or not exists (
    select 1 from jsonb_array_elements(t.snapshot -> 'letters') as mark
    where mark ->> 'cycle' = l.cycle and (mark ->> 'rung')::int = l.rung
      and mark ->> 'heldUntil' > to_char(${now}::timestamptz at time zone coalesce(p.policy ->> 'zone', 'Asia/Shanghai'), 'YYYY-MM-DD'))
  and (l.leaving = 'byItself' or exists (
    select 1 from jsonb_array_elements(t.snapshot -> 'letters') as mark
    where mark ->> 'cycle' = l.cycle and (mark ->> 'rung')::int = l.rung and mark ->> 'releasedAt' is not null))
)`;
