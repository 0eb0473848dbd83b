import type { TaskDraft } from '../plan/plan-draft.ts';
import { mainLead, type TaskState } from '../task/task-state.ts';
import { formFigures, type FormFigure, type NamedValue } from './form-figure.ts';
import { goalOfCycle } from './goal-of-cycle.ts';

/** A task with its reports, as far as a form needs them. */
export interface FormSource {
  id: string;
  number: string;
  title: string;
  draft: Pick<TaskDraft, 'fields' | 'indicators'>;
  state: Pick<TaskState, 'duties' | 'cycles' | 'stage'>;
  leftOut: string | null;
  /** Texts of all cycles, oldest first. */
  submissions: FormReport[];
}

export interface FormReport {
  cycle: string;
  /** `approved`, `returned`, `submitted` or `replaced`. */
  standing: string;
  progressClass: string;
  words: { done: string; next: string; difficulty: string; values: NamedValue[] };
  /** What the final edition of its cycle printed instead; absent where none did. */
  printed?: string;
}

/** One row of a unit's form (process.md §7): what is printed, and what is on file for the cycle already. */
export interface FormRow {
  taskId: string;
  cycle: string;
  number: string;
  title: string;
  /** '' where the plan prints none. */
  quarterGoal: string;
  brokenDown: boolean;
  /** Last accepted words; `cycle` null where they came with the plan itself. */
  last: { text: string; cycle: string | null } | null;
  figures: FormFigure[];
  /** The newest text of this cycle, returned ones too. */
  current: FormReport | null;
}

/** A unit is asked for a task as long as it leads it first (主牵头) and the task is neither left out nor over. */
export const isAskedOf = ({ leftOut, state }: Pick<FormSource, 'leftOut' | 'state'>, unit: string): boolean =>
  leftOut === null && (state.stage === 'assigned' || state.stage === 'underway') && mainLead(state)?.unit === unit;

/** Rows of a unit's form for one cycle, in the order of the plan. */
export const unitFormRows = (tasks: FormSource[], unit: string, cycle: string): FormRow[] => tasks.filter((task) => isAskedOf(task, unit)).map((task) => formRow(task, cycle));

/** What the form prints for one task. */
export function formRow(task: FormSource, cycle: string): FormRow {
  const { text, brokenDown } = goalOfCycle(task.draft.fields, cycle);
  const current = task.submissions.findLast((each) => each.cycle === cycle && each.standing !== 'replaced') ?? null;
  const approved = task.submissions.findLast((each) => each.cycle !== cycle && each.standing === 'approved');
  const imported = (task.draft.fields['推进情况'] ?? []).join('\n');
  const last = approved ? { text: approved.printed ?? approved.words.done, cycle: approved.cycle } : imported === '' ? null : { text: imported, cycle: null };
  return {
    taskId: task.id,
    cycle,
    number: task.number,
    title: task.title,
    quarterGoal: text,
    brokenDown,
    last,
    figures: formFigures(task.draft.indicators, approved?.words.values ?? [], current?.words.values ?? []),
    current,
  };
}
