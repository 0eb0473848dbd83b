import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { openArchive } from '../../../../documents/readers/archive/open-archive.ts';
import { writeArchive } from '../../../../sample/write-archive.ts';
import type { MadeBlock, MadeCell, MadeNumber } from './made-block.ts';
import { printedLine } from './to-text.ts';

const formats = { decimal: LevelFormat.DECIMAL, chineseCounting: LevelFormat.CHINESE_COUNTING, decimalEnclosedCircle: LevelFormat.DECIMAL_ENCLOSED_CIRCLE };

interface List {
  reference: string;
  style: MadeNumber['style'];
  start: number;
  next: number;
}

/** The document as Word writes it: headings as styles; with `automatic` the numbers are the program's, else they are typed. */
export async function toDocx(blocks: MadeBlock[], automatic: boolean): Promise<Uint8Array> {
  const lists: List[] = [];
  const children = blocks.map((block) => (block.kind === 'table' ? toTable(block.rows) : toParagraph(block, automatic ? lists : null)));
  const config = lists.map(({ reference, style, start }) => ({
    reference,
    levels: [{ level: 0, format: formats[style.format], text: style.levelText, start, alignment: 'left' as const }],
  }));
  return dropOverrides(await Packer.toBuffer(new Document({ sections: [{ children }], numbering: { config } })));
}

/**
 * Without the start each list instance repeats from its definition: LibreOffice counts right with it, but writes a .doc in
 * which the second item of every list is the first again.
 */
async function dropOverrides(docx: Uint8Array): Promise<Uint8Array> {
  const files = [...(await openArchive(docx))];
  return writeArchive(files.map(([name, bytes]) => [name, name === 'word/numbering.xml' ? Buffer.from(Buffer.from(bytes).toString('utf8').replace(/<w:lvlOverride.*?<\/w:lvlOverride>/gs, '')) : bytes]));
}

function toParagraph(block: Exclude<MadeBlock, { kind: 'table' }>, lists: List[] | null): Paragraph {
  const number = 'number' in block ? block.number : null;
  const heading = block.kind === 'title' ? HeadingLevel.TITLE : block.kind === 'heading' ? (block.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2) : undefined;
  const listed = lists !== null && number !== null;
  const words = listed ? block.text : printedLine(block);
  return new Paragraph({
    heading,
    numbering: listed ? { reference: listOf(lists, number), level: 0 } : undefined,
    children: words.split('\n').map((text, index) => new TextRun({ text, break: index > 0 ? 1 : 0 })),
  });
}

/** The list a number belongs to: the open one of its style when it goes on, else a new one that starts there. */
function listOf(lists: List[], { style, value }: MadeNumber): string {
  const open = lists.findLast((list) => list.style === style);
  if (open?.next === value) {
    open.next += 1;
    return open.reference;
  }
  const reference = `list-${lists.length + 1}`;
  lists.push({ reference, style, start: value, next: value + 1 });
  return reference;
}

function toTable(rows: MadeCell[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map(({ text, across, down }) => new TableCell({ columnSpan: across, rowSpan: down, children: text.split('\n').map((line) => new Paragraph(line)) })) })),
  });
}
