import type { PlanDraft, Severity, TaskDraft } from '../../core/plan/plan-draft.ts';
import type { ExpectedDocument, ExpectedItem } from './expected-document.ts';

export interface Miss {
  number: string;
  what: 'items' | 'title' | 'section' | 'owners' | 'leads' | 'deadline' | 'recurrence' | 'unreadable';
  wanted: string;
  got: string;
  /** No finding of weight stands on the item: the wrong value came in silence. */
  silent: boolean;
}

/** Shares as [right, of]. `invented`: dates and rhythms where the document has none. */
export interface Score {
  items: number;
  wantedItems: number;
  itemsRight: boolean;
  titles: [number, number];
  sections: [number, number];
  owners: [number, number];
  leads: [number, number];
  deadlines: [number, number];
  recurrences: [number, number];
  invented: number;
  findings: Record<Severity, number>;
  misses: Miss[];
}

const shortestPrefix = 8;
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/[。；，,;.]$/, '');
const names = (units: string[]): string => units.map(bare).toSorted().join('、');

/** Two titles match when one is a prefix of the other, of 8 characters or more (README of the documents, convention 2). */
function sameTitle(wanted: string, got: string): boolean {
  const [a, b] = [bare(wanted), bare(got)];
  return a === b || (Math.min(a.length, b.length) >= shortestPrefix && (a.startsWith(b) || b.startsWith(a)));
}
const sameSection = (wanted: string, got: string[]): boolean => bare(wanted.replaceAll(' / ', '')) === bare(got.join(''));

/** Pairs expected items with tasks: the same number and title, else the same number and section, else the title alone. */
function pair(items: ExpectedItem[], tasks: TaskDraft[]): (number | null)[] {
  const free = new Set(tasks.keys());
  const pairs: (number | null)[] = items.map(() => null);
  const rules: ((item: ExpectedItem, task: TaskDraft) => boolean)[] = [
    (item, task) => bare(item.number) === bare(task.number) && sameTitle(item.title, task.title) && sameSection(item.section, task.section),
    (item, task) => bare(item.number) === bare(task.number) && sameTitle(item.title, task.title),
    (item, task) => bare(item.number) === bare(task.number) && sameSection(item.section, task.section),
    (item, task) => sameTitle(item.title, task.title),
  ];
  for (const rule of rules)
    for (const [at, item] of items.entries()) {
      const found = pairs[at] === null ? [...free].find((index) => rule(item, tasks[index] as TaskDraft)) : undefined;
      if (found === undefined) continue;
      pairs[at] = found;
      free.delete(found);
    }
  return pairs;
}

/** A draft against what a clerk would have typed. */
export function scoreDraft(draft: PlanDraft, expected: ExpectedDocument): Score {
  const { tasks, findings } = draft;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const score: Score = {
    items: tasks.length,
    wantedItems: expected.items,
    itemsRight: [expected.items, ...(expected.itemsAcceptable ?? [])].includes(tasks.length),
    titles: [0, 0], sections: [0, 0], owners: [0, 0], leads: [0, 0], deadlines: [0, 0], recurrences: [0, 0],
    invented: 0,
    findings: { error: count('error'), doubt: count('doubt'), note: count('note') },
    misses: [],
  };
  if (!score.itemsRight) score.misses.push({ number: '–', what: 'items', wanted: String(expected.items), got: String(tasks.length), silent: false });
  const optional = (expected.itemsAcceptable ?? []).some((items) => items < expected.items);
  for (const [at, index] of pair(expected.sample, tasks).entries()) {
    const item = expected.sample[at] as ExpectedItem;
    // An item that may be counted or not is only judged where it was.
    if (index === null && optional && score.itemsRight) continue;
    judge(item, index === null ? null : (tasks[index] ?? null), findings.filter((finding) => finding.task === index && finding.severity !== 'note').map((finding) => finding.code), score);
  }
  return score;
}

function judge(item: ExpectedItem, task: TaskDraft | null, doubts: string[], score: Score): void {
  const check = (what: Miss['what'], tally: [number, number], right: boolean, wanted: string, got: string): void => {
    tally[1] += 1;
    if (right) tally[0] += 1;
    else score.misses.push({ number: item.number, what, wanted, got, silent: task !== null && doubts.length === 0 && what !== 'section' });
  };
  const leads = names(task?.leadUnits ?? []);
  const cos = names(task?.coUnits ?? []);
  // Who acts stands in running prose only: leaving it out is as good.
  const inProse = item.ownerText === null && leads === '' && cos === '';
  const explicit = item.leadExplicit === undefined || item.leadExplicit === task?.leadExplicit;
  check('title', score.titles, task !== null && sameTitle(item.title, task.title), item.title, task?.title ?? 'no such task');
  check('section', score.sections, task !== null && sameSection(item.section, task.section), item.section, task?.section.join(' / ') ?? '');
  check('owners', score.owners, task !== null && (inProse || (leads === names(item.leadUnits) && [item.coUnits, ...(item.altCo ? [item.altCo] : [])].some((units) => names(units) === cos))), `${names(item.leadUnits)} + ${names(item.coUnits)}`, `${leads} + ${cos}`);
  check('leads', score.leads, task !== null && (inProse || leads === names(item.leadUnits)) && explicit, `${names(item.leadUnits)} ${item.leadExplicit ?? ''}`, `${leads} ${task?.leadExplicit ?? ''}`);
  const dates = (item.milestones ?? []).every(({ iso }) => task?.milestones.some((milestone) => milestone.date === iso));
  check('deadline', score.deadlines, task !== null && task.deadline === item.deadlineIso && dates, [item.deadlineIso, ...(item.milestones ?? []).map(({ iso }) => iso)].join(' '), [task?.deadline ?? null, ...(task?.milestones ?? []).map(({ date }) => date)].join(' '));
  const several = item.recurrences !== undefined && task?.recurrence != null && item.recurrences.includes(task.recurrence) && doubts.includes('several-recurrences');
  check('recurrence', score.recurrences, task !== null && (several || (!item.recurrences && task.recurrence === (item.recurrence ?? null))), (item.recurrences ?? [item.recurrence ?? null]).join('|'), String(task?.recurrence ?? null));
  if (task && item.deadlineIso === null && task.deadline !== null) score.invented += 1;
  if (task && !item.recurrence && !item.recurrences && task.recurrence !== null) score.invented += 1;
}
