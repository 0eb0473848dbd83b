import type { OfficeAct } from '../core/audit/office-act.ts';

/** The office's acts as the register holds them, and what they vouch for. */
export interface AuditReads {
  /** Acts after a place on the chain, oldest first, so many at most; with `subject` those about it, an edition or a task of it (`p1`, `p1/2026Q1/1`, `p1-003`). */
  officeActs(after: number, limit: number, subject?: string): Promise<OfficeAct[]>;
  /** The chain's end as its own row keeps it. */
  officeHead(): Promise<{ seq: number; hash: string }>;
  /** The hash an act must have. */
  officeHash(act: Omit<OfficeAct, 'hash'>): string;
  /** Every act of every edition with the hash of what it says now, by which the chain knows it. */
  editionContents(): Promise<EditionContent[]>;
}

export interface EditionContent {
  /** `plan/cycle/no` */
  subject: string;
  /** Place among the acts of the edition, from 1. */
  ordinal: number;
  content: string;
}
