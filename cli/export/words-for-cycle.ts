import { wordsOn } from '../../core/plan/compare/amended-draft.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { sayAmendedTitle } from '../../locales/zh-CN/beside.ts';
import type { TaskView } from '../../ports/reads.ts';

/** A task with the words a table of one cycle prints: those that held when it was due, with 原定 and 调整后 beside the title. */
export function wordsForCycle<T extends TaskView>(task: T, due: string | null, zone: string): T {
  if (task.amended === undefined || due === null) return task;
  const { draft, inForce } = wordsOn(task.draft, task.amended, due, (at) => dateOf(at, zone));
  return { ...task, draft, title: sayAmendedTitle(draft.title, inForce) };
}
