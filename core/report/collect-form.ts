import type { Finding, Severity } from '../plan/plan-draft.ts';
import { mainLead, type ProgressClass } from '../task/task-state.ts';
import type { CollectedRow, Collection } from './collection.ts';
import { cycleOfRow } from './cycle-of-row.ts';
import { goalTexts } from './goal-texts.ts';
import { matchRow, type RowMatch } from './match-row.ts';
import { preset, readReport } from './read-report.ts';
import type { FormPlace, ReturnedForm, ReturnedRow } from './returned-form.ts';
import { sayRow } from './say-row.ts';
import { settleDoubles } from './settle-doubles.ts';
import { standingOfRow } from './standing-of-row.ts';
import { presetClass } from './preset-class.ts';
import { formRow, isAskedOf, type FormRow, type FormSource } from './unit-form.ts';

export interface CollectWish {
  /** The unit whose file it is, as the directory names it; null to take it from the rows. */
  unit: string | null;
  cycle: string | null;
  /** Who answers for it, where the file itself does not say. */
  attestedBy: string | null;
}

/**
 * Which of a file's rows are reports that can be handed in, and what does not fit. `tasks` are all tasks of the plan.
 * Pure: the order of the rows changes the order of the answer and nothing else.
 */
export function collectForm(form: ReturnedForm, tasks: FormSource[], wish: CollectWish): Collection {
  const findings: Finding[] = [];
  const tell = (severity: Severity, code: string, message: string, place: FormPlace | null = null): void => {
    findings.push({ task: null, severity, code, message: place ? `${sayRow(place)}：${message}` : message, ...(place ? { place } : {}) });
  };
  const known = tasks.map((task) => ({ taskId: task.id, number: task.number, texts: goalTexts(task) }));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const unit = wish.unit ?? unitOfCodes(form.rows, byId);
  const own = unit === null ? known : known.filter(({ taskId }) => leadOf(byId.get(taskId)) === unit);
  const attestedBy = (wish.attestedBy ?? '').trim() || form.attestedBy;

  const withoutClass = new Set<FormPlace | null>();

  const readRow = (row: ReturnedRow): CollectedRow => {
    const first = matchRow(row, known);
    const match = !first.ok && first.code === 'ambiguous' && unit !== null ? matchRow(row, own) : first;
    const task = match.ok ? byId.get(match.taskId) : undefined;
    if (!match.ok || !task) {
      const code = match.ok ? 'unknown-code' : match.code;
      tell('error', code, sayMismatch[code](row, match.ok ? [] : match.candidates.map((id) => sayTask(byId.get(id)) ?? id)), row.place);
      return { ...unmatched(row), place: row.place };
    }
    const cycle = cycleOfRow(row, task.state, wish.cycle, form.cycleEnding);
    const printed = formRow(task, cycle ?? '');
    const { report, progressClass, chosen, doubts } = readReport(row, printed);
    for (const doubt of doubts) tell('doubt', 'row-doubt', doubt, row.place);
    if (match.goalChanged && match.by === 'code') tell('doubt', 'goal-changed', `「目标任务」的文字与计划不同，按行码认作 ${sayTask(task)}；改动的文字没有采用`, row.place);
    const ruled = chosen ? null : classByRule(task, printed, cycle, report);
    if (ruled !== null && report.done !== '') tell('doubt', 'class-by-rule', `没有选进度类别，按规则预选「${ruled}」，由审核认定`, row.place);
    else if (!chosen) withoutClass.add(row.place);
    const found: CollectedRow = { place: row.place, taskId: task.id, number: task.number, title: task.title, unit: leadOf(task) ?? null, cycle, standing: 'mismatch', report, progressClass: ruled ?? progressClass };
    const { standing, refusal } = standingOfRow(found, { task, unit, wishedCycle: wish.cycle, attestedBy, chosen });
    if (refusal) tell('error', refusal.code, refusal.message, row.place);
    return { ...found, standing };
  };

  const rows = settleDoubles(form.rows.map(readRow), tell);
  const unclassed = rows.filter((row) => (row.standing === 'ready' || row.standing === 'unsigned') && withoutClass.has(row.place)).length;
  if (unclassed > 0) tell('doubt', 'no-class', `${unclassed} 行没有选进度类别，按「${preset}」报送，由审核认定`);
  tellWhole(form, rows, wish, tell);
  return { unit, attestedBy, rows: [...rows, ...missingRows(rows, tasks, unit, wish.cycle)], findings };
}

/** What indicators, documents and sub-items say of the class, where the file says nothing. */
function classByRule({ state }: FormSource, { figures }: FormRow, cycle: string | null, { values }: CollectedRow['report']): ProgressClass | null {
  const due = state.cycles.find(({ id }) => id === cycle)?.due;
  const now = figures.map((figure) => ({ ...figure, now: values.find(({ name }) => name === figure.name)?.value ?? null }));
  return due === undefined ? null : (presetClass({ state, due, figures: now })?.progressClass ?? null);
}

const leadOf = (task: FormSource | undefined): string | undefined => task && mainLead(task.state)?.unit;
const sayTask = (task: FormSource | undefined): string | undefined => task && `「${task.number}${task.title}」`;

/** All coded rows of one unit say whose file it is. */
function unitOfCodes(rows: ReturnedRow[], byId: Map<string, FormSource>): string | null {
  const units = new Set(rows.flatMap(({ codes }) => codes.map(({ taskId }) => leadOf(byId.get(taskId)))).filter((unit) => unit !== undefined));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
}

type Mismatch = Extract<RowMatch, { ok: false }>['code'];
const sayMismatch: Record<Mismatch, (row: ReturnedRow, candidates: string[]) => string> = {
  'two-codes': (_, all) => `一行里有 ${all.length} 个行码（${all.join('、')}），可能合并过单元格，请分开后再收`,
  'other-plan': (_, [code]) => `行码 ${code ?? ''} 不是这个计划的任务`,
  'unknown-code': (_, [code]) => `计划里没有行码 ${code ?? ''} 这项任务`,
  'words-disagree': (_, [one, other]) => `行码是 ${one ?? ''}，文字却是 ${other ?? ''}，可能只排序了部分列，请核对后再收`,
  ambiguous: (_, all) => `文字与 ${all.length} 项任务都像：${all.slice(0, 3).join('、')}，请补上行码或序号`,
  'unknown-row': ({ number, goal }) => (goal === '' ? `没有目标任务，也没有行码，不知道是哪一项${number === '' ? '' : `（序号 ${number}）`}` : `「${goal.slice(0, 40)}」在计划里没有找到`),
};

const unmatched = ({ number, goal, done, next, difficulty }: ReturnedRow): Omit<CollectedRow, 'place'> => ({
  taskId: null,
  number,
  title: goal,
  unit: null,
  cycle: null,
  standing: 'mismatch',
  report: { done, next, difficulty, values: [] },
  progressClass: preset,
});

type Tell = (severity: Severity, code: string, message: string, place?: FormPlace | null) => void;

/** What concerns the whole file is said once. */
function tellWhole(form: ReturnedForm, rows: CollectedRow[], { cycle }: CollectWish, tell: Tell): void {
  const unsigned = rows.filter(({ standing }) => standing === 'unsigned').length;
  if (unsigned > 0) tell('error', 'missing-sign-off', `没有审定人，已填的 ${unsigned} 行不能报送；请由本单位负责人审定并填写姓名，或用 --attested 写明是谁审定的`);
  if (cycle !== null && form.cycleEnding !== null && !cycle.endsWith(form.cycleEnding)) tell('doubt', 'other-period', `文件标题或栏目写的不是 ${cycle} 这一期，请核对`);
  for (const { heading, place } of form.unread) tell('note', 'unread-column', `「${heading}」一栏的文字没有带入报送内容`, place);
}

/** Tasks the unit was asked for that the file has no row for. */
function missingRows(rows: CollectedRow[], tasks: FormSource[], unit: string | null, wished: string | null): CollectedRow[] {
  if (unit === null) return [];
  const cycles = wished === null ? new Set(rows.map(({ cycle }) => cycle)) : new Set([wished]);
  const found = new Set(rows.map(({ taskId }) => taskId));
  return tasks.flatMap((task): CollectedRow[] => {
    const open = task.state.cycles.find(({ id, state }) => cycles.has(id) && (state === 'open' || state === 'missed' || state === 'returned'));
    if (!open || found.has(task.id) || !isAskedOf(task, unit)) return [];
    const nothing = { done: '', next: '', difficulty: '', values: [] };
    return [{ place: null, taskId: task.id, number: task.number, title: task.title, unit, cycle: open.id, standing: 'blank', report: nothing, progressClass: preset }];
  });
}
