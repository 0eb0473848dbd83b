import type { Finding } from '../../core/plan/plan-draft.ts';
import type { Block } from '../block.ts';
import { findAddressee } from './addressee.ts';
import { buildTree } from './build-tree.ts';
import type { DocumentClass } from './classify-document.ts';
import { dropNoise } from './drop-noise.ts';
import type { Entry } from './entry.ts';
import { findHead } from './find-head.ts';
import { findLeftOut } from './findings/left-out-text.ts';
import { joinBrokenLines } from './join-broken-lines.ts';
import type { Line } from './line.ts';
import { markCategories, markHeadings } from './mark-headings.ts';
import { statesOrder } from './owners/owner-clauses.ts';
import { findOwnerHabits } from './owners/owner-habits.ts';
import { areParagraphChapters } from './paragraph-chapters.ts';
import { readEntry } from './read-entry.ts';
import type { ReadEntry } from './read-entry.ts';
import { readLines } from './read-lines.ts';
import { selectEntries } from './select-entries.ts';
import { selectUnnumbered } from './select-unnumbered.ts';
import { restoreFlattenedTable } from './tables/flattened-table.ts';
import { readForms } from './tables/read-forms.ts';
import { readRow } from './tables/read-row.ts';
import { readTaskTables } from './tables/read-task-tables.ts';
import { trimEnd } from './trim-end.ts';

/** What one part of a file gives: its items, the columns of its tables, what is to say of the part as a whole. */
export interface Reading {
  items: { read: ReadEntry; entry: Entry }[];
  columns: Set<string>;
  findings: Finding[];
}

const fewestRows = 2;

/**
 * Tables win over prose when they hold the tasks (a slip of labels and values always does): the prose of such a document repeats or introduces them. `lines` are the
 * part's own, noise dropped.
 */
export function readPart(blocks: Block[], lines: Line[], year: number | null, kind: DocumentClass['kind']): Reading {
  const forms = readForms(blocks, year);
  if (forms) return forms;
  const restored = restoreFlattenedTable(blocks);
  const tables = readTables(restored ?? blocks, year, restored !== null);
  if (tables && tables.items.length >= fewestRows) return tables;
  const prose = readProse(restored ? dropNoise(readLines(restored)) : lines, year, kind);
  if (prose.items.length > 0) return prose;
  return tables ?? prose;
}

function readTables(blocks: Block[], year: number | null, guessed: boolean): Reading | null {
  const rows = readTaskTables(blocks);
  if (rows.length === 0) return null;
  return {
    items: rows.map((row) => ({ entry: row.entry, read: readRow(row, year) })),
    columns: new Set(rows.flatMap((row) => [...row.cells.keys()])),
    findings: guessed ? [{ task: null, severity: 'doubt', code: 'flattened-table', message: '表格在转成文字时失去了框线，各列按句号和空格划分，请核对目标与推进情况。' }] : [],
  };
}

function readProse(lines: Line[], year: number | null, kind: DocumentClass['kind']): Reading {
  const joined = trimEnd(markHeadings(joinBrokenLines(markCategories(trimEnd(lines.slice(findHead(lines).bodyFrom))))));
  const habits = findOwnerHabits(joined, kind);
  const addressee = kind === 'instruction' ? findAddressee(joined) : '';
  const tree = buildTree(joined, habits);
  const { entries: numbered, findings: ofOutline } = areParagraphChapters(tree.roots, habits) ? { entries: [], findings: [] } : selectEntries(tree, habits);
  const entries = (numbered.length > 0 ? numbered : selectUnnumbered(joined, habits)).map((entry) => (entry.inherited === '' && addressee !== '' ? { ...entry, inherited: addressee, addressed: true } : entry));
  let firstLeads = false;
  const items = entries.map((entry) => {
    firstLeads ||= statesOrder(`${entry.headline}\n${entry.body}`);
    return { entry, read: readEntry(entry, year, { ...habits, firstLeads }) };
  });
  const findings: Finding[] = numbered.length === 0 && items.length > 0 ? [{ task: null, severity: 'doubt', code: 'no-numbers', message: `原文的任务没有编号，按写有责任单位的段落生成${items.length}项任务，请核对有无遗漏。` }] : [];
  return { items, columns: new Set(), findings: [...findings, ...ofOutline, ...explainAddressee(items), ...(items.length > 0 ? findLeftOut(joined, entries, habits) : [])] };
}

/** Owners taken from the address are said once, not once an item. */
function explainAddressee(items: Reading['items']): Finding[] {
  const addressed = items.filter(({ entry, read }) => entry.addressed === true && read.task.ownerText === entry.inherited);
  const [first] = addressed;
  if (!first) return [];
  return [{ task: null, severity: 'note', code: 'addressee-owners', message: `${addressed.length}项没有单独写责任单位，取自主送单位：${first.read.task.leadUnits.join('、')}。` }];
}
