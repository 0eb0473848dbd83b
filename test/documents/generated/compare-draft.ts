import type { PlanDraft, TaskDraft } from '../../../core/plan/plan-draft.ts';
import type { ExpectedPlan, ExpectedTask } from './expected-plan.ts';

/** One thing an import got wrong; `task` is the index of the item expected there. */
export interface Difference {
  task: number | null;
  what: string;
  wanted: string;
  got: string;
}

/** White space, width of punctuation and marks at the end aside. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/[。；，,;.]$/, '');
const json = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** Everything in which a draft is not the plan that was written; empty when the import is right. */
export function compareDraft(draft: PlanDraft, expected: ExpectedPlan): Difference[] {
  const differences: Difference[] = [];
  const check = (task: number | null, what: string, wanted: unknown, got: unknown): void => {
    if (json(wanted) !== json(got)) differences.push({ task, what, wanted: json(wanted), got: json(got) });
  };
  check(null, 'title', bare(expected.title), bare(draft.title));
  check(null, 'year', expected.year, draft.year);
  if (expected.documentNumber) check(null, 'documentNumber', expected.documentNumber, draft.documentNumber);
  check(null, 'titles', expected.tasks.map((task) => bare(task.title)), draft.tasks.map((task) => bare(task.title)));
  if (differences.some(({ what }) => what === 'titles')) return differences;
  for (const [index, wanted] of expected.tasks.entries()) compareTask(wanted, draft.tasks[index] as TaskDraft, (what, ...values) => check(index, what, ...values));
  const owned = expected.tasks.some((task) => task.leadUnits.length > 0);
  check(null, 'errors', owned ? expected.tasks.flatMap((task, index) => (task.leadUnits.length === 0 ? [index] : [])) : [], draft.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.task).toSorted((a, b) => (a ?? -1) - (b ?? -1)));
  return differences;
}

function compareTask(wanted: ExpectedTask, got: TaskDraft, check: (what: string, wanted: unknown, got: unknown) => void): void {
  check('number', bare(wanted.number), bare(got.number));
  check('section', wanted.section.map(bare), got.section.map(bare));
  check('leadUnits', wanted.leadUnits.map(bare), got.leadUnits.map(bare));
  check('coUnits', wanted.coUnits.map(bare), got.coUnits.map(bare));
  if (wanted.leadExplicit !== undefined) check('leadExplicit', wanted.leadExplicit, got.leadExplicit);
  check('deadline', wanted.deadline, got.deadline);
  if (wanted.milestones) check('milestones', wanted.milestones, got.milestones.map((milestone) => milestone.date));
  check('recurrence', wanted.recurrence, got.recurrence);
  check('amounts', wanted.amounts, wanted.amounts.filter(({ value, unit }) => got.indicators.some((indicator) => indicator.value === value && indicator.unit === unit)));
  if (wanted.subItems) check('subItems', wanted.subItems.map(bare), got.subItems.map(({ text }) => bare(text)));
  check('leaders', wanted.leaders, got.leaders);
  for (const [name, text] of Object.entries(wanted.fields)) check(name, [bare(text)], got.fields[name]?.map(bare));
}
