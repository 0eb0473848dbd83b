import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import type { Directory, Unit } from '../../core/plan/directory.ts';
import { dutiesOf } from '../../core/plan/duties.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { termOf } from '../../core/plan/term.ts';
import type { RehearsedTask } from '../../core/rehearsal/rehearsal.ts';

export interface DraftRow {
  taskId: string;
  row: number;
  draft: TaskDraft;
}

export interface RehearsedRows {
  tasks: RehearsedTask[];
  /** Rows nobody leads: they ask nothing of anybody until somebody does. */
  leaderless: number[];
}

/** Rows as they would be launched. Without a directory every printed name is a unit and stands in for its contact. */
export function tasksOfDraft(
  rows: DraftRow[],
  { directory, settled, year, calendar, policy }: { directory: Directory | null; settled: Readonly<Record<string, string>>; year: number; calendar: CalendarTable; policy: Pick<Policy, 'groupDuty'> },
): RehearsedRows {
  const known = directory ?? printedDirectory(rows);
  const tasks = rows.map(({ taskId, draft }) => ({
    taskId,
    section: draft.section,
    duties: dutiesOf(draft, known, settled, policy.groupDuty).duties,
    term: termOf(draft, year, calendar),
  }));
  const isLed = ({ duties }: RehearsedTask): boolean => duties.some((duty) => duty.main && duty.kind === 'lead');
  return { tasks: tasks.filter(isLed), leaderless: rows.filter((_, at) => !isLed(tasks[at]!)).map(({ row }) => row) };
}

function printedDirectory(rows: DraftRow[]): Directory {
  const names = new Set(rows.flatMap(({ draft }) => [...draft.leadUnits, ...draft.coUnits]));
  return { units: [...names].map((name): Unit => ({ name, type: 'office', parent: null, aliases: [] })), groups: [], people: [] };
}
