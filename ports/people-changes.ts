import type { Absence, Role } from '../core/plan/directory.ts';

/** An absence as it is on record. */
export interface RecordedAbsence extends Absence {
  id: number;
  /** A delegation ends with its last day, a handover never. */
  kind: 'delegation' | 'handover';
  /** Address of who entered it. */
  by: string;
  at: Date;
  /** Ended before its last day, null otherwise. */
  endedAt: Date | null;
}

/** What waited to be sent to one person and goes to another from now on. */
export interface RoutedAsk {
  taskId: string;
  lineKey: string;
  purpose: string;
  to: string;
}

/** What one handover moved (process.md §3): all of it in one transaction. Addresses. */
export interface HandoverReceipt {
  id: number;
  leaver: string;
  successor: string;
  at: Date;
  roles: Role[];
  /** Messages on their way to the leaver. */
  asks: RoutedAsk[];
  /** Delegations to the leaver, which the successor stands in for now; `ended`: of the leaver's own, who is not away any more. */
  delegations: (Absence & { id: number; ended: boolean })[];
  /** Links in letters to the leaver: they do not stand any more, the successor's next letter has its own. */
  links: { taskId: string; action: string }[];
}

/** Who hears in whose place. Every change routes what is still on its way anew, in the same transaction. */
export interface PeopleChanges {
  /** All that is on record, newest first. */
  absences(): Promise<RecordedAbsence[]>;
  /** Throws TypeError where `from` and `to` are one person. */
  delegate(absence: Absence, by: string, at: Date): Promise<{ id: number; asks: RoutedAsk[] }>;
  /** False where there is no such delegation, or it has ended. `by` is the address of who ends it. */
  endDelegation(id: number, at: Date, by?: string): Promise<boolean>;
  /** Moves everything at once; asked a second time for the same two, answers the receipt of the first. */
  handOver(leaver: string, successor: string, by: string, at: Date): Promise<HandoverReceipt>;
}
