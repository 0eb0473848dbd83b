import type { Block, Cell } from '../../block.ts';
import { parseChineseNumeral } from '../../chinese-numerals.ts';
import { isPageMark } from '../drop-noise.ts';
import type { Entry } from '../entry.ts';
import { parseNumbering, rankOf } from '../numbering.ts';
import { tidyText } from '../tidy-text.ts';
import { isForeignHeader, readColumnRole, readHeaderRow, readSecondHeader, settleGoal } from './column-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import { placeRows } from './place-rows.ts';
import type { TableRow } from './place-rows.ts';
import { settleColumns } from './settle-columns.ts';
import { foldUnitMatrix } from './unit-matrix.ts';
import { readOwnerLine, readSurroundings } from './table-surroundings.ts';

/** A table row as a task, its cells by column role. */
export interface RowEntry {
  entry: Entry;
  cells: Map<ColumnRole, string[]>;
}

type Roles = (ColumnRole | null)[];

const ditto = /^(?:同上|〃|″|"|”|同前|同左)$/;
const total = /^(?:合\s*计|小\s*计|总\s*计|备注|填表|注[:：]|说明[:：]|(?:抄送|主送|抄报|分送|印发|发至|联系人|联系电话|制表|审核|填报(?:人|单位|日期))\s*[:：])/;

/**
 * Rows of every table that has a header of plan columns, in one row or two; a table without a header of its own goes on
 * with the columns of the one before when it is as wide. Section rows and carried-down cells give the section.
 */
export function readTaskTables(blocks: Block[]): RowEntry[] {
  let roles: Roles | null = null;
  let printed = '';
  let section: SectionRow[] = [];
  let headings: string[] = [];
  const rows: TableRow[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const grid = foldUnitMatrix(block.rows);
    const width = grid[0]?.length ?? 0;
    if (roles && roles.length !== width) roles = null;
    let around = readSurroundings(blocks, at, headings);
    ({ headings } = around);
    let first = rows.length;
    const place = (): void => {
      for (const added of rows.slice(first)) added.around = around;
      first = rows.length;
    };
    let skip = false;
    for (const [index, row] of grid.entries()) {
      if (skip) {
        skip = false;
        continue;
      }
      if (isPageRow(row)) continue;
      const header = readHeader(grid, index);
      if (header) {
        // The same header again is a page break: its section and its columns go on.
        if (roles === null || header.roles.join() !== printed) {
          section = readSectionAbove(grid.slice(0, index).findLast((above) => !isLabelRow(above)));
          roles = settleColumns(header.roles, row.map((cell) => cell.text), grid.slice(index + header.rows));
        }
        printed = header.roles.join();
        skip = header.rows === 2;
      } else if (isLabelRow(row)) {
        place();
        around = { ...around, owner: readOwnerLine(wholeOf(row)) || around.owner };
      } else if (isForeignHeader(row.map((cell) => cell.text)) || isUnknownHeader(row, roles)) roles = null;
      else if (roles && isNumberedSection(row, roles)) section = goInto(section, `${numberOf(row[roles.indexOf('number')]?.text ?? '')}${tidyText(row[roles.indexOf('goal')]?.text ?? '')}`);
      else if (roles && isSectionRow(row)) section = goInto(section, tidyText(row.find((cell) => cell.text.trim())?.text ?? ''));
      else if (roles) addRow(rows, row, roles, section.map((each) => each.text));
    }
    place();
  }
  return placeRows(rows);
}

/** `序号 | 隐患名称 | …` under heads nobody knows: another table begins, and its rows are not ours. */
function isUnknownHeader(row: Cell[], roles: Roles | null): boolean {
  const number = roles?.indexOf('number') ?? -1;
  return number >= 0 && !row[number]?.carried && readColumnRole(row[number]?.text ?? '') === 'number' && row.filter((cell) => cell.text.trim() !== '').length >= 3;
}

/** `一` → `一、`; `（一）` and `一、` as they are. */
const numberOf = (printed: string): string => printed.trim().replace(/(?<![、.．）)])$/, '、');

/** A row that names a section, with the rank of its number; one without a number stands on its own. */
interface SectionRow {
  text: string;
  rank: number | null;
}

/** （一） below 一、 goes into it; the next 一、 ends both. */
function goInto(path: SectionRow[], text: string): SectionRow[] {
  const kind = parseNumbering(text)?.kind;
  const rank = kind ? rankOf(kind) : null;
  return [...path.filter((above) => rank !== null && above.rank !== null && above.rank < rank), { text, rank }];
}

function readHeader(rows: Cell[][], index: number): { roles: Roles; rows: 1 | 2 } | null {
  const texts = (rows[index] ?? []).map((cell) => cell.text);
  const next = rows[index + 1];
  const first = readHeaderRow(texts);
  const second = next && (first || new Set(texts.map((text) => text.trim()).filter(Boolean)).size >= 2) ? readSecondHeader(texts, next) : null;
  if (second && readHeaderShape(texts) && second.some((role) => role === 'goal' || role === 'field:目标任务' || role === 'field:工作措施')) return { roles: settleGoal(second, texts), rows: 2 };
  return first ? { roles: settleGoal(first, texts), rows: 1 } : null;
}

/** `一、产业` in the row above the heads stands over them. */
function readSectionAbove(row: Cell[] | undefined): SectionRow[] {
  const text = row && isSectionRow(row) ? wholeOf(row) : '';
  return parseNumbering(text) ? goInto([], text) : [];
}

const wholeOf = (row: Cell[]): string => tidyText(row.find((cell) => cell.text.trim() !== '')?.text ?? '');

const longestLabelRow = 60;

/** `责任科室：甲科`, `填报时间：…` over the whole width. */
function isLabelRow(row: Cell[]): boolean {
  const [first, second] = row.filter((cell) => cell.text.trim() !== '');
  if (!first || first.text.length > longestLabelRow || (second && second.text !== first.text)) return false;
  const text = wholeOf(row);
  return /^[^：:。]{0,6}(?:单位|科室|处室|股室|部门|日期|时间)(?:名称)?[：:]\s*\S{2,20}$/.test(text) && row.every((cell) => cell.text.trim() === '' || tidyText(cell.text) === text);
}

/** A page number that fell between the rows. */
function isPageRow(row: Cell[]): boolean {
  const texts = new Set(row.map((cell) => cell.text.trim()).filter(Boolean));
  const [only = ''] = texts;
  return texts.size === 1 && !/^\d+$/.test(only) && isPageMark(only);
}

/** Heads are short words without a stop. */
const readHeaderShape = (texts: string[]): boolean => texts.every((text) => text.trim().length <= 24 && !/[。；]/.test(text)) && texts.some((text) => text.trim() !== '');

function isSectionRow(row: Cell[]): boolean {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  const own = filled.filter((cell) => !cell.carried);
  if (filled.length === 0 || own.length !== 1 || (filled.length > 1 && !filled.every((cell) => cell.text === own[0]?.text))) return false;
  const text = tidyText(own[0]?.text ?? '');
  return text.length <= 60 && !/[。；]$/.test(text) && !isPageMark(text) && (parseNumbering(text) !== null || filled.length === row.length || row.length > 2) && !total.test(text);
}

/** `一 | 党的建设 | | |`: a number in characters, a short name and nothing else. */
function isNumberedSection(row: Cell[], roles: Roles): boolean {
  const [number, goal] = [row[roles.indexOf('number')], row[roles.indexOf('goal')]];
  if (!number || !goal || parseChineseNumeral(number.text.replace(/[、.\s（）()]/g, '')) === null || goal.text.trim() === '') return false;
  return goal.text.length <= 30 && row.every((cell) => cell === number || cell === goal || cell.text.trim() === '' || (cell.carried && (cell.text === goal.text || cell.text === number.text)));
}

function addRow(rows: TableRow[], row: Cell[], roles: Roles, section: string[]): void {
  const previous = rows.at(-1);
  const cells = new Map<ColumnRole, string[]>();
  for (const [column, role] of roles.entries()) {
    const text = row[column]?.text.trim() ?? '';
    if (role === null || text === '' || (column > 0 && roles[column - 1] === role && row[column]?.carried && row[column - 1]?.text.trim() === text)) continue;
    cells.set(role, [...(cells.get(role) ?? []), ...(ditto.test(text) ? (previous?.cells.get(role) ?? []) : [text])]);
  }
  const goal = cells.get('goal')?.join('\n') ?? '';
  if (total.test(goal) || total.test(row.find((cell) => cell.text.trim() !== '')?.text.trim() ?? '') || isColumnCount(row)) return;
  if (!goal) return previous && continues(cells) ? addUntitled(previous, row, roles) : undefined;
  if (previous && isCarried(row, roles, 'goal') && isCarried(row, roles, 'number')) return addToItem(previous, row, roles);
  rows.push({ cells, entry: createEntry(row, cells, goal, section, findBlankOwners(cells, row, roles, previous)), hasOwners: roles.includes('lead') || roles.includes('owner'), around: null });
}

function createEntry(row: Cell[], cells: RowEntry['cells'], goal: string, section: string[], doubts: Entry['doubts']): Entry {
  const printed = cells.get('number')?.[0] ?? '';
  const own = parseNumbering(goal);
  const areas = cells.get('section') ?? [];
  const split = printed === '' && own !== null && !/\n\s*[（(]?2[.、）)]/.test(goal);
  return {
    number: split ? own.printed : printed,
    value: /^\d+\s*[-—–.．]\s*\d/.test(printed) ? null : /^\d+/.test(printed) ? Number.parseInt(printed, 10) : split ? own.value : (parseNumbering(`${printed}、`)?.value ?? null),
    section: [...section, ...areas.flatMap((area) => splitArea(area))],
    headline: tidyText((split ? own.rest : goal).replaceAll('\n', '')),
    ownLine: true,
    body: '',
    inherited: '',
    source: { cell: row.find((cell) => cell.text.trim() !== '')?.place.cell ?? '', text: row.filter((cell, index) => cell !== row[index - 1] && !(index > 0 && cell.carried && cell.text === row[index - 1]?.text)).map((cell) => cell.text.trim()).join('\t') },
    doubts,
  };
}

/** An area cell that prints a path of numbered headings, one a line, is that path. */
function splitArea(area: string): string[] {
  const lines = area.split('\n').map((line) => tidyText(line)).filter(Boolean);
  return lines.length > 1 && lines.every((line) => parseNumbering(line) !== null) ? lines : [tidyText(area.replaceAll('\n', ''))];
}

/** `1 2 3 4 5` under the heads numbers the columns. */
const isColumnCount = (row: Cell[]): boolean => row.length >= 3 && row.every((cell, index) => cell.text.trim() === String(index + 1));

/** An empty cell below a filled one may mean "the same": only where the cells are merged is that certain. */
function findBlankOwners(cells: RowEntry['cells'], row: Cell[], roles: Roles, previous: RowEntry | undefined): Entry['doubts'] {
  const role = (['lead', 'owner'] as const).find((each) => roles.includes(each));
  if (!role || !previous || cells.has(role) || row[roles.indexOf(role)]?.carried) return [];
  const above = previous.cells.get(role)?.join('、');
  return above ? [{ severity: 'doubt', code: 'blank-owner', message: `责任单位一栏是空的，上一行为“${above}”；没有合并单元格，未作“同上”处理，请确认。` }] : [];
}

function isCarried(row: Cell[], roles: Roles, role: ColumnRole): boolean {
  const index = roles.indexOf(role);
  return index < 0 ? role === 'number' : Boolean(row[index]?.carried);
}

/** A row without number and task that says what is done, by whom or until when goes on with the item above. */
const continues = (cells: RowEntry['cells']): boolean => !cells.has('number') && (['field:工作措施', 'lead', 'owner', 'co', 'deadline', 'field:推进情况'] as const).filter((role) => cells.has(role)).length >= 2;

function addUntitled(previous: TableRow, row: Cell[], roles: Roles): void {
  addToItem(previous, row, roles);
  const place = row.find((cell) => cell.text.trim() !== '')?.place.cell ?? '';
  previous.entry.doubts.push({ severity: 'doubt', code: 'row-without-task', message: `${place}起的一行没有序号和任务名称，已并入本项，请确认。` });
}

/** A goal cell merged over several rows is one item: its further rows add words to the columns that are not merged. */
function addToItem(previous: RowEntry, row: Cell[], roles: Roles): void {
  for (const [column, role] of roles.entries()) {
    const cell = row[column];
    if (role === null || !cell || cell.carried || cell.text.trim() === '') continue;
    previous.cells.set(role, [...(previous.cells.get(role) ?? []), cell.text.trim()]);
  }
}
