import type { OfficeAct } from '../../core/audit/office-act.ts';
import type { EditionContent } from '../../ports/audit-reads.ts';

export interface ContentFault extends Pick<EditionContent, 'subject' | 'ordinal'> {
  /** Not what the chain vouches for, gone, or there without an act on the chain. */
  why: 'changed' | 'missing' | 'unvouched';
}

/** What editions say now against what the chain vouches for; `acts` up to a later moment than `contents`, `head` from an earlier one. */
export function verifyEditions(contents: readonly EditionContent[], acts: readonly OfficeAct[], head: { seq: number }): ContentFault[] {
  const vouched = acts.filter(({ kind }) => kind.startsWith('edition'));
  const keyOf = (subject: string, ordinal: unknown): string => `${subject} ${String(ordinal)}`;
  const byKey = new Map(vouched.map((act) => [keyOf(act.subject, act.facts.ordinal), act]));
  const there = new Set(contents.map(({ subject, ordinal }) => keyOf(subject, ordinal)));
  const faults = contents.flatMap(({ subject, ordinal, content }): ContentFault[] => {
    const act = byKey.get(keyOf(subject, ordinal));
    if (act && act.facts.content === content) return [];
    return [{ subject, ordinal, why: act ? 'changed' : 'unvouched' }];
  });
  const gone = vouched.filter(({ seq, subject, facts }) => seq <= head.seq && !there.has(keyOf(subject, facts.ordinal)));
  return [...faults, ...gone.map(({ subject, facts }): ContentFault => ({ subject, ordinal: Number(facts.ordinal), why: 'missing' }))];
}
