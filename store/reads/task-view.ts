import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { TaskView } from '../../ports/reads.ts';
import type { Prisma } from '../generated/client.ts';
import { amendmentsOf, withAmendments } from './amendments-of-task.ts';

export const withPlanTitle = { plan: { select: { title: true } }, ...withAmendments } satisfies Prisma.TaskInclude;

export type TaskRow = Prisma.TaskGetPayload<{ include: typeof withPlanTitle }>;

/** A row of `tasks`, with its plan's title, as surfaces read it: its words are those of the newest amendment. */
export function asTaskView(row: TaskRow): TaskView {
  const launched = row.draft as unknown as TaskDraft;
  const amended = row.words.length === 0 ? [] : amendmentsOf(launched, row.words);
  const draft = amended.at(-1)?.after ?? launched;
  return {
    id: row.id,
    planId: row.planId,
    planTitle: row.plan.title,
    row: row.row,
    number: row.number,
    title: amended.length > 0 ? draft.title : row.title,
    section: row.section as string[],
    draft,
    ...(amended.length > 0 ? { amended } : {}),
    state: row.snapshot as unknown as TaskState,
    needsHelp: row.needsHelp,
    leftOut: row.leftOut,
    carriedFrom: row.carriedFrom,
  };
}
