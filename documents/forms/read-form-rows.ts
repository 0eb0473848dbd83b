import { findRowCodes, withoutRowCodes } from '../../core/report/row-code.ts';
import type { ReturnedForm, ReturnedRow } from '../../core/report/returned-form.ts';
import type { Cell } from '../block.ts';
import { readFormHeader, type FormColumn } from './form-column.ts';
import { readSignOff, type SignOff } from './read-sign-off.ts';

export interface FormTable {
  rows: ReturnedRow[];
  unread: ReturnedForm['unread'];
  signOff: SignOff | null;
  /** Texts of the header, for what they tell about the period. */
  headings: string[];
}

/** Columns that are there to be read only: what stands in them is not the unit's report. */
const shown = new Set<FormColumn>(['last', 'owner', 'section']);

/** Rows of the table below its header; null for a table without one. Section rows and rows without any word are left out. */
export function readFormTable(grid: Cell[][]): FormTable | null {
  const table: FormTable = { rows: [], unread: [], signOff: null, headings: [] };
  let columns: (FormColumn | null)[] | null = null;
  let headings: string[] = [];
  for (const cells of grid) {
    const texts = cells.map(({ text }) => text);
    const header: (FormColumn | null)[] | null = readFormHeader(texts) ?? (columns && isUnderHeader(texts, headings) ? mergeHeader(columns, texts) : null);
    if (header) {
      columns = header;
      headings = texts;
      table.headings.push(...texts);
      continue;
    }
    const line = ownTexts(cells).join('　　');
    const signed = findRowCodes(line).length === 0 && line.length <= 200 ? readSignOff(line) : null;
    if (signed) table.signOff ??= signed;
    else if (columns && !isSection(cells)) addRow(table, cells, columns, headings);
  }
  return columns ? table : null;
}

const ownTexts = (cells: Cell[]): string[] => cells.filter(({ carried, text }) => !carried && text.trim() !== '').map(({ text }) => text);

/** The second line of a header of two: every cell repeats the one above or names a part of it. */
function isUnderHeader(texts: string[], headings: string[]): boolean {
  const repeated = texts.filter((text, index) => text.trim() !== '' && text === headings[index]).length;
  return repeated >= 2;
}

const mergeHeader = (columns: (FormColumn | null)[], texts: string[]): (FormColumn | null)[] => columns.map((column, index) => readFormHeader([texts[index] ?? '', '目标任务', '推进情况'])?.[0] ?? column);

/** One text over the whole row, or alone in a row that has no code: a chapter of the plan, a note under the table. */
function isSection(cells: Cell[]): boolean {
  const own = ownTexts(cells);
  const filled = cells.filter(({ text }) => text.trim() !== '');
  if (filled.length === 0) return true;
  return own.length === 1 && findRowCodes(own[0] ?? '').length === 0 && (filled.length === cells.length || filled.length > 1) && filled.every(({ text }) => text === own[0]);
}

function addRow(table: FormTable, cells: Cell[], columns: (FormColumn | null)[], headings: string[]): void {
  const of = (wanted: FormColumn): string => joinCells(cells.filter((_, index) => columns[index] === wanted));
  const codes = [...new Map(cells.flatMap(({ text }) => findRowCodes(text)).map((code) => [`${code.taskId}/${code.cycle ?? ''}`, code])).values()];
  const place = cells.find(({ text, carried }) => text.trim() !== '' && !carried)?.place ?? cells[0]?.place ?? {};
  const previous = table.rows.at(-1);
  // A row that is merged with the one above in what it is about only goes on with its words.
  if (previous && isContinued(cells, columns)) return goOn(previous, cells, columns);
  const row: ReturnedRow = {
    place,
    codes,
    number: withoutRowCodes(of('number')),
    goal: withoutCodeLines(of('goal')),
    quarterGoal: of('quarterGoal'),
    done: of('done'),
    figures: of('figures'),
    difficulty: of('difficulty'),
    next: of('next'),
    progressClass: of('progressClass'),
  };
  if (codes.length === 0 && row.goal === '' && row.done === '' && row.number === '') return;
  if (codes.length === 0 && /^(?:合计|小计|总计|备注|注[:：]|填表说明|说明[:：])/u.test(row.goal || row.number)) return;
  table.rows.push(row);
  for (const [index, cell] of cells.entries()) {
    const column = columns[index] ?? null;
    if (cell.carried || cell.text.trim() === '' || (column !== null && column !== 'remark') || findRowCodes(cell.text).length > 0) continue;
    const heading = (headings[index] ?? '').trim();
    if (heading !== '' && !table.unread.some((each) => each.heading === heading)) table.unread.push({ heading, place: cell.place });
  }
}

/** Cells under one heading, each text once: a merged cell stands in several. */
const joinCells = (cells: Cell[]): string => [...new Set(cells.map(({ text }) => text.trim()).filter((text) => text !== ''))].join('\n');

const withoutCodeLines = (text: string): string => text.split('\n').filter((line) => findRowCodes(line).length === 0).join('\n').trim();

function isContinued(cells: Cell[], columns: (FormColumn | null)[]): boolean {
  const goal = columns.findIndex((column) => column === 'goal');
  return cells[goal]?.carried === true && cells.every((cell, index) => cell.carried || cell.text.trim() === '' || (columns[index] !== 'number' && columns[index] !== 'code'));
}

const joined = ['done', 'figures', 'difficulty', 'next', 'quarterGoal'] as const;

function goOn(row: ReturnedRow, cells: Cell[], columns: (FormColumn | null)[]): void {
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const field = joined.find((each) => each === column);
    if (!field || cell.carried || cell.text.trim() === '' || (column && shown.has(column))) continue;
    row[field] = row[field] === '' ? cell.text.trim() : `${row[field]}\n${cell.text.trim()}`;
  }
}
