import type { DocHeader } from './text-pieces.ts';

/** Properties of the bytes from `start` to before `end` of the main stream. `style` is the index of a paragraph's style. */
export interface FormattedRun {
  start: number;
  end: number;
  style: number;
  modifiers: Uint8Array;
}

const pageBytes = 512;
const characterPages = 12;
const paragraphPages = 13;
const none = new Uint8Array();

/** Character or paragraph properties, in order of place (MS-DOC 2.8.5, 2.9.32, 2.9.174). */
export function readRuns(header: DocHeader, main: Uint8Array, table: Uint8Array, of: 'characters' | 'paragraphs'): FormattedRun[] {
  const { at, length } = header.part(of === 'characters' ? characterPages : paragraphPages);
  const view = new DataView(table.buffer, table.byteOffset + at, length);
  const count = Math.floor((length - 4) / 8);
  const pages = Array.from({ length: Math.max(0, count) }, (_, index) => view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff);
  return pages.flatMap((page) => readPage(main.subarray(page * pageBytes, (page + 1) * pageBytes), of)).toSorted((a, b) => a.start - b.start);
}

function readPage(page: Uint8Array, of: 'characters' | 'paragraphs'): FormattedRun[] {
  if (page.length < pageBytes) return [];
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const count = view.getUint8(pageBytes - 1);
  const step = of === 'characters' ? 1 : 13;
  return Array.from({ length: count }, (_, index) => {
    const offset = view.getUint8((count + 1) * 4 + index * step) * 2;
    const properties = offset === 0 ? { style: 0, modifiers: none } : of === 'characters' ? { style: 0, modifiers: page.subarray(offset + 1, offset + 1 + view.getUint8(offset)) } : readParagraph(page, offset);
    return { start: view.getUint32(index * 4, true), end: view.getUint32(index * 4 + 4, true), ...properties };
  });
}

/** The length counts words; an odd one leaves out its last byte, a zero is followed by the real one. */
function readParagraph(page: Uint8Array, offset: number): { style: number; modifiers: Uint8Array } {
  const words = page[offset] ?? 0;
  const from = words === 0 ? offset + 2 : offset + 1;
  const length = words === 0 ? (page[offset + 1] ?? 0) * 2 : words * 2 - 1;
  return { style: (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8), modifiers: page.subarray(from + 2, from + length) };
}

/** The run that holds a byte, by bisection. */
export function runAt(runs: FormattedRun[], byte: number): FormattedRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (byte < run.start) high = middle - 1;
    else if (byte >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
