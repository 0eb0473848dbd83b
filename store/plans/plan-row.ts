import type { Finding, PlanDraft, TaskDraft } from '../../core/plan/plan-draft.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { wholePolicy } from '../../core/policy/whole-policy.ts';
import type { PlannedCycle } from '../../core/schedule/schedule-input.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Prisma } from '../generated/client.ts';

export const withRows = {
  document: { select: { fileName: true, importedAt: true, draft: true } },
  tasks: { select: { id: true, row: true, draft: true, leftOut: true }, orderBy: { row: 'asc' } },
  names: { select: { name: true, unit: true }, orderBy: { name: 'asc' } },
} satisfies Prisma.PlanInclude;

/** A row of `plans` with its tasks, as the shelf answers it. */
export const asShelfPlan = (row: Prisma.PlanGetPayload<{ include: typeof withRows }>): ShelfPlan => ({
  id: row.id,
  title: row.title,
  issuer: row.issuer,
  documentNumber: row.documentNumber,
  year: row.year,
  kind: row.kind,
  state: row.state,
  fileName: row.document.fileName,
  importedAt: row.document.importedAt,
  rows: row.tasks.map((task) => ({
    taskId: task.id,
    row: task.row,
    draft: task.draft as unknown as TaskDraft,
    leftOut: task.leftOut,
  })),
  imported: (row.document.draft as unknown as PlanDraft).findings,
  settled: row.names,
  policy: row.policy === null ? null : wholePolicy(row.policy as unknown as Partial<Policy>),
  cycles: row.cycles as unknown as PlannedCycle[],
  launchDate: row.launchDate,
  launchedAt: row.launchedAt,
  accepted: row.accepted as unknown as Finding[],
});
