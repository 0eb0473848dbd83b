import { isChapterHeading } from './chapter-heading.ts';
import { fieldPattern } from './field-labels.ts';
import { startsWithLabel, startsWithOwnerLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';
import { rankOf } from './numbering.ts';
import { findOwnerBrackets } from './owners/owner-brackets.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';

export const label = new RegExp(`^(?:[【〔[])?(?:${fieldPattern})(?:[】〕\\]])?\\s*[:：]?\\s*`);
/** Words with which minutes introduce what was settled; the item begins behind them. */
export const decided = /^(?:会议|经研究，?会议|会议研究)?(?:议定|决定|要求|明确|确定|同意|原则同意|研究决定|一致同意)(?:事项)?(?:如下)?[，,：:]\s*/;

/** The lines of one task that carries no number. */
export interface Run {
  section: string[];
  lines: Line[];
  /** The first line is a title over the paragraph. */
  named?: boolean;
}

/** Every run of lines that names owners, in the document's order; in minutes also what was settled. */
export function collectRuns(lines: Line[], habits: OwnerHabits): Run[] {
  const runs: Run[] = [];
  let section: Heading[] = [];
  let open: Line[] = [];
  const take = (run: Line[]): void => void runs.push({ section: section.map(({ text }) => text), lines: run });
  for (const [index, line] of lines.entries()) {
    if (isHeading(line, habits)) {
      const rank = line.numbering ? rankOf(line.numbering.kind) : ABOVE_ALL;
      section = [...section.filter((above) => above.rank < rank), { rank, text: line.text }];
      open = [];
    } else if (startsWithLabel(line.text)) {
      if (open.length === 0 && !startsWithOwnerLabel(line.text)) open = [line];
      else if (open.length > 0) open.push(line);
      else open = isWords(lines[index - 1], habits) ? [lines[index - 1] as Line, line] : [line];
      if (endsRun(open, lines[index + 1], habits)) take(open.splice(0));
    } else if (open.length > 0) open.push(line);
    else if (isOwnersAlone(line, habits) && isWords(lines[index - 1], habits)) take([lines[index - 1] as Line, line]);
    else if (hasOwners(line.text, habits) || (habits.assigns && decided.test(line.text) && line.text.length > 12)) take([line]);
  }
  if (open.some((line) => hasOwners(line.text, habits))) take(open);
  return runs;
}

interface Heading {
  rank: number;
  text: string;
}

/** Unnumbered headings stand above whatever is numbered. */
const ABOVE_ALL = -1;

const isHeading = (line: Line, habits: OwnerHabits): boolean => line.heading !== null || isChapterHeading(line, habits);

/** What an owner line below it belongs to. */
export const isWords = (line: Line | undefined, habits: OwnerHabits): boolean => line !== undefined && !isHeading(line, habits) && !hasOwners(line.text, habits);

/** （责任单位：甲科） on a line of its own. */
function isOwnersAlone({ text }: Line, habits: OwnerHabits): boolean {
  const [bracket] = findOwnerBrackets(text, habits);
  return bracket !== undefined && bracket.from === 0 && /^[。；\s]*$/.test(text.slice(bracket.to));
}

/** A run of labels ends when it has owners and the next line begins with its first label again, or is no label at all. */
function endsRun(open: Line[], next: Line | undefined, habits: OwnerHabits): boolean {
  if (!open.some((line) => hasOwners(line.text, habits))) return false;
  if (!next || !startsWithLabel(next.text)) return true;
  const first = label.exec(open[0]?.text ?? '')?.[0];
  return first !== undefined && first !== '' && next.text.startsWith(first);
}
