import type { Glyph } from './page-content.ts';
import { writeGlyphs } from './write-text.ts';

/** One printed line, or the part of it in one column or cell: its glyphs from left to right, spaces among them. */
export interface TextLine {
  glyphs: Glyph[];
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** The size most of its characters have. */
  size: number;
  bold: boolean;
}

export const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '';

/** Farthest two baselines of one line stand apart, as a share of the size. */
const sameBaseline = 0.3;

/** Glyphs → lines from top to bottom. A character printed twice to look bold counts once; raised and lowered ones join their line. */
export function groupLines(glyphs: Glyph[]): TextLine[] {
  const sorted = glyphs.toSorted((a, b) => a.y - b.y);
  const groups: Glyph[][] = [];
  let top: Glyph | undefined;
  for (const glyph of sorted) {
    if (top && glyph.y - top.y <= sameBaseline * Math.min(top.size, glyph.size)) groups.at(-1)?.push(glyph);
    else {
      groups.push([glyph]);
      top = glyph;
    }
  }
  return joinBeside(joinRaised(groups.map(createLine).filter((line) => line !== null)));
}

/** Cells of one row whose fonts stand a little higher or lower: beside each other, less than half a line apart, over no common ground. */
function joinBeside(lines: TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const whole = last && isBeside(last, line) ? createLine([...last.glyphs, ...line.glyphs]) : null;
    if (whole && last) joined[joined.length - 1] = { ...whole, y: last.text.length >= line.text.length ? last.y : line.y };
    else joined.push(line);
  }
  return joined;
}

function isBeside(last: TextLine, line: TextLine): boolean {
  if (Math.abs(line.y - last.y) > 0.5 * Math.min(line.size, last.size)) return false;
  return line.glyphs.every((glyph) => isBlank(glyph) || last.glyphs.every((each) => isBlank(each) || glyph.x0 >= each.x1 + glyph.size * 0.5 || glyph.x1 <= each.x0 - glyph.size * 0.5));
}

/** A line of glyphs that share a baseline, or null where they are all blank. */
export function createLine(glyphs: Glyph[]): TextLine | null {
  const sorted = dropDoubles(glyphs.toSorted((a, b) => a.x0 - b.x0));
  const inked = sorted.filter((glyph) => !isBlank(glyph));
  const [first] = inked;
  if (!first) return null;
  return {
    glyphs: sorted,
    text: writeGlyphs(sorted),
    x0: first.x0,
    x1: inked.reduce((most, glyph) => Math.max(most, glyph.x1), first.x1),
    y: first.y,
    size: mostCommonSize(inked),
    bold: inked.filter((glyph) => glyph.bold).length > inked.length * 0.6,
  };
}

/** The parts of a line between gaps of at least `gap` times its size. */
export function splitAtGaps(line: TextLine, gap: number): TextLine[] {
  const parts: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of line.glyphs) {
    if (isBlank(glyph)) {
      parts.at(-1)?.push(glyph);
      continue;
    }
    if (glyph.x0 - end >= gap * line.size) parts.push([glyph]);
    else parts.at(-1)?.push(glyph);
    end = Math.max(end, glyph.x1);
  }
  return parts.length < 2 ? [line] : parts.map(createLine).filter((part) => part !== null);
}

function dropDoubles(sorted: Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) if (!isTwin(kept.at(-1), glyph) && !isTwin(kept.at(-2), glyph)) kept.push(glyph);
  return kept;
}

const isTwin = (before: Glyph | undefined, glyph: Glyph): boolean => before !== undefined && before.text === glyph.text && Math.abs(before.x0 - glyph.x0) < 0.2 * glyph.size && !isBlank(before);

function mostCommonSize(glyphs: Glyph[]): number {
  const counts = new Map<number, number>();
  for (const glyph of glyphs) {
    const size = Math.round(glyph.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + glyph.text.length);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0] || 1;
}

/** Footnote marks and the 2 of m²: small, a little off the baseline, inside or right beside a larger line. */
function joinRaised(lines: TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  const taken = new Set<TextLine>();
  for (const [index, line] of lines.entries()) {
    if (taken.has(line)) continue;
    const host = [lines[index - 1], lines[index + 1]].find((each) => each !== undefined && isRaised(line, each));
    if (!host) {
      joined.push(line);
      continue;
    }
    const whole = createLine([...host.glyphs, ...line.glyphs]);
    const at = joined.indexOf(host);
    if (whole && at >= 0) joined[at] = { ...whole, y: host.y };
    else if (whole) joined.push({ ...whole, y: host.y });
    taken.add(host);
  }
  return joined;
}

function isRaised(small: TextLine, host: TextLine): boolean {
  const distance = host.y - small.y;
  return small.size <= host.size * 0.75 && small.text.length <= 6 && distance < host.size * 0.6 && distance > -host.size * 0.3 && small.x0 > host.x0 && small.x0 < host.x1 + host.size * 0.5;
}
