import type { Element } from '@xmldom/xmldom';
import type { Block, ReadFile, ReaderFinding } from '../../block.ts';
import { UnreadableDocument } from '../../unreadable-document.ts';
import type { NumberCounter } from '../numbering/count-numbers.ts';
import { attributeOf, childOf, childrenOf, parseXml } from './parse-xml.ts';
import { readNumbering } from './read-numbering.ts';
import { isMarkDeleted, readRuns } from './read-runs.ts';
import { readStyles } from './read-styles.ts';
import type { ParagraphStyle } from './read-styles.ts';
import { readTable } from './read-table.ts';
import { mainPart } from './main-part.ts';
import { footnotesLeftOut } from '../footnotes-left-out.ts';
import { gatherTabbed } from '../tabbed-lines.ts';
import { tableBlocks } from '../table-blocks.ts';
import { textBehind } from '../numbering/print-numbered.ts';

interface Reading {
  blocks: Block[];
  counter: NumberCounter;
  styleOf: (styleId: string | undefined) => ParagraphStyle;
  paragraphs: number;
  tables: number;
  /** Text of a paragraph whose mark was deleted, to stand before the next. */
  open: string;
  /** In a cell a number alone is its text: 序号 columns are often numbered by Word and hold nothing else. */
  inCell: boolean;
}

/** A docx from the parts of its archive: automatic numbers, headings, tables, accepted changes, text boxes. */
export function readDocx(files: Map<string, Uint8Array>): ReadFile {
  const { main, folder } = mainPart(files);
  if (!main) throw new UnreadableDocument('NOT_A_DOCUMENT', '这个压缩包不是 Word 文档（其中没有正文）。', '请导入其中的 Word、Excel 或 PDF 文件本身。');
  const part = (name: string) => { const bytes = files.get(name); return bytes ? parseXml(bytes) : undefined; };
  const reading: Reading = { blocks: [], counter: readNumbering(part(`${folder}numbering.xml`)), styleOf: readStyles(part(`${folder}styles.xml`)), paragraphs: 0, tables: 0, open: '', inCell: false };
  walk(childOf(childOf(parseXml(main), 'document'), 'body'), reading);
  return { format: 'docx', blocks: gatherTabbed(reading.blocks), margins: readMargins(files, folder), findings: noteFootnotes(files, folder) };
}

function walk(parent: Element | undefined, reading: Reading): void {
  for (const child of childrenOf(parent)) {
    if (child.localName === 'p') addParagraph(child, reading);
    else if (child.localName === 'tbl') addTable(child, reading);
    else if (child.localName === 'sdt') { if (!isContents(child)) walk(childOf(child, 'sdtContent'), reading); }
    else if (['ins', 'moveTo', 'customXml', 'smartTag'].includes(child.localName ?? '')) walk(child, reading);
  }
}

/** A content control that holds the table of contents Word wrote by itself. */
const isContents = (control: Element): boolean => attributeOf(childOf(childOf(childOf(control, 'sdtPr'), 'docPartObj'), 'docPartGallery'), 'val') === 'Table of Contents';

function addParagraph(paragraph: Element, reading: Reading): void {
  const { text: own, boxes } = readRuns(paragraph);
  const text = reading.open + own;
  if (isMarkDeleted(paragraph)) reading.open = text;
  else {
    reading.open = '';
    reading.paragraphs += 1;
    const block = createBlock(paragraph, text.trim(), reading);
    if (block && (text.trim() !== '' || (reading.inCell && block.kind === 'listItem'))) reading.blocks.push(block);
  }
  for (const box of boxes) walk(box, reading);
}

/** Null for a line of a table of contents: what it names stands in the text itself. Empty paragraphs are numbered too, and counted. */
function createBlock(paragraph: Element, text: string, reading: Reading): Block | null {
  const properties = childOf(paragraph, 'pPr');
  const styleId = attributeOf(childOf(properties, 'pStyle'), 'val');
  const style = reading.styleOf(styleId);
  if (style.isContents) return null;
  const place = { paragraph: reading.paragraphs };
  const number = nextNumber(properties, styleId, style, reading.counter);
  const outline = attributeOf(childOf(properties, 'outlineLvl'), 'val');
  const heading = outline !== undefined && Number(outline) < 9 ? Number(outline) : style.outlineLevel;
  if (heading !== null && !style.isTitle) return { kind: 'heading', level: heading, number: number?.text ?? '', text: textBehind(number?.text ?? '', text), place };
  if (number) return { kind: 'listItem', number: number.text, level: number.level, text: textBehind(number.text, text), place };
  return { kind: 'paragraph', text, place };
}

/** The paragraph's own numbering wins over its style's; numId 0 switches numbering off. */
function nextNumber(properties: Element | undefined, styleId: string | undefined, style: ParagraphStyle, counter: NumberCounter): { text: string; level: number } | null {
  const own = childOf(properties, 'numPr');
  const numId = attributeOf(childOf(own, 'numId'), 'val') ?? style.numId;
  if (!numId || numId === '0') return null;
  const ownLevel = attributeOf(childOf(own, 'ilvl'), 'val');
  const linked = styleId && ownLevel === undefined ? counter.levelOfStyle(numId, styleId) : undefined;
  const level = ownLevel !== undefined ? Number(ownLevel) : (linked ?? style.level ?? 0);
  const number = counter.next(numId, level);
  return number ? { text: number.text, level } : null;
}

function addTable(table: Element, reading: Reading): void {
  reading.tables += 1;
  const rows = readTable(table, reading.tables, (cell) => readCellText(cell, reading));
  if (rows.length > 0) reading.blocks.push(...tableBlocks(rows, { cell: `表${reading.tables}` }));
}

/** A cell's paragraphs by line, automatic numbers included; a table inside a cell gives its text too. */
function readCellText(cell: Element, reading: Reading): string {
  const inner: Reading = { ...reading, blocks: [], open: '', inCell: true };
  walk(cell, inner);
  return inner.blocks
    .map((block) => (block.kind === 'table' ? block.rows.map((row) => row.filter((each) => !each.carried).map((each) => each.text).join('\t')).join('\n') : block.kind === 'paragraph' ? block.text : block.number + block.text))
    .join('\n');
}

function noteFootnotes(files: Map<string, Uint8Array>, folder: string): ReaderFinding[] {
  const notes = ['footnote', 'endnote'].flatMap((name) => {
    const bytes = files.get(`${folder}${name}s.xml`);
    return bytes ? childrenOf(childOf(parseXml(bytes), `${name}s`), name).flatMap((note) => collectParagraphs(note)) : [];
  });
  return notes.some((text) => text !== '') ? [footnotesLeftOut] : [];
}

/** Page headers and footers: secrecy marks are printed there. */
function readMargins(files: Map<string, Uint8Array>, folder: string): string[] {
  return [...files]
    .filter(([name]) => name.startsWith(folder) && /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length)))
    .flatMap(([, bytes]) => collectParagraphs(parseXml(bytes).documentElement ?? undefined))
    .filter((text) => text !== '');
}

function collectParagraphs(parent: Element | undefined): string[] {
  return childrenOf(parent).flatMap((child) => (child.localName === 'p' ? [readRuns(child).text.trim(), ...readRuns(child).boxes.flatMap((box) => collectParagraphs(box))] : collectParagraphs(child)));
}
