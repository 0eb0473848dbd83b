import { TableRow } from 'docx';
import type { ProgressRow } from '../../core/edition/progress-rows.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { chapterBefore, progressColumns, type ProgressTable } from './progress-columns.ts';
import { tableCell, tableWidth, writeTableDocument } from './table-document.ts';
import { typefaces } from './typefaces.ts';

const widths = progressColumns.map(({ share }) => share);

/** Writes the table as docx: A4 landscape, header row repeated on every page, no row split over two pages. */
export function writeProgressTable({ title, subtitle, rows }: ProgressTable): Promise<Uint8Array> {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: progressColumns.map(({ heading, share }) => tableCell(docxParagraphs(heading, { bold: true, align: 'center', face: typefaces.head }), share)),
  });
  const above = subtitle === '' ? [] : docxParagraphs(subtitle, { align: 'center', after: 160 });
  return writeTableDocument({ title, above, below: [], widths, rows: [header, ...rows.flatMap((row, at) => rowsFor(row, chapterBefore(rows, at)))] });
}

function rowsFor(row: ProgressRow, chapter: string): TableRow[] {
  const cells = progressColumns.map(({ share, centered, textOf }) => tableCell(docxParagraphs(textOf(row), { align: centered ? 'center' : 'left' }), share));
  const own = new TableRow({ cantSplit: true, children: cells });
  if (chapter === '') return [own];
  return [new TableRow({ cantSplit: true, children: [tableCell(docxParagraphs(chapter, { bold: true }), tableWidth, progressColumns.length)] }), own];
}
