import type { PlanDraft, TaskDraft } from '../plan-draft.ts';
import { plain } from '../words/words-of.ts';
import type { PairedItem, PlanDifference } from './difference.ts';
import { bareHeading, itemChanges } from './item-changes.ts';
import { pairItems } from './pair-items.ts';

export type ComparedPlan = Pick<PlanDraft, 'title' | 'issuer' | 'documentNumber' | 'year' | 'tasks'>;

/** Said in the title of a document that changes a plan without printing all of it again. */
const partOnly = /部分|补充|增补|新增|个别|若干|有关(?:任务|事项)的?(?:调整|变更)/u;

/**
 * What a later document changes in a plan: items added, dropped, reworded, with other owners or dates, moved, renumbered.
 * Pure. `covers` says whether the later document is the whole plan; without it, its title and its length say.
 */
export function comparePlans(before: ComparedPlan, after: ComparedPlan, covers?: 'whole' | 'part'): PlanDifference {
  const partial = covers === undefined ? isPartial(before, after) : covers === 'part';
  const pairs = pairItems(before.tasks, after.tasks);
  const headings = partial ? [] : renamedHeadings(pairs.map(([old, late]) => [before.tasks[old]!, after.tasks[late]!]));
  const renamed = new Set(headings.map(({ before: old, after: late }) => `${plain(old)}\n${plain(late)}`));

  const items = pairs.map(([old, late]): PairedItem => {
    const draft = after.tasks[late]!;
    const changes = itemChanges(before.tasks[old]!, draft).filter(({ part, before: from, after: to }) => {
      // A partial document is silent about what it does not change.
      if (partial) return to !== '' && part !== 'section' && part !== 'number' && part !== 'notes';
      return part !== 'section' || !isRename(from, to, renamed);
    });
    return { before: old + 1, after: late + 1, draft, changes };
  });
  const [held, kept] = [new Set(pairs.map(([old]) => old)), new Set(pairs.map(([, late]) => late))];
  return {
    partial,
    head: headChanges(before, after),
    headings,
    items,
    added: rowsWithout(after.tasks, kept),
    missing: rowsWithout(before.tasks, held),
  };
}

const rowsWithout = (tasks: TaskDraft[], paired: ReadonlySet<number>) => tasks.map((draft, at) => ({ row: at + 1, draft })).filter(({ row }) => !paired.has(row - 1));

const isPartial = (before: ComparedPlan, after: ComparedPlan): boolean => partOnly.test(after.title) || after.tasks.length * 2 < before.tasks.length;

function headChanges(before: ComparedPlan, after: ComparedPlan): PlanDifference['head'] {
  return (['title', 'issuer', 'documentNumber', 'year'] as const).flatMap((part) => {
    const [old, late] = [before[part], after[part]];
    if (old === null || late === null || plain(String(old)) === plain(String(late))) return [];
    return [{ part, before: String(old), after: String(late) }];
  });
}

/** Headings all of whose items went to one other heading that nobody else came to. */
function renamedHeadings(pairs: [TaskDraft, TaskDraft][]): PlanDifference['headings'] {
  const [to, from] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const printed = new Map<string, string>();
  const note = (map: Map<string, Set<string>>, key: string, value: string) => map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const [old, late] of pairs) {
    for (let level = 0; level < Math.min(old.section.length, late.section.length); level += 1) {
      const [a, b] = [bareHeading(old.section[level]!), bareHeading(late.section[level]!)];
      printed.set(plain(a), a).set(plain(b), b);
      note(to, plain(a), plain(b));
      note(from, plain(b), plain(a));
    }
  }
  return [...to].flatMap(([old, lates]) => {
    const [late] = lates;
    return lates.size === 1 && late !== undefined && late !== old && from.get(late)?.size === 1 ? [{ before: printed.get(old)!, after: printed.get(late)! }] : [];
  });
}

/** Whether two paths of headings differ by renamed headings only. */
function isRename(from: string, to: string, renamed: ReadonlySet<string>): boolean {
  const [old, late] = [from.split(' / '), to.split(' / ')];
  return old.length === late.length && old.every((heading, at) => plain(heading) === plain(late[at]!) || renamed.has(`${plain(heading)}\n${plain(late[at]!)}`));
}
