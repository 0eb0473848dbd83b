import type { Entry } from './entry.ts';
import { fieldPattern } from './field-labels.ts';
import { startsWithLabel, startsWithOwnerLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { hasOwners } from './owners/read-owners.ts';

const fewest = 2;
const label = new RegExp(`^(?:[【〔[])?(?:${fieldPattern})(?:[】〕\\]])?\\s*[:：]?\\s*`);
/** Words with which minutes introduce what was settled; the item begins behind them. */
const decided = /^(?:会议|经研究，?会议|会议研究)?(?:议定|决定|要求|明确|确定|同意|原则同意|研究决定|一致同意)(?:事项)?(?:如下)?[，,：:]\s*/;

/**
 * A plan without any numbers: each paragraph that names its owners is a task, or each run of labelled lines with an owner
 * line among them; in minutes each paragraph that says what was settled. Unnumbered headings give the section.
 */
export function selectUnnumbered(lines: Line[], habits: OwnerHabits): Entry[] {
  const runs = nameByHeadings(collectRuns(lines, habits), lines);
  if (runs.length >= fewest || (runs.length === 1 && (habits.assigns || runs[0]?.lines.some((line) => startsWithLabel(line.text))))) return runs.map((run) => createEntry(run));
  return [];
}

interface Run {
  section: string[];
  lines: Line[];
  /** The first line is a title over the paragraph. */
  named?: boolean;
}

function collectRuns(lines: Line[], habits: OwnerHabits): Run[] {
  const runs: Run[] = [];
  let section: string[] = [];
  let open: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.heading !== null) {
      section = [line.text];
      open = [];
    } else if (startsWithLabel(line.text)) {
      if (open.length === 0 && !startsWithOwnerLabel(line.text)) open = [line];
      else if (open.length > 0) open.push(line);
      else open = index > 0 && lines[index - 1]?.heading === null && !hasOwners(lines[index - 1]?.text ?? '', habits) ? [lines[index - 1] as Line, line] : [line];
      if (endsRun(open, lines[index + 1], habits)) runs.push({ section, lines: open.splice(0) });
    } else if (open.length > 0) open.push(line);
    else if (hasOwners(line.text, habits) || (habits.assigns && decided.test(line.text) && line.text.length > 12)) runs.push({ section, lines: [line] });
  }
  if (open.some((line) => hasOwners(line.text, habits))) runs.push({ section, lines: open });
  return runs;
}

/** A run of labels ends when it has owners and the next line begins with its first label again, or is no label at all. */
function endsRun(open: Line[], next: Line | undefined, habits: OwnerHabits): boolean {
  if (!open.some((line) => hasOwners(line.text, habits))) return false;
  if (!next || !startsWithLabel(next.text)) return true;
  const first = label.exec(open[0]?.text ?? '')?.[0];
  return first !== undefined && first !== '' && next.text.startsWith(first);
}

const longestName = 25;
const mostNamed = 0.6;

/** Short bare lines that stand over most of the paragraphs are their titles. */
function nameByHeadings(runs: Run[], lines: Line[]): Run[] {
  const named = runs.map((run): Run => {
    const first = run.lines[0];
    const above = first ? lines[lines.indexOf(first) - 1] : undefined;
    return above && isBareName(above) ? { ...run, lines: [above, ...run.lines], named: true } : run;
  });
  const count = named.filter((run) => run.named).length;
  return count >= fewest && count >= runs.length * mostNamed ? named : runs;
}

const isBareName = (line: Line): boolean => line.heading === null && line.text.length <= longestName && !/[。；：:，,;.]$|[。；]/.test(line.text) && !startsWithLabel(line.text);

function createEntry({ section, lines }: Run): Entry {
  const [first, ...rest] = lines;
  return {
    number: '',
    value: null,
    section,
    headline: (first?.text ?? '').replace(label, '').replace(decided, ''),
    ownLine: rest.length > 0,
    body: rest.map((line) => line.text).join('\n'),
    inherited: '',
    source: { ...(first?.place.page ? { page: first.place.page } : { paragraph: first?.place.paragraph }), text: lines.map((line) => line.printed).join('\n') },
    doubts: [],
  };
}
