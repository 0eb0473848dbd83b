import type { Block, Cell } from '../../block.ts';
import type { Entry } from '../entry.ts';
import { parseNumbering } from '../numbering.ts';
import { tidyText } from '../tidy-text.ts';
import { readHeaderRow } from './column-roles.ts';
import type { ColumnRole } from './column-roles.ts';

/** A table row as a task, its cells by column role. */
export interface RowEntry {
  entry: Entry;
  cells: Map<ColumnRole, string[]>;
}

/** Rows of every table that has a header of plan columns; section rows and carried-down cells give the section. */
export function readTaskTables(blocks: Block[]): RowEntry[] {
  let roles: (ColumnRole | null)[] | null = null;
  const rows: RowEntry[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    let section: string | null = null;
    for (const row of block.rows) {
      const header = readHeaderRow(row.map((cell) => cell.text));
      if (header) roles = mergeHeader(header);
      else if (roles && isSectionRow(row)) section = tidyText(row.find((cell) => cell.text.trim())?.text ?? '');
      else if (roles) addRow(rows, row, roles, section);
    }
  }
  return rows;
}

/** Without a 目标任务 column under that very name, the column of tasks is the first that tells work. */
function mergeHeader(roles: (ColumnRole | null)[]): (ColumnRole | null)[] {
  const named = roles.indexOf('field:目标任务');
  if (roles.includes('goal')) return roles;
  const index = named >= 0 ? named : roles.indexOf('field:工作措施');
  return roles.map((role, column) => (column === index ? 'goal' : role));
}

function isSectionRow(row: Cell[]): boolean {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  const own = filled.filter((cell) => !cell.carried);
  if (filled.length === 0 || own.length !== 1 || (filled.length > 1 && !filled.every((cell) => cell.text === own[0]?.text))) return false;
  const text = tidyText(own[0]?.text ?? '');
  return text.length <= 60 && !/[。；]$/.test(text) && (parseNumbering(text) !== null || filled.length === row.length || row.length > 2) && !/^注[:：]/.test(text);
}

function addRow(rows: RowEntry[], row: Cell[], roles: (ColumnRole | null)[], section: string | null): void {
  const cells = new Map<ColumnRole, string[]>();
  for (const [column, role] of roles.entries()) {
    const text = row[column]?.text.trim() ?? '';
    if (role === null || text === '') continue;
    cells.set(role, [...(cells.get(role) ?? []), text]);
  }
  const goal = cells.get('goal')?.join('\n') ?? '';
  if (!goal || /^(?:合计|小计|总计|备注|填表)/.test(goal)) return;
  const previous = rows.at(-1);
  if (previous && isCarried(row, roles, 'goal') && isCarried(row, roles, 'number')) return addToItem(previous, row, roles);
  const printed = cells.get('number')?.[0] ?? '';
  const own = parseNumbering(goal);
  const areas = cells.get('section') ?? [];
  rows.push({
    cells,
    entry: {
      number: printed,
      value: /^\d+/.test(printed) ? Number.parseInt(printed, 10) : (parseNumbering(`${printed}、`)?.value ?? null),
      section: [...(section ? [section] : []), ...areas.map((area) => tidyText(area))],
      headline: tidyText((printed === '' && own ? own.rest : goal).replaceAll('\n', '')),
      ownLine: true,
      body: '',
      source: { cell: row.find((cell) => cell.text.trim() !== '')?.place.cell ?? '', text: row.filter((cell, index) => cell !== row[index - 1] && !(index > 0 && cell.carried && cell.text === row[index - 1]?.text)).map((cell) => cell.text.trim()).join('\t') },
      doubts: [],
    },
  });
}

function isCarried(row: Cell[], roles: (ColumnRole | null)[], role: ColumnRole): boolean {
  const index = roles.indexOf(role);
  return index < 0 ? role === 'number' : Boolean(row[index]?.carried);
}

/** A goal cell merged over several rows is one item: its further rows add words to the columns that are not merged. */
function addToItem(previous: RowEntry, row: Cell[], roles: (ColumnRole | null)[]): void {
  for (const [column, role] of roles.entries()) {
    const cell = row[column];
    if (role === null || !cell || cell.carried || cell.text.trim() === '') continue;
    previous.cells.set(role, [...(previous.cells.get(role) ?? []), cell.text.trim()]);
  }
}
