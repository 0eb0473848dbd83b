import type { Directory } from './directory.ts';
import { dutiesOf } from './duties.ts';
import type { Finding, TaskDraft } from './plan-draft.ts';
import { similarUnits } from './similar-units.ts';

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
 * error for each row nobody leads, one doubt for each printed name that is no unit (process.md §1).
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
  return [...kept, ...duties.flatMap(leaderless), ...unknownNames(duties, directory)];
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

function unknownNames(rows: RowDuties[], directory: FindingsInput['directory']): Finding[] {
  const byName = new Map<string, number[]>();
  for (const { index, unresolved } of rows) {
    for (const name of unresolved) byName.set(name, [...(byName.get(name) ?? []), index]);
  }
  return [...byName].map(([name, indexes]): Finding => ({
    task: indexes.length === 1 ? indexes[0]! : null,
    severity: 'doubt',
    code: 'unknown-unit',
    message: `「${name}」不是通讯录中的单位（${rowsIn(indexes)}）${guessOf(name, directory)}，请说明是哪个单位；未说明的不会收到通知。`,
  }));
}

function guessOf(name: string, directory: FindingsInput['directory']): string {
  const similar = similarUnits(name, directory);
  return similar.length > 0 ? `，可能是：${similar.join('、')}` : '';
}

const rowsIn = (indexes: number[]): string =>
  `第${indexes.slice(0, 5).map((index) => index + 1).join('、')}行${indexes.length > 5 ? `等 ${indexes.length} 行` : ''}`;

const sameOwners = (draft: TaskDraft, printed: Pick<TaskDraft, 'leadUnits' | 'coUnits'> | undefined): boolean =>
  printed !== undefined &&
  JSON.stringify([draft.leadUnits, draft.coUnits]) === JSON.stringify([printed.leadUnits, printed.coUnits]);
