import type { Block } from '../../block.ts';
import { tableBlocks } from '../table-blocks.ts';
import { readPrintedLines } from '../tabbed-lines.ts';
import { isBlock, isElement, isUnseen } from './elements.ts';
import type { AnyNode, Element } from './elements.ts';
import { isFurnitureLine, isHostLine } from './furniture.ts';
import { isLayoutTable, readHtmlTable } from './html-table.ts';
import { linesOf } from './inline-text.ts';
import { createListNumbers } from './list-number.ts';

interface Flow {
  blocks: Block[];
  /** Words since the last block, raw; `<br>` as U+2028. */
  words: string;
  paragraphs: number;
  tables: number;
  outside: ReadonlySet<Element>;
  /** What the next line is; a list item's further lines and paragraphs are plain ones. */
  next: { kind: 'listItem'; number: string; level: number } | { kind: 'heading'; level: number } | null;
  lists: number;
  /** How many blocks stood before each line of the site that was left out. */
  left: Set<number>;
}

/** Walks a page in reading order: headings, paragraphs (`<br>` ends one too), list items with their numbers, tables; layout tables are walked through. */
export function readFlow(root: Element, outside: ReadonlySet<Element>): Block[] {
  const flow: Flow = { blocks: [], words: '', paragraphs: 0, tables: 0, outside, next: null, lists: 0, left: new Set() };
  walk(root, flow);
  flush(flow);
  return dropHosts(flow);
}

/** 主办单位 beside a line of the site (版权所有, ICP备) is the site's as well. */
function dropHosts({ blocks, left }: Flow): Block[] {
  const isHost = (at: number): boolean => {
    const block = blocks[at];
    return block?.kind === 'paragraph' && isHostLine(block.text);
  };
  const dropped = new Set<number>();
  for (const at of left) {
    for (let before = at - 1; isHost(before); before -= 1) dropped.add(before);
    for (let after = at; isHost(after); after += 1) dropped.add(after);
  }
  return blocks.filter((_, at) => !dropped.has(at));
}

function walk(node: AnyNode, flow: Flow): void {
  if (node.type === 'text') flow.words += node.data;
  if (!isElement(node) || isUnseen(node) || flow.outside.has(node)) return;
  if (node.name === 'br') flow.words += '\u2028';
  else if (node.name === 'pre') inBlock(flow, () => addPrinted(node, flow));
  else if (node.name === 'table' && !isLayoutTable(node)) inBlock(flow, () => addTable(node, flow));
  else if (node.name === 'ol' || node.name === 'ul') inBlock(flow, () => walkList(node, flow));
  else if (/^h[1-6]$/.test(node.name)) {
    inBlock(flow, () => {
      flow.next = { kind: 'heading', level: Number(node.name[1]) - 1 };
      walkChildren(node, flow);
    });
    flow.next = null;
  } else if (isBlock(node)) inBlock(flow, () => walkChildren(node, flow));
  else walkChildren(node, flow);
}

const walkChildren = (parent: Element, flow: Flow): void => parent.children.forEach((child) => walk(child, flow));
const textOf = (node: AnyNode): string => (node.type === 'text' ? node.data : isElement(node) ? node.children.map(textOf).join('') : '');

/** Preformatted text keeps its lines, and its tabs may set a table. */
function addPrinted(node: Element, flow: Flow): void {
  const text = textOf(node);
  if (!text.includes('\t')) flow.words += text.replace(/\r?\n/g, '\u2028');
  else {
    const lines = text.split(/\r?\n/).map((line, at) => ({ text: line, paragraph: flow.paragraphs + at + 1 }));
    flow.blocks.push(...readPrintedLines(lines));
    flow.paragraphs += lines.length;
  }
}

function inBlock(flow: Flow, work: () => void): void {
  flush(flow);
  work();
  flush(flow);
}

function walkList(list: Element, flow: Flow): void {
  const numberOf = createListNumbers(list);
  flow.lists += 1;
  for (const child of list.children) {
    if (!isElement(child) || child.name !== 'li') walk(child, flow);
    else if (!isUnseen(child) && !flow.outside.has(child)) {
      flush(flow);
      flow.next = { kind: 'listItem', number: numberOf(child), level: flow.lists - 1 };
      walkChildren(child, flow);
      flush(flow);
      flow.next = null;
    }
  }
  flow.lists -= 1;
}

function flush(flow: Flow): void {
  const lines = linesOf(flow.words);
  flow.words = '';
  for (const text of lines) {
    if (isFurnitureLine(text)) {
      flow.left.add(flow.blocks.length);
      continue;
    }
    flow.paragraphs += 1;
    const place = { paragraph: flow.paragraphs };
    const next = flow.next;
    // A page's first heading is its title, not a chapter.
    if (next?.kind === 'heading' && flow.blocks.length > 0) flow.blocks.push({ kind: 'heading', level: next.level, number: '', text, place });
    else if (next?.kind === 'listItem') flow.blocks.push({ ...next, text, place });
    else flow.blocks.push({ kind: 'paragraph', text, place });
    if (next?.kind === 'listItem') flow.next = null;
  }
}

function addTable(table: Element, flow: Flow): void {
  flow.tables += 1;
  for (const child of table.children) if (isElement(child) && child.name === 'caption') inBlock(flow, () => walkChildren(child, flow));
  const rows = readHtmlTable(table, flow.tables);
  if (rows.length > 0) flow.blocks.push(...tableBlocks(rows, { cell: `表${flow.tables}` }));
}
