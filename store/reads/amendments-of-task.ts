import { chainAmendments, type RecordedAmendment, type TaskAmendment } from '../../core/plan/compare/amended-draft.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { Prisma } from '../generated/client.ts';

/** With a task, what documents changed in it. */
export const withAmendments = { words: { where: { kind: 'amended' }, select: { words: true, at: true } } } satisfies Prisma.TaskInclude;

/** Oldest first. `launched`: the task's words as it was launched. */
export function amendmentsOf(launched: TaskDraft, rows: readonly { words: string; at: Date }[]): RecordedAmendment[] {
  const amendments = rows
    .map(({ words, at }) => ({ ...(JSON.parse(words) as TaskAmendment & { base: number }), at }))
    .sort((one, other) => one.base - other.base);
  return chainAmendments(launched, amendments);
}
