import type { Block, Cell } from '../../block.ts';
import type { Reading } from '../read-part.ts';
import { tidyText } from '../tidy-text.ts';
import { readColumnRole } from './column-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import { readRow } from './read-row.ts';
import type { RowEntry } from './read-task-tables.ts';

const fewestLabels = 3;

/** A slip (督办单): labels beside their values instead of above them. One form is one task; null when none is found. */
export function readForms(blocks: Block[], year: number | null): Reading | null {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? readForm(block.rows) : []));
  if (rows.length === 0) return null;
  return { items: rows.map((row) => ({ entry: row.entry, read: readRow(row, year) })), columns: new Set(['form', ...rows.flatMap((row) => [...row.cells.keys()])]), findings: [] };
}

/** Most rows begin with a label and go on with what is none. */
function isForm(rows: Cell[][]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  const labelled = filled.filter((row) => {
    const [label, value] = row.filter((cell, index) => !(cell.carried && cell.text === row[index - 1]?.text));
    return label !== undefined && value !== undefined && readColumnRole(label.text) !== null && readColumnRole(value.text) === null;
  });
  return labelled.length >= fewestLabels - 1 && labelled.length * 2 >= filled.length;
}

function readForm(rows: Cell[][]): RowEntry[] {
  if (!isForm(rows)) return [];
  const cells = new Map<ColumnRole, string[]>();
  for (const row of rows) {
    const own = row.filter((cell, index) => !(cell.carried && cell.text === row[index - 1]?.text));
    for (let index = 0; index + 1 < own.length; index += 2) {
      const role = readColumnRole(own[index]?.text ?? '');
      const value = own[index + 1]?.text.trim() ?? '';
      if (role && value) cells.set(role, [...(cells.get(role) ?? []), value]);
    }
  }
  const goal = cells.get('goal')?.[0] ?? cells.get('field:批示内容')?.[0] ?? cells.get('field:目标任务')?.[0];
  const owned = cells.has('lead') || cells.has('owner');
  if (cells.size < fewestLabels || !goal || !owned) return [];
  cells.set('goal', [goal]);
  const first = rows[0]?.find((cell) => cell.text.trim() !== '');
  const number = cells.get('number')?.[0] ?? '';
  const value = Number.parseInt(/\d+/.exec(number)?.[0] ?? '', 10);
  return [
    {
      cells,
      entry: {
        number,
        value: Number.isNaN(value) ? null : value,
        section: [],
        headline: tidyText(goal.replaceAll('\n', '')),
        ownLine: true,
        body: '',
        inherited: '',
        source: { cell: first?.place.cell ?? '', text: rows.map((row) => row.filter((cell) => !cell.carried).map((cell) => cell.text.trim()).join('\t')).join('\n') },
        doubts: [],
      },
    },
  ];
}
