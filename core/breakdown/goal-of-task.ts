import type { TaskDraft } from '../plan/plan-draft.ts';
import { goalOfCycle } from '../report/goal-of-cycle.ts';
import type { BreakdownText } from './breakdown-text.ts';
import { quarterOf } from './quarter-of.ts';

/** `breakdown`: approved or set since · `plan`: printed for the quarter · `report`: named with the last approved report · `task`: 目标任务, not broken down. */
export type GoalSource = 'breakdown' | 'plan' | 'report' | 'task';

export interface GoalHolder {
  draft: Pick<TaskDraft, 'fields'>;
  /** What is agreed for the task; absent without any. */
  breakdown?: { agreed: BreakdownText | null };
  /** Texts of all cycles, oldest first, where the surface has them. */
  submissions?: readonly { cycle: string; standing: string; words: { next?: string } }[];
}

export interface TaskGoal {
  /** '' when nobody has set and the plan prints none. */
  text: string;
  /** The person responsible, '' for none named. */
  person: string;
  source: GoalSource;
}

/** The goal a report of a cycle is held against (process.md §3): a breakdown's stands above what a report named for the next quarter. */
export function goalOfTask({ draft, breakdown, submissions = [] }: GoalHolder, cycle: string): TaskGoal {
  const quarter = quarterOf(cycle);
  const agreed = breakdown?.agreed?.goals.find((each) => each.quarter === quarter);
  if (agreed) return { text: agreed.goal, person: agreed.person, source: 'breakdown' };
  const printed = goalOfCycle(draft.fields, quarter ?? cycle);
  if (printed.brokenDown) return { text: printed.text, person: '', source: 'plan' };
  const named = submissions.findLast((each) => each.cycle < cycle && each.standing === 'approved')?.words.next?.trim() ?? '';
  if (named !== '') return { text: named, person: '', source: 'report' };
  return { text: printed.text, person: '', source: 'task' };
}

/** False for a goal that is only the task's own 目标任务: printed with its mark. */
export const isBrokenDown = ({ source }: Pick<TaskGoal, 'source'>): boolean => source !== 'task';
