import { goalOfTask, isBrokenDown, type GoalHolder } from '../breakdown/goal-of-task.ts';
import { mainLead, type ProgressClass, type TaskState } from '../task/task-state.ts';
import { difficultyIn } from './difficulties.ts';
import type { EditionRow } from './edition.ts';

/** One task in the 情况汇总 of a leader. */
export interface BriefRow {
  unit: string;
  cycle: string;
  /** Where the report stands: `missing` while it is owed, `done` where the task needs none any more. */
  standing: 'reported' | 'waiting' | 'missing' | 'done';
  /** As the office decided it; null before. */
  progressClass: ProgressClass | null;
  /** Handed in after its date. */
  repairedLate: boolean;
  /** By when the report was asked, as extended; `YYYY-MM-DD`. */
  due: string;
  /** As the final edition printed it, else as it was approved; '' before. */
  text: string;
  /** 暂无新进展: the cycle whose text still stands; null for new words. */
  since: string | null;
  /** Null where the unit named none. */
  difficulty: { text: string; helpers: string[] } | null;
  /** Of the next period; '' where nobody has set one. */
  nextGoal: string;
}

export interface BriefSources {
  cycle: string;
  /** The plan's date of the cycle. */
  due: string;
  task: { draft: GoalHolder['draft']; breakdown?: GoalHolder['breakdown']; state: Pick<TaskState, 'duties' | 'cycles' | 'stage'> };
  /** The newest text of the cycle, null without one. */
  report: { standing: string; words: { done: string; next: string; difficulty: string; asOf?: string } } | null;
  /** Of the newest final edition, with what it printed; null without one. */
  final: { row: EditionRow; text: string } | null;
  /** The cycle the task reports in after this one, null for the plan's last. */
  nextCycle: string | null;
  /** What units are called, each with the unit it means. */
  names: readonly { name: string; unit: string }[];
}

/** Sums a task's cycle up (process.md §7, leaderBrief): words of the final edition where there is one, else approved ones; none that nobody has reviewed. Pure. */
export function briefRow({ cycle: id, due, task, report, final, nextCycle, names }: BriefSources): BriefRow {
  const { state } = task;
  const unit = mainLead(state)?.unit ?? '';
  const cycle = state.cycles.find((each) => each.id === id);
  const approved = report?.standing === 'approved' ? report.words : null;
  const words = final?.row.words ?? null;
  const isReported = approved !== null || words !== null;
  return {
    unit,
    cycle: id,
    standing: isReported ? 'reported' : state.stage === 'completed' ? 'done' : report?.standing === 'submitted' || state.stage === 'closing' ? 'waiting' : 'missing',
    progressClass: final?.row.edited?.progressClass ?? words?.progressClass ?? (approved === null ? null : (cycle?.decidedClass ?? null)),
    repairedLate: cycle?.repairedLate ?? (isReported && final?.row.late === true),
    due: cycle?.due ?? due,
    text: final?.text || (approved?.done ?? ''),
    // What an edition printed has its date in it.
    since: final?.text ? null : (approved?.asOf ?? null),
    difficulty: difficultyIn(words?.difficulty ?? approved?.difficulty ?? '', names, [unit]),
    nextGoal: goalAfter(id, { ...task, submissions: approved ? [{ cycle: id, standing: 'approved', words: approved }] : [] }, nextCycle) || (approved?.next.trim() ?? ''),
  };
}

function goalAfter(id: string, holder: GoalHolder, nextCycle: string | null): string {
  if (nextCycle === null || nextCycle <= id) return '';
  const goal = goalOfTask(holder, nextCycle);
  return isBrokenDown(goal) ? goal.text : '';
}
