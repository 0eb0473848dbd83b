import { homeElsewhere, type NumberHome } from '../plan/duplicates/number-home.ts';
import type { TaskDraft } from '../plan/plan-draft.ts';
import { goalOfTask, isBrokenDown, type GoalHolder } from '../breakdown/goal-of-task.ts';
import { itemsOfCycle, type FollowedItem } from '../breakdown/items-of-cycle.ts';
import { mainLead, type TaskState } from '../task/task-state.ts';
import { formFigures, type FormFigure, type NamedValue } from './form-figure.ts';
import { presetClass, type PresetClass } from './preset-class.ts';

/** A task with its reports, as far as a form needs them. */
export interface FormSource {
  id: string;
  number: string;
  title: string;
  draft: Pick<TaskDraft, 'fields' | 'indicators'>;
  state: Pick<TaskState, 'duties' | 'cycles' | 'stage' | 'breakdown'>;
  /** What is agreed to be reached; absent without any. */
  breakdown?: GoalHolder['breakdown'];
  /** What co-units gave, of all cycles; absent without any. */
  parts?: readonly GivenPart[];
  leftOut: string | null;
  /** 线下报送: no form asks for it. Absent: it is not. */
  offline?: boolean;
  /** Its reports are signed off by the head's own act or on sealed paper: a file need not name who vouches. Absent: it has to. */
  signedOffLater?: boolean;
  /** Numbers one task gives and the others quote; absent without any. */
  homes?: readonly NumberHome[];
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

/** What a co-unit, or another lead, gave for the report of one cycle. */
export interface GivenPart {
  cycle: string;
  unit: string;
  text: string;
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
  /** Sub-items due by the end of the period, and what co-units gave; absent without any. */
  items?: FollowedItem[];
  parts?: readonly GivenPart[];
  /** Last accepted words; `cycle` null where they came with the plan itself. */
  last: { text: string; cycle: string | null } | null;
  figures: FormFigure[];
  /** Numbers another unit gives: quoted, not asked. */
  quoted: { name: string; unit: string }[];
  /** The newest text of this cycle, returned ones too. */
  current: FormReport | null;
  /** The class the rules would choose, where nothing is on file; absent where they choose none. */
  preset?: PresetClass;
}

/** A form asks a unit for a task as long as it leads it first (主牵头) and the task is neither left out, over nor reported on paper. */
export const isAskedOf = ({ leftOut, offline, state }: Pick<FormSource, 'leftOut' | 'offline' | 'state'>, unit: string): boolean =>
  leftOut === null && offline !== true && (state.stage === 'assigned' || state.stage === 'underway') && mainLead(state)?.unit === unit;

/** Rows of a unit's form for one cycle, in the order of the plan. */
export const unitFormRows = (tasks: FormSource[], unit: string, cycle: string): FormRow[] => tasks.filter((task) => isAskedOf(task, unit)).map((task) => formRow(task, cycle));

/** What the form prints for one task. */
export function formRow(task: FormSource, cycle: string): FormRow {
  const goal = goalOfTask(task, cycle);
  const items = itemsOfCycle(task.breakdown, task.state, cycle);
  const parts = (task.parts ?? []).filter((part) => part.cycle === cycle);
  const current = task.submissions.findLast((each) => each.cycle === cycle && each.standing !== 'replaced') ?? null;
  const approved = task.submissions.findLast((each) => each.cycle !== cycle && each.standing === 'approved');
  const imported = (task.draft.fields['推进情况'] ?? []).join('\n');
  const last = approved ? { text: approved.printed ?? approved.words.done, cycle: approved.cycle } : imported === '' ? null : { text: imported, cycle: null };
  const all = formFigures(task.draft.indicators, approved?.words.values ?? [], current?.words.values ?? []);
  const due = task.state.cycles.find(({ id }) => id === cycle)?.due;
  const preset = current === null && due !== undefined ? presetClass({ state: task.state, due, figures: all }) : null;
  const homeOf = ({ name }: FormFigure): NumberHome | undefined => homeElsewhere(name, task.id, task.homes ?? []);
  return {
    taskId: task.id,
    cycle,
    number: task.number,
    title: task.title,
    quarterGoal: goal.text,
    brokenDown: isBrokenDown(goal),
    ...(items.length > 0 ? { items } : {}),
    ...(parts.length > 0 ? { parts } : {}),
    last,
    figures: all.filter((figure) => !homeOf(figure)),
    quoted: all.flatMap((figure) => {
      const home = homeOf(figure);
      return home ? [{ name: figure.name, unit: home.unit }] : [];
    }),
    current,
    ...(preset ? { preset } : {}),
  };
}
