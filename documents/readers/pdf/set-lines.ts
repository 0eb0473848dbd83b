import type { Frame } from './join-paragraphs.ts';
import type { Column } from './split-columns.ts';
import type { TextLine } from './text-line.ts';
import type { FlowElement } from './to-blocks.ts';

/** The columns of one page. */
export interface PageColumns {
  page: number;
  width: number;
  columns: Column[];
}

const fewestForOwnFrame = 12;

/** Puts every line into the frame it is set in, in reading order over the whole document. */
export function setLines(pages: PageColumns[]): FlowElement[] {
  const all = pages.flatMap((page) => page.columns.flatMap(linesOf));
  const bodySize = findBodySize(all);
  const pitch = findPitch(pages, bodySize);
  const widths = new Map<number, TextLine[]>();
  for (const page of pages) {
    const key = Math.round(page.width / 10);
    widths.set(key, [...(widths.get(key) ?? []), ...page.columns.filter((column) => column.whole).flatMap(linesOf)]);
  }
  const wide = new Map([...widths].map(([key, lines]) => [key, atLeastPage(measure(lines, bodySize, pitch), key * 10)]));
  return pages.flatMap((page) =>
    page.columns.flatMap((column) => {
      const lines = linesOf(column);
      const own = measure(lines, bodySize, pitch);
      const shared = column.whole ? wide.get(Math.round(page.width / 10)) : undefined;
      const frame = shared && !isSetApart(lines, own, shared) ? shared : own;
      return column.elements.map((element): FlowElement => (element.kind === 'table' ? element : { kind: 'line', line: { ...element.line, page: page.page, frame } }));
    }),
  );
}

const linesOf = (column: Column): TextLine[] => column.elements.flatMap((element) => (element.kind === 'line' ? [element.line] : []));

/** A page set differently from the others: most of its lines reach an edge of their own. A page of short lines says nothing. */
function isSetApart(lines: TextLine[], own: Frame, shared: Frame): boolean {
  const differs = Math.abs(own.left - shared.left) > shared.bodySize * 3 || Math.abs(own.right - shared.right) > shared.bodySize * 4;
  const full = lines.filter((line) => own.right - line.x1 < line.size * 1.2).length;
  return differs && lines.length >= fewestForOwnFrame && full >= lines.length * 0.4;
}

/** Short lines alone do not show how wide the text is set: then its margins are taken to be alike. */
function atLeastPage(frame: Frame, width: number): Frame {
  const symmetric = width - frame.left;
  return frame.right - frame.left < (symmetric - frame.left) * 0.6 ? { ...frame, right: symmetric } : frame;
}

function measure(lines: TextLine[], bodySize: number, pitch: number): Frame {
  const body = lines.filter((line) => line.text.length > 1 && line.size <= bodySize * 1.3);
  const sample = body.length > 0 ? body : lines;
  const left = percentile(sample.map((line) => line.x0), 0.05);
  const widest = Math.max(0, ...sample.map((line) => line.x1 - left));
  const long = sample.filter((line) => line.x1 - left > widest * 0.6);
  return { left, right: percentile(long.map((line) => line.x1), 0.95), pitch, bodySize };
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round((sorted.length - 1) * share)))] ?? 0;
}

/** The size most characters have. */
function findBodySize(lines: TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.size, (counts.get(line.size) ?? 0) + line.text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10.5;
}

/** The usual distance of two lines of running text, in points. */
function findPitch(pages: PageColumns[], bodySize: number): number {
  const distances = pages.flatMap((page) =>
    page.columns.flatMap((column) => {
      const lines = linesOf(column);
      return lines.flatMap((line, index) => {
        const above = lines[index - 1];
        const distance = above ? line.y - above.y : 0;
        return above && Math.abs(above.size - bodySize) < 1 && Math.abs(line.size - bodySize) < 1 && distance > bodySize * 0.8 && distance < bodySize * 4 ? [Math.round(distance * 2) / 2] : [];
      });
    }),
  );
  return percentile(distances, 0.4) || bodySize * 1.5;
}
