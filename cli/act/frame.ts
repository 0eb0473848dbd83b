import type { Directory } from '../../core/plan/directory.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { TaskState } from '../../core/task/task-state.ts';

/** What the words of a `duban act` are read against: the task and the plan around it. */
export interface Frame {
  state: TaskState;
  /** Cycles of the plan with their dates, in order. */
  cycles: { id: string; due: string }[];
  /** `YYYY-MM-DD` */
  today: string;
  directory: Pick<Directory, 'units' | 'groups' | 'people'>;
  /** What members of a collective owner are by the plan's rules. */
  groupDuty?: Policy['groupDuty'] | undefined;
  /** The task's words as they hold now. */
  draft: TaskDraft;
  /** The person's words, from `--text` or `--text-file`; '' without any. */
  text: string;
  /** Hash of the file named by `--file`. */
  evidence?: string;
}
