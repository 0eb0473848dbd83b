import type { CalendarTable } from '../calendar/calendar-table.ts';
import { policyOfTask } from '../policy/policy-of-task.ts';
import type { Policy } from '../policy/policy.ts';
import type { Directory } from './directory.ts';
import { dutiesOf } from './duties.ts';
import type { LaunchTask } from './launch-check.ts';
import type { TaskDraft } from './plan-draft.ts';
import { termOf } from './term.ts';
import { withSigners } from './with-signers.ts';

interface RowToLaunch {
  taskId: string;
  row: number;
  draft: TaskDraft;
  /** The year the plan is launched for. */
  year: number;
}

/** A row as a task to launch, with its duties and signers by the rules; `unresolved`: names in it that mean no unit. Pure. */
export function launchTask(
  { taskId, row, draft, year }: RowToLaunch,
  settled: Readonly<Record<string, string>>,
  directory: Directory,
  { policy, calendar }: { policy: Policy; calendar: CalendarTable },
): { task: LaunchTask; unresolved: string[] } {
  const { duties, unresolved } = dutiesOf(draft, directory, settled, policy.groupDuty);
  return { task: { taskId, row, duties: withSigners(duties, policyOfTask(policy, { taskId, duties })), term: termOf(draft, year, calendar) }, unresolved };
}
