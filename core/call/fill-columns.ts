import type { TaskDraft } from '../plan/plan-draft.ts';
import { plain } from '../plan/words/words-of.ts';
import { formFigures } from '../report/form-figure.ts';
import type { TaskState } from '../task/task-state.ts';
import type { CallColumn } from './call-column.ts';

/** A report as far as a column can be read from it. */
export interface FiledReport {
  cycle: string;
  standing: string;
  progressClass: string;
  words: { done: string; next: string; difficulty: string; values: { name: string; value: number }[] };
}

/** A task with what is on file of it; `submissions` oldest first. */
export interface FiledTask {
  draft: TaskDraft;
  state: Pick<TaskState, 'duties' | 'term' | 'cycles'>;
  submissions: readonly FiledReport[];
}

type ReportPart = 'done' | 'next' | 'difficulty' | 'progressClass';

const parts: readonly [RegExp, ReportPart][] = [
  [/^(推进|进展|完成|落实|工作|本期)情况$|^工作?进展$|^工作成效$/u, 'done'],
  [/^下(一)?步(打算|计划|安排|工作|措施)?$|^下步工作打算$|^下季目标$/u, 'next'],
  [/^(存在(的)?)?(问题|困难)(和困难|与困难|及困难)?$|^存在困难\/?需协调$|^需协调(事项|问题)$/u, 'difficulty'],
  [/^进度(类别|情况)?$/u, 'progressClass'],
];

/**
 * The columns of a call with what is on file of each: the plan's own words, else the last approved text or figure. With a
 * cycle it `joins`, what that cycle's report says anyway is left to it. Pure.
 */
export const fillColumns = (names: readonly string[], task: FiledTask, joins: string | null): CallColumn[] => {
  const last = task.submissions.findLast(({ standing }) => standing === 'approved');
  return names.map((name): CallColumn => {
    const own = ownWords(name, task);
    if (own !== null) return { name, text: own, cycle: null };
    const isReported = readColumn(name, task.draft, last) !== undefined;
    if (joins !== null && isReported) return { name, text: null, cycle: joins };
    const text = last === undefined ? null : (readColumn(name, task.draft, last) ?? null);
    return text === null || text.trim() === '' ? { name, text: null, cycle: null } : { name, text, cycle: last?.cycle ?? null };
  });
};

/** What a report says in a column: undefined where no report has it, '' or null where this one says nothing. */
export function readColumn(name: string, draft: Pick<TaskDraft, 'indicators'>, report: FiledReport | undefined): string | null | undefined {
  const part = parts.find(([shape]) => shape.test(name.trim()))?.[1];
  if (part === 'progressClass') return report?.progressClass ?? null;
  if (part !== undefined) return report?.words[part] ?? null;
  const figure = formFigures(draft.indicators, report?.words.values ?? [], []).find((each) => plain(each.name) === plain(name));
  if (!figure) return undefined;
  return figure.last === null ? null : `${figure.last}${figure.unit}`;
}

const owners: readonly [RegExp, (task: FiledTask) => string][] = [
  [/^(牵头|责任|主责|承办)(单位|科室|部门)$/u, ({ state }) => unitsOf(state, ['lead'])],
  [/^(配合|协办)(单位|科室|部门)$/u, ({ state }) => unitsOf(state, ['co'])],
  [/^(办结|完成)(时限|时间|期限)$|^时限$/u, ({ state }) => state.term.end ?? ''],
];

/** What the plan or the register says of the task itself; null for everything a unit would report. */
function ownWords(name: string, task: FiledTask): string | null {
  const owner = owners.find(([shape]) => shape.test(name.trim()))?.[1];
  if (owner) return owner(task);
  if (parts.some(([shape]) => shape.test(name.trim()))) return null; // printed once, but what is wanted is how it stands
  const field = Object.entries(task.draft.fields).find(([label]) => plain(label) === plain(name));
  return field ? field[1].join('\n') : null;
}

const unitsOf = ({ duties }: Pick<TaskState, 'duties'>, kinds: readonly string[]): string =>
  duties.filter(({ kind }) => kinds.includes(kind)).map(({ unit }) => unit).join('、');
