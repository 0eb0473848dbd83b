import type { Policy } from '../../core/policy/policy.ts';
import { wholePolicy } from '../../core/policy/whole-policy.ts';
import type { PlanView } from '../../ports/reads.ts';
import type { Prisma } from '../generated/client.ts';

export const withTaskCount = { _count: { select: { tasks: true } } } satisfies Prisma.PlanInclude;

/** A row of `plans` as surfaces read it; `tasks` counts those left out too. */
export const asPlanView = (row: Prisma.PlanGetPayload<{ include: typeof withTaskCount }>): PlanView => ({
  id: row.id,
  title: row.title,
  year: row.year,
  state: row.state,
  launchDate: row.launchDate,
  tasks: row._count.tasks,
  cycles: row.cycles as unknown as PlanView['cycles'],
  policy: row.policy === null ? null : wholePolicy(row.policy as unknown as Partial<Policy>),
});
