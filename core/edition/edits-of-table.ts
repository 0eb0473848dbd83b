import type { Finding } from '../plan/plan-draft.ts';
import { matchRow } from '../report/match-row.ts';
import type { ReturnedForm, ReturnedRow } from '../report/returned-form.ts';
import { sayRow } from '../report/say-row.ts';
import { progressClasses, type ProgressClass } from '../task/task-state.ts';
import type { Edition, EditionRow } from './edition.ts';
import { printedRow, type PrintedWords } from './printed-row.ts';

export interface TableEdit {
  taskId: string;
  text: string;
  /** Null where the table leaves the class as it is. */
  progressClass: ProgressClass | null;
}

/** What an empty row prints, which is no text of anybody. */
const blank = new Set(['', '未报', '待审核']);

/**
 * What somebody changed in a table of the edition that was printed, edited in Word and came back: rows are known by
 * their codes, else by number and words; spaces and line breaks are no change. A row that fits no task is a finding.
 */
export function editsOfTable(form: Pick<ReturnedForm, 'rows'>, edition: Edition, say: PrintedWords): { edits: TableEdit[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const tell = (severity: Finding['severity'], code: string, row: ReturnedRow, message: string): void => {
    findings.push({ task: null, severity, code, message: `${sayRow(row.place)}：${message}`, place: row.place });
  };
  const known = edition.rows.map(({ taskId, number, title }) => ({ taskId, number, texts: [title, `${number}${title}`] }));
  const byTask = new Map(edition.rows.map((row) => [row.taskId, row]));
  const edits = new Map<string, TableEdit>();
  for (const row of form.rows) {
    // A chapter's line of a sheet that lost its merged cells, or a row with nothing to take.
    if (row.codes.length === 0 && blank.has(row.done.trim())) continue;
    const match = matchRow(row, known);
    const own = match.ok ? byTask.get(match.taskId) : undefined;
    if (!match.ok || !own) {
      tell('error', match.ok ? 'unknown-row' : match.code, row, `「${row.number}${row.goal.slice(0, 30)}」对应不到汇总稿中的一行，没有采用`);
      continue;
    }
    if (row.codes.some(({ cycle }) => cycle !== null && cycle !== edition.cycle)) {
      tell('error', 'other-cycle', row, `「${own.number}${own.title}」是 ${row.codes[0]?.cycle} 的表，不是 ${edition.cycle}，没有采用`);
      continue;
    }
    const edit = editOf(row, own, edition, say);
    if (!edit) continue;
    if (edits.has(own.taskId)) tell('error', 'row-twice', row, `「${own.number}${own.title}」在表中出现两次，取前一次`);
    else edits.set(own.taskId, edit);
  }
  return { edits: [...edits.values()], findings };
}

function editOf(row: ReturnedRow, own: EditionRow, { unreported }: Edition, say: PrintedWords): TableEdit | null {
  const printed = printedRow(own, unreported, say);
  const named = progressClasses.find((each) => each === row.progressClass.trim()) ?? null;
  const progressClass = named === printed.progressClass ? null : named;
  const isSame = bare(row.done) === bare(printed.text ?? '') || blank.has(row.done.trim());
  if (isSame && progressClass === null) return null;
  const text = isSame ? printed.text : row.done.trim();
  return text === null || text === '' ? null : { taskId: own.taskId, text, progressClass };
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b]/gu, '');
