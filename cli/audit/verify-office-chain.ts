import type { OfficeAct } from '../../core/audit/office-act.ts';
import type { AuditReads } from '../../ports/audit-reads.ts';
import type { ChainFault } from './verify-chain.ts';

export interface OfficeFault {
  /** First place on the chain that does not hold. */
  seq: number;
  why: ChainFault['why'];
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
