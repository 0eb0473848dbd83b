import type { RecordedEvent } from '../core/task/task-event.ts';
import type { SubmissionView } from './reads.ts';

/** What the register's table shows beside each task, read for a whole plan at once. */
export interface LedgerReads {
  /** Newest report of each task of the plan, by task id; with `before` of those given earlier. Tasks without a report are not in it. */
  newestReports(planId: string, before?: Date): Promise<Map<string, SubmissionView>>;
  /** Events recorded before an instant, by task id, in order of revision. Tasks without any are not in it. */
  eventsOf(planId: string, before: Date): Promise<Map<string, RecordedEvent[]>>;
}
