import { TableRow } from 'docx';
import type { ProgressRow } from '../../core/edition/progress-rows.ts';
import { docxParagraphs } from './docx-paragraphs.ts';
import { chapterBefore, progressColumns, type ProgressColumn, type ProgressTable } from './progress-columns.ts';
import { numberWithCode } from './row-code-cell.ts';
import { tableCell, writeTableDocument } from './table-document.ts';
import { tableWidth } from './table-width.ts';
import { typefaces } from './typefaces.ts';

const size = 24; // 小四

/** Writes the table as docx: A4 landscape, header row repeated on every page, no row split over two pages. */
export function writeProgressTable({ title, subtitle, rows, comesBack }: ProgressTable): Promise<Uint8Array> {
  const columns = progressColumns(rows);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading, share }) => tableCell(docxParagraphs(heading, { bold: true, align: 'center', face: typefaces.head }), share)),
  });
  const above = subtitle === '' ? [] : docxParagraphs(subtitle, { align: 'center', after: 160 });
  const body = rows.flatMap((row, at) => rowsFor(row, chapterBefore(rows, at), columns, comesBack?.cycle));
  return writeTableDocument({ title, above, below: [], widths: columns.map(({ share }) => share), rows: [header, ...body] });
}

function rowsFor(row: ProgressRow, chapter: string, columns: ProgressColumn[], cycle: string | undefined): TableRow[] {
  const cells = columns.map(({ share, centered, textOf }, at) => {
    if (at === 0 && cycle !== undefined && row.taskId !== undefined) return tableCell(numberWithCode(row.number, row.taskId, cycle, size), share);
    return tableCell(docxParagraphs(textOf(row), { size, align: centered ? 'center' : 'left' }), share);
  });
  const own = new TableRow({ cantSplit: true, children: cells });
  if (chapter === '') return [own];
  return [new TableRow({ cantSplit: true, children: [tableCell(docxParagraphs(chapter, { bold: true }), tableWidth, columns.length)] }), own];
}
