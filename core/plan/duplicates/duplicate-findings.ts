import type { Finding } from '../plan-draft.ts';
import type { DuplicateRow } from './duplicate-row.ts';
import { findDuplicates, type Duplicate } from './find-duplicates.ts';
import { sayDuplicate } from './say-duplicate.ts';

/** Nearly word for word the same, for the same unit: somebody must say yes to it. */
const NEARLY_EQUAL = 0.8;

/** Beyond these a list helps nobody; `duban duplicates` shows them all. */
const MOST_NOTES = 30;

/** What a plan of its own asks twice, as findings at the later of the two rows. */
export function duplicateFindings(rows: readonly DuplicateRow[]): Finding[] {
  const all = findDuplicates(rows).map((duplicate) => findingOf(duplicate, rows[0]?.plan ?? null));
  const doubts = all.filter(({ severity }) => severity === 'doubt');
  const notes = all.filter(({ severity }) => severity === 'note');
  const left = notes.length - MOST_NOTES;
  const rest: Finding[] = left > 0 ? [{ task: null, severity: 'note', code: 'more-duplicates', message: `另有 ${left} 处内容相近或数据相同，可用 duban duplicates 查看。` }] : [];
  return [...doubts, ...notes.slice(0, MOST_NOTES), ...rest];
}

/** A finding at the row of `plan`, at the later row where both are of it. */
export function findingOf(duplicate: Duplicate, plan: string | null): Finding {
  const { kind, one, other, likeness } = duplicate;
  const [first, second] = one.row <= other.row ? [one, other] : [other, one];
  const at = second.plan === plan ? second : first;
  const severity = kind === 'sameTask' && likeness >= NEARLY_EQUAL ? 'doubt' : 'note';
  return { task: at.row - 1, severity, code: codes[kind], message: sayDuplicate(duplicate, plan) };
}

const codes = { sameTask: 'duplicate-task', sameNumber: 'same-number', sameMatter: 'same-matter' } as const satisfies Record<Duplicate['kind'], string>;
