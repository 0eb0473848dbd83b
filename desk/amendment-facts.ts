import { partsOf, type TaskAmendment } from '../core/plan/compare/amended-draft.ts';
import { isBinding } from '../core/plan/compare/difference.ts';
import { itemChanges } from '../core/plan/compare/item-changes.ts';
import type { TaskDraft } from '../core/plan/plan-draft.ts';
import type { AmendedPart } from '../core/task/task-event.ts';
import type { Term } from '../core/task/task-state.ts';

export interface AmendmentFacts {
  amendment: TaskAmendment;
  parts: AmendedPart[];
  /** The new date of the task; null where it stays. */
  term: Term | null;
}

/** What the task as a document has it now changes in the task as it stands. Pure. A date that was dropped leaves the one there was. */
export function amendmentFacts(before: TaskDraft, { document, effective, draft: after }: { document: string | null; effective: string | null; draft: TaskDraft }): AmendmentFacts {
  const changes = itemChanges(before, after).filter(isBinding);
  const { deadline } = after;
  const term: Term | null = deadline !== null && deadline !== before.deadline ? { kind: 'dated', end: deadline } : null;
  return { amendment: { document, effective, changes, after }, parts: partsOf(changes), term };
}
