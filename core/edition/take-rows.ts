import { goalOfTask, isBrokenDown, type GoalHolder } from '../breakdown/goal-of-task.ts';
import type { TaskDraft } from '../plan/plan-draft.ts';
import { formFigures, type NamedValue } from '../report/form-figure.ts';
import { mainLead, progressClasses, type ProgressClass, type TaskState } from '../task/task-state.ts';
import type { DecidedReport } from '../report/decided-report.ts';
import { periodOfCycle } from '../schedule/cycles-of-period.ts';
import type { EditionPart, EditionRow, LastText, TakenWords } from './edition.ts';
import type { Reporting } from './reporting-in.ts';
import { unaskedIn } from './unasked-in.ts';

/** A report as the register holds it. */
export interface ReportInEdition {
  cycle: string;
  hash: string;
  /** `approved`, `returned`, `submitted` or `replaced`. */
  standing: string;
  progressClass: string;
  decided?: DecidedReport;
  words: { done: string; next?: string; difficulty: string; values: NamedValue[]; asOf?: string };
}

/** A task with all its reports, oldest first, and the texts that final editions printed of it. */
export interface TaskInEdition {
  id: string;
  number: string;
  title: string;
  section: string[];
  draft: Pick<TaskDraft, 'fields' | 'indicators' | 'leadUnits'>;
  /** What is agreed to be reached; absent without any. */
  breakdown?: GoalHolder['breakdown'];
  state: Pick<TaskState, 'duties' | 'cycles' | 'stage' | 'completion'>;
  leftOut: string | null;
  /** Which of its reports this edition takes. */
  reporting: Reporting;
  submissions: ReportInEdition[];
  /** 配合情况 of all cycles, the newest of each unit; absent without any. */
  parts?: readonly (EditionPart & { cycle: string })[];
  /** Newest edition of each cycle, in any order. */
  finals: { cycle: string; text: string }[];
}

/**
 * Rows of an edition as the register shows them on a date: approved words only; a text that waits for its review is
 * marked, and what co-units gave stands beside. Last time's text is what the last final edition printed, else what was approved last, else what the plan printed.
 */
export const takeRows = (tasks: readonly TaskInEdition[], cycle: string, today: string): EditionRow[] => tasks.map((task) => takeRow(task, cycle, today));

function takeRow(task: TaskInEdition, cycle: string, today: string): EditionRow {
  const { state, draft, submissions, reporting } = task;
  const goal = goalOfTask(task, cycle);
  const own = submissions.findLast((each) => each.cycle === reporting.cycle && each.standing !== 'replaced');
  const earlier = submissions.findLast((each) => each.cycle < (reporting.cycle ?? cycle) && each.standing === 'approved');
  const asked = state.cycles.find(({ id }) => id === reporting.cycle);
  const words = own?.standing === 'approved' ? taken(own, asked?.decidedClass ?? own.decided?.progressClass ?? null) : null;
  const isAnswered = own !== undefined && own.standing !== 'returned';
  return {
    taskId: task.id,
    number: task.number,
    title: task.title,
    section: task.section[0] ?? '',
    leadUnits: mainLead(state) ? state.duties.filter(({ kind }) => kind === 'lead').map(({ unit }) => unit) : draft.leadUnits,
    quarterGoal: goal.text,
    brokenDown: isBrokenDown(goal),
    unasked: unaskedIn(task, isAnswered),
    words,
    waiting: own?.standing === 'submitted',
    late: isAnswered ? (asked?.repairedLate ?? own.decided?.repairedLate ?? false) : asked !== undefined && asked.due < today,
    parts: (task.parts ?? []).filter((part) => part.cycle === reporting.cycle).map(({ unit, text }) => ({ unit, text })),
    last: lastText(task, earlier, cycle),
    figures: formFigures(draft.indicators, earlier?.words.values ?? [], words && own ? own.words.values : []),
    edited: null,
  };
}

const taken = ({ hash, words, progressClass }: ReportInEdition, decided: ProgressClass | null): TakenWords => ({
  hash,
  text: words.done,
  difficulty: words.difficulty,
  progressClass: decided ?? progressClasses.find((each) => each === progressClass) ?? '其他',
  since: words.asOf ?? null,
});

function lastText({ finals, draft }: TaskInEdition, earlier: ReportInEdition | undefined, cycle: string): LastText | null {
  const printed = finals.filter((each) => each.cycle < cycle).sort((one, other) => (one.cycle < other.cycle ? 1 : -1))[0];
  // Cycles of another period than the edition's are not in its order: their report is the newer word.
  if (printed && (!earlier || (periodOfCycle(earlier.cycle) === periodOfCycle(printed.cycle) && printed.cycle >= earlier.cycle))) return { text: printed.text, cycle: printed.cycle };
  if (earlier) return { text: earlier.words.done, cycle: earlier.cycle };
  const imported = (draft.fields['推进情况'] ?? []).join('\n');
  return imported === '' ? null : { text: imported, cycle: null };
}
