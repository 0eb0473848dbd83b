import type { Block, ReadFile, ReaderFinding } from '../../block.ts';
import { UnreadableDocument } from '../../unreadable-document.ts';
import { countNumbers } from '../numbering/count-numbers.ts';
import type { NumberCounter } from '../numbering/count-numbers.ts';
import { textBehind } from '../numbering/print-numbered.ts';
import type { OleFile } from '../ole/open-ole.ts';
import { footnotesLeftOut } from '../footnotes-left-out.ts';
import { gatherTabbed } from '../tabbed-lines.ts';
import { tableBlocks } from '../table-blocks.ts';
import { createGrid } from './doc-table.ts';
import type { DocRow } from './doc-table.ts';
import { readParagraphs } from './doc-paragraphs.ts';
import type { DocParagraph } from './doc-paragraphs.ts';
import { readLists } from './read-lists.ts';
import { readHeader, readPieces } from './text-pieces.ts';
import type { Story } from './text-pieces.ts';

const word97 = 193;

/**
 * Word 97–2003 (.doc) and WPS (.wps): paragraphs, headings, automatic numbers, tables with merged cells, changes
 * accepted. Null when it is an older format that only an office program reads.
 *
 * @throws {UnreadableDocument} it has a password
 * @throws {RangeError} its structures point outside the file
 */
export function readDoc(file: OleFile): ReadFile | null {
  const main = file.read('WordDocument');
  const header = main ? readHeader(main) : null;
  if (!main || !header || header.version < word97) return null;
  if (header.encrypted) throw new UnreadableDocument('PROTECTED_FILE', '文件设有打开密码，无法读取。', '请用 Word 或 WPS 打开，去掉密码后另存为 docx 再导入。');
  const table = file.read(header.tableStream);
  if (!table) throw new RangeError(`no stream ${header.tableStream}`);
  const pieces = readPieces(header, table);
  const data = file.read('Data');
  const lists = readLists(header, table);
  const read = (story: Story): DocParagraph[] => readParagraphs(header, pieces, main, table, data, header.stories[story]);
  const textsOf = (story: Story): string[] => read(story).flatMap(({ text }) => (text === '' ? [] : [text]));
  const { blocks, lost } = createBlocks(read('text'), countNumbers(lists));
  const boxes = textsOf('textBoxes');
  const notes = [...textsOf('footnotes'), ...textsOf('endnotes')];
  return { format: 'doc', blocks: gatherTabbed(blocks), margins: [...textsOf('headers'), ...textsOf('headerBoxes'), ...boxes], findings: [...(lost ? [lost] : []), ...(boxes.length > 0 ? [boxesLeftOut] : []), ...(notes.length > 0 ? [footnotesLeftOut] : [])] };
}

const boxesLeftOut: ReaderFinding = { severity: 'doubt', code: 'text-boxes-left-out', message: '文档中有文本框，其中的文字未读入正文（旧版 Word 文件不记其位置）；如含任务，请人工补上，或另存为 docx 后再导入。' };

interface Building {
  blocks: Block[];
  counter: NumberCounter;
  cell: string[];
  row: string[];
  rows: DocRow[];
  tables: number;
  lost: ReaderFinding | null;
}

function createBlocks(paragraphs: DocParagraph[], counter: NumberCounter): Building {
  const building: Building = { blocks: [], counter, cell: [], row: [], rows: [], tables: 0, lost: null };
  for (const [index, paragraph] of paragraphs.entries()) {
    const place = { paragraph: index + 1 };
    if (paragraph.format.inTable || paragraph.mark === 'cell') addToTable(building, paragraph, place);
    else {
      closeTable(building);
      const block = paragraph.style === 'contents' ? null : createBlock(building, paragraph, place);
      if (block && paragraph.text !== '') building.blocks.push(block);
    }
  }
  closeTable(building);
  return building;
}

/** Empty paragraphs are numbered too, and counted. */
function createBlock(building: Building, { text, format, style }: DocParagraph, place: { paragraph: number }): Block {
  const { list = 0, level = 0, outline = 9 } = format;
  const number = list === 0 ? null : building.counter.next(String(list), level);
  if (list !== 0 && !number) building.lost ??= { severity: 'doubt', code: 'automatic-numbers-lost', message: '文档中有的自动编号未能读出，编号和层次请对照原文核对；或另存为 docx 后再导入。', place };
  if (outline < 9 && style !== 'title') return { kind: 'heading', level: outline, number: number?.text ?? '', text: textBehind(number?.text ?? '', text), place };
  if (number) return { kind: 'listItem', number: number.text, level, text: textBehind(number.text, text), place };
  return { kind: 'paragraph', text, place };
}

/** Cells end with a cell mark, rows with a mark of their own; paragraphs inside a cell are its lines. */
function addToTable(building: Building, paragraph: DocParagraph, place: { paragraph: number }): void {
  if (paragraph.format.endsRow) {
    building.rows.push({ texts: building.row, shape: paragraph.format.cells });
    building.row = [];
    return;
  }
  const block = createBlock(building, paragraph, place);
  // A number alone is a cell's text: 序号 columns are often numbered by Word and hold nothing else.
  if (block.kind !== 'table' && (paragraph.text !== '' || block.kind === 'listItem')) building.cell.push(block.kind === 'paragraph' ? block.text : block.number + block.text);
  if (paragraph.mark !== 'cell') return;
  building.row.push(building.cell.join('\n'));
  building.cell = [];
}

function closeTable(building: Building): void {
  if (building.row.length > 0) building.rows.push({ texts: building.row, shape: undefined });
  if (building.rows.length > 0) {
    building.tables += 1;
    building.blocks.push(...tableBlocks(createGrid(building.rows, building.tables), { cell: `表${building.tables}` }));
  }
  building.rows = [];
  building.row = [];
}
