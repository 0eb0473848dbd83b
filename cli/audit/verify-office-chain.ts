import type { OfficeAct } from '../../core/audit/office-act.ts';
import type { AuditReads, EditionContent } from '../../ports/audit-reads.ts';
import type { ChainFault } from './verify-chain.ts';

export interface OfficeFault {
  /** First place on the chain that does not hold. */
  seq: number;
  why: ChainFault['why'];
}

export interface ContentFault extends Pick<EditionContent, 'subject' | 'ordinal'> {
  /** Not what the chain vouches for, gone, or there without an act on the chain. */
  why: 'changed' | 'missing' | 'unvouched';
}

/**
 * Recomputes the chain of the office's acts up to its end as read before them: places without a gap from 1, each hash over
 * the act and its predecessor's hash. The first fault, or null when all holds.
 */
export function verifyOfficeChain(acts: readonly OfficeAct[], head: { seq: number; hash: string }, hashOf: AuditReads['officeHash']): OfficeFault | null {
  let previous = '';
  let seq = 0;
  for (const act of acts.filter((each) => each.seq <= head.seq)) {
    seq += 1;
    if (act.seq !== seq) return { seq, why: 'missing' };
    if (act.previous !== previous || hashOf(act) !== act.hash) return { seq, why: 'changed' };
    previous = act.hash;
  }
  return seq === head.seq && previous === head.hash ? null : { seq: seq + 1, why: 'cutShort' };
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
