import { readParagraphFormat } from './paragraph-format.ts';
import type { ParagraphFormat } from './paragraph-format.ts';
import type { DocHeader } from './text-pieces.ts';

const styleSheet = 1;
const paragraphKind = 1;
const noBase = 0xfff;
const titleStyles = [62, 74];
const contentsStyles = { first: 19, last: 27 };
const deepest = 16;

export interface DocStyle extends ParagraphFormat {
  use: 'body' | 'title' | 'contents';
}

/** Paragraph styles by index, with everything inherited from their bases. Built-in headings 1–9 have their outline level. */
export function readStyleSheet(header: DocHeader, table: Uint8Array): (index: number) => DocStyle {
  const { at: from, length } = header.part(styleSheet);
  const view = new DataView(table.buffer, table.byteOffset + from, length);
  const headBytes = length >= 6 ? view.getUint16(0, true) : 0;
  const count = length >= 6 ? view.getUint16(2, true) : 0;
  const baseBytes = length >= 6 ? view.getUint16(4, true) : 0;
  const own: (DocStyle & { base: number })[] = [];
  for (let at = 2 + headBytes, index = 0; index < count && at + 2 <= length; index += 1) {
    const size = view.getUint16(at, true);
    if (size > 0 && at + 2 + size <= length) own[index] = readStyle(new DataView(view.buffer, view.byteOffset + at + 2, size), baseBytes);
    at += 2 + size + (size & 1);
  }
  const resolve = (index: number, depth: number): DocStyle => {
    const style = own[index];
    if (!style || depth > deepest) return { use: 'body' };
    return { ...resolve(style.base, depth + 1), ...style };
  };
  return (index) => resolve(index, 0);
}

const useOf = (builtIn: number): DocStyle['use'] => (titleStyles.includes(builtIn) ? 'title' : builtIn >= contentsStyles.first && builtIn <= contentsStyles.last ? 'contents' : 'body');

function readStyle(view: DataView, baseBytes: number): DocStyle & { base: number } {
  const builtIn = view.getUint16(0, true) & 0xfff;
  const kind = view.getUint16(2, true) & 0xf;
  const base = view.getUint16(2, true) >> 4;
  const style = { base: base === noBase ? -1 : base, use: useOf(builtIn) };
  const nameAt = baseBytes;
  if (kind !== paragraphKind || nameAt + 2 > view.byteLength) return style;
  const formatAt = nameAt + 2 + view.getUint16(nameAt, true) * 2 + 2; // length, name, closing zero
  if (formatAt + 4 > view.byteLength) return style;
  const size = view.getUint16(formatAt, true);
  const end = Math.min(view.byteLength, formatAt + 2 + size);
  const modifiers = new Uint8Array(view.buffer, view.byteOffset + formatAt + 4, Math.max(0, end - formatAt - 4));
  const heading = builtIn >= 1 && builtIn <= 9 ? { outline: builtIn - 1 } : {};
  return { ...style, ...heading, ...readParagraphFormat(modifiers, undefined) };
}
