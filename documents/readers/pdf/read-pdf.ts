import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadFile, ReaderFinding } from '../../block.ts';
import { UnreadableDocument } from '../../unreadable-document.ts';
import { checkTextLayer, measureTextLayer } from './check-text-layer.ts';
import type { TextLayer } from './check-text-layer.ts';
import { compactLine } from './compact-line.ts';
import { dropContents } from './drop-contents.ts';
import { dropMargins } from './drop-margins.ts';
import { findUnruledTables } from './find-unruled-tables.ts';
import { openPdf } from './load-pdfjs.ts';
import type { PageTable } from './page-table.ts';
import { readPageContent } from './read-page-content.ts';
import { readRuledTables } from './read-ruled-tables.ts';
import { setLines } from './set-lines.ts';
import { extentOf, splitColumns } from './split-columns.ts';
import type { Element } from './split-columns.ts';
import { groupLines } from './text-line.ts';
import type { TextLine } from './text-line.ts';
import { toBlocks } from './to-blocks.ts';

/** Far above any plan with its annexes. */
const mostPages = 600;

interface ReadPage {
  page: number;
  width: number;
  height: number;
  lines: TextLine[];
  tables: PageTable[];
}

/**
 * The text layer of a PDF as blocks: paragraphs put together again, tables from their rulings or gaps, running heads and page
 * numbers in `margins`. Throws `UnreadableDocument` for a scan, a password, damage, or text without a character map.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > mostPages) throw new UnreadableDocument('TOO_LARGE', `PDF 有${document.numPages}页，超过${mostPages}页的上限。`, '请只保留任务部分，或分成几个文件导入。');
    const { pages, layers, slanted } = await readPages(document);
    const marginless = dropMargins(pages);
    const texts = marginless.pages.flatMap((page) => page.lines.map((line) => line.text));
    const findings = checkTextLayer(layers, [...texts, ...pages.flatMap((page) => page.tables.flatMap((table) => table.rows.flatMap((row) => row.map((cell) => cell.text))))].join('\n'));
    let above: PageTable | undefined;
    const columns = pages.map((page, index) => {
      const elements = findUnruledTables(order(dropContents(marginless.pages[index]?.lines ?? []), page.tables), page.page, above);
      const last = elements.at(-1);
      above = last?.kind === 'table' ? last.table : undefined;
      return { page: page.page, width: page.width, columns: splitColumns(elements) };
    });
    const blocks = toBlocks(setLines(columns));
    const unruled = columns.flatMap((page) => page.columns.flatMap((column) => column.elements.filter((element) => element.kind === 'table' && !element.table.ruled).map(() => page.page)));
    return { format: 'pdf', blocks, margins: [...slanted, ...marginless.margins], findings: [...findings, ...tellUnruled(unruled)] };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** One page after the other, each freed before the next: the library keeps fonts, never pages. */
async function readPages(document: PDFDocumentProxy): Promise<{ pages: ReadPage[]; layers: TextLayer[]; slanted: Set<string> }> {
  const pages: ReadPage[] = [];
  const layers: TextLayer[] = [];
  const slanted = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await document.getPage(number).then(readPageContent).catch((error: unknown) => {
      throw new UnreadableDocument('DAMAGED_PDF', `PDF 的第${number}页已损坏，无法读取。`, '请重新导出这个 PDF，或导入 docx 原件。', { cause: error });
    });
    const { tables, rest } = readRuledTables(content);
    layers.push(measureTextLayer(content));
    if (content.slanted.trim() !== '') slanted.add(content.slanted.trim());
    pages.push({ page: number, width: content.width, height: content.height, lines: groupLines(rest).map(compactLine), tables });
  }
  return { pages, layers, slanted };
}

function order(lines: TextLine[], tables: PageTable[]): Element[] {
  const elements: Element[] = [...lines.map((line): Element => ({ kind: 'line', line })), ...tables.map((table): Element => ({ kind: 'table', table }))];
  return elements.toSorted((a, b) => extentOf(a).y - extentOf(b).y);
}

function tellUnruled(pages: number[]): ReaderFinding[] {
  const [first] = pages;
  return first === undefined ? [] : [{ severity: 'doubt', code: 'unruled-table', message: `第${[...new Set(pages)].join('、')}页的表格没有框线，各列按空隙划分，请核对。`, place: { page: first } }];
}

