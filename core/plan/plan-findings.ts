import type { Directory } from './directory.ts';
import { duplicateFindings } from './duplicates/duplicate-findings.ts';
import { rowsOfPlan } from './duplicates/rows-of-plan.ts';
import { dutiesOf } from './duties.ts';
import { planNames, type PlanName } from './matching/plan-names.ts';
import type { Finding, TaskDraft } from './plan-draft.ts';
import { sayRows } from './say-rows.ts';

export interface PlanRow {
  row: number;
  draft: TaskDraft;
  leftOut: string | null;
}

export interface FindingsInput {
  rows: PlanRow[];
  /** What the importer found; `task` is the index of the row. */
  imported: Finding[];
  /** Owners as the document printed them, by index: what the supervisor typed since settles what was doubtful. */
  printed: Pick<TaskDraft, 'leadUnits' | 'coUnits'>[];
  settled: Readonly<Record<string, string>>;
  directory: Pick<Directory, 'units' | 'groups'>;
}

/** Codes about owners: asked again here, because owners, names and the directory change after the import. */
const ownerCodes: readonly string[] = ['missing-lead', 'unknown-unit'];

/**
 * What stands between a plan and its launch, as it is now: the importer's findings of rows that are supervised, an
 * error for each row nobody leads, one doubt for each printed name that is no unit (process.md §1), one note for each
 * name that was read without being printed so, and what rows ask twice.
 */
export function planFindings({ rows, imported, printed, settled, directory }: FindingsInput): Finding[] {
  const supervised = rows.filter((row) => row.leftOut === null);
  const open = new Set(supervised.map(({ row }) => row - 1));
  const typed = new Set(supervised.filter((row) => !sameOwners(row.draft, printed[row.row - 1])).map(({ row }) => row - 1));
  const duties = supervised.map(({ row, draft }) => ({ index: row - 1, draft, ...dutiesOf(draft, directory, settled) }));

  const kept = imported.filter(({ task, code, severity }) => {
    if (task !== null && !open.has(task)) return false;
    if (!ownerCodes.includes(code)) return true;
    // A lead that was read in spite of a faulty label stays a doubt until somebody types it.
    return code === 'missing-lead' && severity !== 'error' && task !== null && !typed.has(task);
  });
  const names = planNames(supervised, directory, settled);
  return [...kept, ...duties.flatMap(leaderless), ...names.flatMap(unknownName), ...names.flatMap(readOtherwise), ...duplicateFindings(rowsOfPlan({ id: null, title: '', rows: supervised, settled }, directory))];
}

type RowDuties = ReturnType<typeof dutiesOf> & { index: number; draft: TaskDraft };

function leaderless({ index, draft, duties, unresolved }: RowDuties): Finding[] {
  if (duties.some((duty) => duty.main)) return [];
  const why =
    draft.leadUnits.length === 0
      ? '没有牵头单位'
      : `牵头单位「${draft.leadUnits.join('、')}」${draft.leadUnits.some((name) => unresolved.includes(name)) ? '不在通讯录中' : '是统称，没有落实到具体单位'}`;
  return [
    { task: index, severity: 'error', code: 'missing-lead', message: `第${index + 1}行「${draft.number}${draft.title}」${why}，请指定牵头单位或注明不纳入督办。` },
  ];
}

function unknownName({ name, rows, how, candidates }: PlanName): Finding[] {
  if (how !== 'asked') return [];
  const guess = candidates.length > 0 ? `，可能是：${candidates.map(({ unit }) => unit).join('、')}` : '';
  return [
    {
      task: rows.length === 1 ? rows[0]! - 1 : null,
      severity: 'doubt',
      code: 'unknown-unit',
      message: `「${name}」不是通讯录中的单位（${sayRows(rows)}）${guess}，请说明是哪个单位；未说明的不会收到通知。`,
    },
  ];
}

const readBy: Partial<Record<PlanName['how'], string>> = { parentPrefix: '上级或地区名的有无', abbreviation: '简称' };

function readOtherwise({ name, rows, how, unit }: PlanName): Finding[] {
  const by = readBy[how];
  if (by === undefined) return [];
  const message = `「${name}」（${sayRows(rows)}）按${by}读作「${unit}」；如不对，请说明是哪个单位。`;
  return [{ task: rows.length === 1 ? rows[0]! - 1 : null, severity: 'note', code: 'unit-read-as', message }];
}

const sameOwners = (draft: TaskDraft, printed: Pick<TaskDraft, 'leadUnits' | 'coUnits'> | undefined): boolean =>
  printed !== undefined &&
  JSON.stringify([draft.leadUnits, draft.coUnits]) === JSON.stringify([printed.leadUnits, printed.coUnits]);
