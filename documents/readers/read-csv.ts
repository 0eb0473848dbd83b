import { parseCsv } from 'hucre';
import type { Cell, ReadFile } from '../block.ts';
import { carryMerged, trimGrid } from './workbook/sheet-text.ts';
import { sheetBlocks } from './workbook/sheet-blocks.ts';

// A full-width comma is prose: no program separates values with it.
const separators = ['\t', ',', ';'];
const fewestColumns = 3;
const longestHeader = 30;
const mostSentences = 0.3;
/** A letter may stand above the table it sends; tabbed text with one is a page of text, whose reader knows tables too. */
const mostAbove: Record<string, number> = { '\t': 2, ',': 60, ';': 60 };

/**
 * Text with separated values → the blocks of a sheet; null when it is prose. A table has three or more columns, a row of
 * short headers, and the same number of columns in almost every record. Quoted cells may hold line breaks.
 */
export function readCsv(text: string): ReadFile | null {
  for (const separator of separators) {
    if (!text.includes(separator)) continue;
    const records = trimGrid(parseCsv(text, { delimiter: separator }).map((record) => record.map((value) => String(value ?? '').trim())), (value) => value === '');
    if (isTable(records, mostAbove[separator] ?? 0)) return { format: 'workbook', blocks: sheetBlocks(createSheet(records)), margins: [], findings: [] };
  }
  return null;
}

function isTable(records: string[][], above: number): boolean {
  const filled = records.filter((record) => record.length > 0);
  const header = filled.find((record) => record.filter(Boolean).length >= fewestColumns);
  if (!header || header.some((name) => name.length > longestHeader || /[。；]/.test(name)) || new Set(header.filter(Boolean)).size < header.filter(Boolean).length) return false;
  // The first words of an introduction are as short as headers, but they lead to a colon and sentences follow.
  const sentences = filled.filter((record) => /[。；;：:)）]$|[^\d\s]\.$/.test(record.at(-1) ?? '')).length;
  if (header.some((name) => /[：:]$/.test(name)) && sentences >= filled.length * mostSentences) return false;
  const below = filled.slice(filled.indexOf(header) + 1);
  // Trailing empty cells are cut and section rows hold one; but no record may be wider than the header.
  const fitting = below.filter((record) => record.length <= header.length);
  const alike = below.filter((record) => record.length <= header.length && record.length >= Math.min(header.length, fewestColumns) - 1);
  return below.length > 0 && fitting.length >= below.length * 0.95 && alike.length >= below.length * 0.5 && filled.indexOf(header) <= above;
}

function createSheet(records: string[][]) {
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const rows = records.map((record, r) => Array.from({ length: width }, (_, c): Cell => ({ text: record[c] ?? '', carried: false, place: { cell: `第${r + 1}行第${c + 1}列` } })));
  // A record with its first cell only stands over the whole width: a title or a section.
  carryMerged(rows, records.flatMap((record, r) => (record.length === 1 ? [{ startRow: r, endRow: r, startCol: 0, endCol: width - 1 }] : [])));
  return { name: '', rows, hidden: false, hiddenRows: [], unanswered: [] };
}
