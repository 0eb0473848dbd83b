import { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { ProgressRow } from '../../core/edition/progress-rows.ts';
import { plainText } from './plain-text.ts';

/** The table that goes up (推进情况表): one row a task, a row of its own where the chapter changes. Every text is plain text, printed as it is; null prints 未报. */
export interface ProgressTable {
  title: string;
  /** Second line under the title, such as the period and the day it was made up; '' for none. */
  subtitle: string;
  rows: ProgressRow[];
}

const columns = ['序号', '目标任务', '牵头单位', '本季目标', '推进情况', '进度类别'];
// Twentieths of a point; together the printable width of A4 landscape with 2 cm margins.
const widths = [800, 3400, 1700, 3000, 4500, 1170];
const tableWidth = widths.reduce((sum, width) => sum + width, 0);
const missing = '未报';
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const titleFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' };

/** Writes the table as docx: A4 landscape, header row repeated on every page, no row split over two pages. */
export async function writeProgressTable(table: ProgressTable): Promise<Uint8Array> {
  const document = new Document({
    creator: '督办',
    title: plainText(table.title),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          heading(table.title, 36),
          ...(table.subtitle ? [heading(table.subtitle, 24, bodyFont)] : []),
          new Table({ width: { size: tableWidth, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, rows: [headerRow(), ...table.rows.flatMap((row, index) => rowsFor(row, table.rows[index - 1]))] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const heading = (text: string, halfPoints: number, font = titleFont) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun({ text: plainText(text), font, size: halfPoints })] });

const headerRow = () => new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text, column) => cell(text, column, { bold: true, centered: true })) });

function rowsFor(row: ProgressRow, previous: ProgressRow | undefined): TableRow[] {
  const texts = [row.number, row.goal, row.leadUnits.join('、'), row.quarterGoal, row.progress ?? missing, row.progressClass ?? missing];
  const own = new TableRow({ cantSplit: true, children: texts.map((text, column) => cell(text, column, { centered: column === 0 || column === 2 || column === 5 })) });
  if (!row.section || row.section === previous?.section) return [own];
  const section = new TableCell({ columnSpan: columns.length, children: paragraphs(row.section, { bold: true }) });
  return [new TableRow({ cantSplit: true, children: [section] }), own];
}

interface CellLook {
  bold?: boolean;
  centered?: boolean;
}

function cell(text: string, column: number, look: CellLook): TableCell {
  return new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, margins: { left: 80, right: 80, top: 40, bottom: 40 }, children: paragraphs(text, look) });
}

function paragraphs(text: string, { bold = false, centered = false }: CellLook): Paragraph[] {
  return plainText(text)
    .split('\n')
    .map((line) => new Paragraph({ alignment: centered ? AlignmentType.CENTER : AlignmentType.LEFT, children: [new TextRun({ text: line, bold, font: bodyFont, size: 24 })] }));
}
