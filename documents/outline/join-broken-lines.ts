import { isWholeLabel, startsWithLabel, startsWithOwnerLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';

const sentenceEnd = /[。！？；!?;：:”’"'」』）)】]$/;
const signature = /^(?:\S{2,30}\s*)?(?:20\d{2}|19\d{2})年\d{1,2}月\d{1,2}日$/;
const shortLine = 20;
const longestParagraph = 8_000;
const lookBack = 200;
const longestWidth = 60;
const fewestStopped = 3;
const mostStopped = 0.6;
/** A line much shorter than the others was ended by its author, not by the page. */
const fewestOfWidth = 0.4;

/**
 * Puts back together what pages and fixed line widths have cut. A line goes on in the next when its sentence, bracket
 * or list is open. A numbered line without any full stop is ambiguous (a title on its own line, or half a sentence):
 * the habit of the other numbered lines of that kind in the document decides, unless it ends long before the page does.
 */
export function joinBrokenLines(lines: Line[]): Line[] {
  const runIn = findRunInKinds(lines);
  const stopped = findStoppedKinds(lines);
  const width = usualWidth(lines);
  const joined: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = joined.at(-1);
    const endsEarly = (lines[at - 1]?.text.length ?? 0) < width * fewestOfWidth;
    if (previous && goesOn(previous, line, { runIn, stopped }, endsEarly)) {
      joined[joined.length - 1] = append(previous, line);
    } else joined.push(line);
  }
  return joined;
}

function append(previous: Line, line: Line): Line {
  const numbering = previous.numbering && { ...previous.numbering, rest: previous.numbering.rest + line.text };
  return { ...previous, printed: previous.printed + line.printed, text: previous.text + line.text, numbering };
}

/** Kinds whose numbered lines mostly run on after the title (`1.标题。正文…`). */
function findRunInKinds(lines: Line[]): Set<string> {
  const counts = new Map<string, { all: number; runIn: number }>();
  for (const { numbering } of lines) {
    if (!numbering) continue;
    const count = counts.get(numbering.kind) ?? { all: 0, runIn: 0 };
    count.all += 1;
    if (/[。；]./.test(numbering.rest) || numbering.rest.length > 60) count.runIn += 1;
    counts.set(numbering.kind, count);
  }
  return new Set([...counts].filter(([, { all, runIn }]) => runIn / all >= 0.6).map(([kind]) => kind));
}

/** Kinds whose numbered lines nearly all end on a full stop: one that does not was broken off by the page. */
function findStoppedKinds(lines: Line[]): Set<string> {
  const kinds = new Map<string, boolean[]>();
  for (const { numbering } of lines) if (numbering) kinds.set(numbering.kind, [...(kinds.get(numbering.kind) ?? []), /[。；]$/.test(numbering.rest)]);
  return new Set([...kinds].filter(([, ends]) => ends.length >= fewestStopped && ends.filter(Boolean).length >= ends.length * mostStopped).map(([kind]) => kind));
}

/** Most lines are no longer than this: the width of a page, or of a screenful where paragraphs are whole. */
function usualWidth(lines: Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((one, other) => one - other);
  return Math.min(lengths[Math.floor(lengths.length * 0.8)] ?? 0, longestWidth);
}

function goesOn(previous: Line, next: Line, { runIn, stopped }: { runIn: Set<string>; stopped: Set<string> }, endsEarly: boolean): boolean {
  if (next.heading !== null || previous.heading !== null || previous.text.length > longestParagraph) return false;
  if ((next.numbering && !next.numbering.tight) || startsWithLabel(next.text) || signature.test(next.text) || isWholeLabel(previous.text)) return false;
  if (/^[，。、；：,;)）》”]/.test(next.text)) return true;
  if (/[，、,（(《“]$/.test(previous.text) || hasOpenBracket(previous.text)) return true;
  if (sentenceEnd.test(previous.text) || signature.test(previous.text)) return false;
  if (startsWithOwnerLabel(previous.text)) return isListRest(next.text);
  if (startsWithLabel(previous.text)) return true;
  if (previous.numbering && !/[。；]/.test(previous.text)) return !endsEarly && (runIn.has(previous.numbering.kind) || (stopped.has(previous.numbering.kind) && /[。；]/.test(next.text)));
  return /[。；]/.test(previous.text) || previous.text.length > shortLine * 3;
}

/** The rest of a list of units: separated names, or one short word that ends no sentence. */
function isListRest(text: string): boolean {
  return !/[。：:]./.test(text) && (text.includes('、') || text.length <= 10);
}

function hasOpenBracket(text: string): boolean {
  const recent = text.slice(-lookBack);
  const count = (pattern: RegExp) => recent.match(pattern)?.length ?? 0;
  return count(/[（(]/g) > count(/[）)]/g) || count(/《/g) > count(/》/g);
}
