import type { Entry } from './entry.ts';
import { startsWithLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import { collectRuns, decided, isWords, label, type Run } from './owner-runs.ts';

const fewest = 2;

/**
 * A plan without any numbers: each paragraph that names its owners is a task, or each run of labelled lines with an owner
 * line among them; in minutes each paragraph that says what was settled. Headings over them give the section.
 */
export function selectUnnumbered(lines: Line[], habits: OwnerHabits): Entry[] {
  const runs = nameByHeadings(collectRuns(lines, habits), lines, habits);
  if (runs.length >= fewest || (runs.length === 1 && (habits.assigns || runs[0]?.lines.some((line) => startsWithLabel(line.text))))) return runs.map((run) => createEntry(run));
  return [];
}

const longestName = 25;
const mostNamed = 0.6;

/** Short bare lines that stand over most of the paragraphs are their titles. */
function nameByHeadings(runs: Run[], lines: Line[], habits: OwnerHabits): Run[] {
  const named = runs.map((run): Run => {
    const first = run.lines[0];
    const above = first ? lines[lines.indexOf(first) - 1] : undefined;
    return above && isWords(above, habits) && isBareName(above) ? { ...run, lines: [above, ...run.lines], named: true } : run;
  });
  const count = named.filter((run) => run.named).length;
  return count >= fewest && count >= runs.length * mostNamed ? named : runs;
}

const isBareName = (line: Line): boolean => line.text.length <= longestName && !/[。；：:，,;.]$|[。；]/.test(line.text) && !startsWithLabel(line.text);

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
