import { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, Table, TableLayoutType, TextRun, VerticalAlign, TableCell, WidthType, type TableRow } from 'docx';
import { docxParagraphs } from './docx-paragraphs.ts';
import { plainText } from './plain-text.ts';
import { tableWidth } from './table-width.ts';
import { typefaces } from './typefaces.ts';

export interface TableDocument {
  title: string;
  /** Paragraphs between title and table, and below the table. */
  above: Paragraph[];
  below: Paragraph[];
  /** Together `tableWidth`. */
  widths: number[];
  rows: TableRow[];
}

/** Writes a page with one table as docx: A4 landscape, page numbers as `— 1 —` (GB/T 9704-2012). */
export async function writeTableDocument({ title, above, below, widths, rows }: TableDocument): Promise<Uint8Array> {
  const document = new Document({
    creator: '督办',
    title: plainText(title),
    sections: [
      {
        // docx turns the page itself: width and height are given as for portrait.
        properties: { page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134, footer: 567 } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          ...docxParagraphs(title, { size: 36, face: typefaces.title, align: 'center', after: 160 }),
          ...above,
          new Table({ width: { size: tableWidth, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, rows }),
          ...below,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const pageNumber = () =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: typefaces.pageNumber, size: 28 })] });

/** One cell with its paragraphs; `span` columns wide. */
export const tableCell = (children: Paragraph[], width: number, span = 1): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, columnSpan: span, verticalAlign: VerticalAlign.CENTER, margins: { left: 80, right: 80, top: 40, bottom: 40 }, children });
