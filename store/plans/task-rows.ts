import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import { taskIdOf } from '../../core/plan/plan-ids.ts';
import { draftedTask } from '../../core/task/task-state.ts';
import { asJson } from './as-json.ts';

/** Rows of a drafted plan in the order of its document. */
export const taskRows = (planId: string, rows: readonly { draft: TaskDraft; leftOut: string | null }[]) =>
  rows.map(({ draft, leftOut }, index) => {
    const id = taskIdOf(planId, index + 1);
    const { number, title, section } = draft;
    return { id, planId, row: index + 1, number, title, section, draft: asJson(draft), snapshot: asJson(draftedTask(id)), leftOut };
  });
