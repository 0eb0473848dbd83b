import type { SubmissionView } from './reads.ts';

/** What the register's table shows beside each task, read for a whole plan at once. */
export interface LedgerReads {
  /** Newest report of each task of the plan, by task id. Tasks without a report are not in it. */
  newestReports(planId: string): Promise<Map<string, SubmissionView>>;
}
