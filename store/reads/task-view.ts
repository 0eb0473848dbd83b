import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { TaskView } from '../../ports/reads.ts';
import type { Prisma } from '../generated/client.ts';

export const withPlanTitle = { plan: { select: { title: true } } } satisfies Prisma.TaskInclude;

export type TaskRow = Prisma.TaskGetPayload<{ include: typeof withPlanTitle }>;

/** A row of `tasks`, with its plan's title, as surfaces read it. */
export const asTaskView = (row: TaskRow): TaskView => ({
  id: row.id,
  planId: row.planId,
  planTitle: row.plan.title,
  row: row.row,
  number: row.number,
  title: row.title,
  section: row.section as string[],
  draft: row.draft as unknown as TaskDraft,
  state: row.snapshot as unknown as TaskState,
  needsHelp: row.needsHelp,
  leftOut: row.leftOut,
});
