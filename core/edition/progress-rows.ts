import { goalOfTask, isBrokenDown, type GoalHolder } from '../breakdown/goal-of-task.ts';
import type { TaskDraft } from '../plan/plan-draft.ts';
import type { DecidedReport } from '../report/decided-report.ts';
import { formFigures, type FormFigure, type NamedValue } from '../report/form-figure.ts';
import type { GivenPart } from '../report/unit-form.ts';
import { mainLead, type TaskState } from '../task/task-state.ts';
import { classUnasked, type PrintedWords } from './printed-row.ts';
import type { Reporting } from './reporting-in.ts';
import { unaskedIn } from './unasked-in.ts';

/** A task with its reports, as far as a table of one cycle needs them. */
export interface ReportedTask {
  number: string;
  title: string;
  section: string[];
  draft: Pick<TaskDraft, 'fields' | 'leadUnits' | 'indicators'>;
  /** What is agreed to be reached; absent without any. */
  breakdown?: GoalHolder['breakdown'];
  /** What co-units gave, of all cycles; absent without any. */
  parts?: readonly GivenPart[];
  state: Pick<TaskState, 'duties' | 'cycles' | 'stage' | 'completion'>;
  /** Why it is not supervised, null when it is. */
  leftOut: string | null;
  /** Which of its reports this table takes. */
  reporting: Reporting;
  /** Texts of all cycles, oldest first. */
  submissions: { cycle: string; standing: string; progressClass: string; decided?: DecidedReport; words: { done: string; next?: string; values: NamedValue[] } }[];
}

export interface ProgressRow {
  /** As printed in the plan. */
  number: string;
  /** Chapter of the plan, '' for none. */
  section: string;
  goal: string;
  leadUnits: string[];
  quarterGoal: string;
  /** Null: not reported. */
  progress: string | null;
  /** What co-units gave beside it; absent where none did. */
  parts?: readonly GivenPart[];
  /** 已完成 提前完成 超进度 达进度 欠进度 未启动 其他, '' where none is due; null: not reported. */
  progressClass: string | null;
  /** Figures with last time's value beside this one's; absent for none. */
  figures?: FormFigure[];
  /** What stood last time, in a table somebody works on; absent in one that goes up. */
  last?: string;
  /** Which row it is, where the table is to come back. */
  taskId?: string;
}

export interface TableWords extends Pick<PrintedWords, 'unasked'> {
  /** Behind a goal no breakdown has set for the quarter. */
  notBrokenDown: string;
}

/**
 * Rows of the table that goes up for one cycle: one a task in the order of the plan, the newest text that was approved
 * or awaits review, with the class the office decided, else the one proposed. A returned text is no report. Where nobody
 * has set a goal for the quarter it is the task's 目标任务, marked as not broken down (process.md §3). Rows of which nothing is asked stay, and say why.
 */
export const progressRows = (tasks: ReportedTask[], cycle: string, words: TableWords): ProgressRow[] =>
  tasks.map((task) => {
    const held = goalOfTask(task, cycle);
    const { text: goal } = held;
    const own = task.reporting.cycle;
    const parts = (task.parts ?? []).filter((part) => part.cycle === own);
    const report = task.submissions.findLast((each) => each.cycle === own && (each.standing === 'approved' || each.standing === 'submitted'));
    const earlier = task.submissions.findLast((each) => each.cycle < (own ?? cycle) && each.standing === 'approved');
    const decided = task.state.cycles.find(({ id }) => id === own)?.decidedClass ?? null;
    const unasked = unaskedIn(task, report !== undefined);
    return {
      number: task.number,
      section: task.section[0] ?? '',
      goal: task.title,
      leadUnits: leadsOf(task),
      quarterGoal: goal === '' || isBrokenDown(held) ? goal : `${goal}${words.notBrokenDown}`,
      progress: report?.words.done ?? (unasked ? words.unasked[unasked.why](unasked.reason, earlier?.words.done ?? '') : null),
      ...(parts.length > 0 ? { parts } : {}),
      progressClass: report ? (decided ?? report.decided?.progressClass ?? report.progressClass) : unasked ? classUnasked(unasked) : null,
      figures: formFigures(task.draft.indicators, earlier?.words.values ?? [], report?.words.values ?? []),
    };
  });

function leadsOf({ state, draft }: ReportedTask): string[] {
  if (!mainLead(state)) return draft.leadUnits;
  return state.duties.filter(({ kind }) => kind === 'lead').map(({ unit }) => unit);
}
