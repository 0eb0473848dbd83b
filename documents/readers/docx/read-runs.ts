import type { Element } from '@xmldom/xmldom';
import { attributeOf, childOf, childrenOf, isOn } from './parse-xml.ts';

/** Text of a paragraph with changes accepted, and the text boxes anchored in it (each once). */
export interface ParagraphText {
  text: string;
  boxes: Element[];
}

const skipped = new Set(['del', 'moveFrom', 'delText', 'instrText', 'pPr', 'rPr', 'commentRangeStart', 'footnoteReference', 'endnoteReference', 'rt', 'Fallback']);

/** Walks runs, links, fields, insertions and content controls; deletions, moved-away text and hidden text are left out. */
export function readRuns(paragraph: Element): ParagraphText {
  const boxes: Element[] = [];
  const text = collect(paragraph, boxes);
  return { text, boxes };
}

function collect(element: Element, boxes: Element[]): string {
  let text = '';
  for (const child of childrenOf(element)) {
    const name = child.localName ?? '';
    if (skipped.has(name)) continue;
    if (name === 'txbxContent') boxes.push(child);
    else if (name === 't') text += child.textContent ?? '';
    else if (name === 'tab' || name === 'ptab') text += '\t';
    else if (name === 'br' || name === 'cr') text += attributeOf(child, 'type') === 'page' ? '' : '\n';
    else if (name === 'noBreakHyphen') text += '-';
    else if (name === 'sym') text += readSymbol(child);
    else if (name === 'r' && isOn(childOf(childOf(child, 'rPr'), 'vanish'))) continue;
    else if (name === 'sdt' && isOn(childOf(childOf(child, 'sdtPr'), 'showingPlcHdr'))) continue; // words that ask to be replaced
    else if (name === 'softHyphen') continue;
    else text += collect(child, boxes);
  }
  return text;
}

/** Symbols of symbol fonts lie in a private area and mean nothing outside the font. */
function readSymbol(symbol: Element): string {
  const code = Number.parseInt(attributeOf(symbol, 'char') ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '' : String.fromCodePoint(code);
}

/** A paragraph whose mark was deleted runs on into the next one. */
export function isMarkDeleted(paragraph: Element): boolean {
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr');
  return childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
}
