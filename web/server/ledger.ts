import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import { lightOf, type Light } from '../../core/light/light.ts';
import { overdueWords } from '../../core/light/overdue-words.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { inputOfTask } from '../../core/schedule/input-of-task.ts';
import type { ScheduleInput } from '../../core/schedule/schedule-input.ts';
import type { PlanView, SubmissionView, TaskView } from '../../ports/reads.ts';
import { duesOfTask, type DueDate } from './dues-of-task.ts';

/** One row of the 台账. */
export interface LedgerRow {
  task: TaskView;
  leads: string[];
  /** Co-units, then those only informed. */
  others: string[];
  /** Null where no light burns: not launched, left out, withdrawn, closed. */
  light: Light | null;
  /** What the lead is asked first: the oldest date gone by, else the nearest to come. */
  next: DueDate | null;
  /** 逾期n个工作日, null while the next date lies ahead. */
  late: string | null;
  /** Everything whose date has passed, oldest first. */
  overdue: (DueDate & { words: string })[];
  report: SubmissionView | null;
}

export interface LedgerDay {
  today: string;
  policy: Policy;
  calendar: CalendarTable;
}

const lit: readonly string[] = ['assigned', 'underway', 'closing', 'completed'];

export function ledgerRow(task: TaskView, plan: PlanView, report: SubmissionView | null, day: LedgerDay): LedgerRow {
  const { state, draft, leftOut } = task;
  const input = scheduleInput(task, plan, day);
  const dues = leftOut === null ? duesOfTask(input) : [];
  const overdue = dues.flatMap((due) => {
    const words = overdueWords(due.date, day.today, day.calendar);
    return words === null ? [] : [{ ...due, words }];
  });
  const drafted = state.duties.length === 0;
  const unitsOf = (...kinds: string[]) => state.duties.filter(({ kind }) => kinds.includes(kind)).map(({ unit }) => unit);
  return {
    task,
    leads: drafted ? draft.leadUnits : unitsOf('lead'),
    others: drafted ? draft.coUnits : unitsOf('co', 'inform'),
    light: leftOut === null && lit.includes(state.stage) ? lightOf(input, day.today) : null,
    next: dues[0] ?? null,
    late: overdue[0]?.words ?? null,
    overdue,
    report,
  };
}

/** The lead's side of planning is all a page asks for: who holds optional roles does not matter to it. */
const scheduleInput = ({ state }: TaskView, plan: PlanView, { policy, calendar }: LedgerDay): ScheduleInput =>
  inputOfTask(state, { policy: plan.policy ?? policy, calendar, cycles: plan.cycles, filledRoles: new Set() });

export interface LedgerFilter {
  light: string;
  unit: string;
  text: string;
  /** A day gone by, `YYYY-MM-DD`, '' for today. */
  asOf: string;
}

export function filterLedger(rows: LedgerRow[], { light, unit, text }: Pick<LedgerFilter, 'light' | 'unit' | 'text'>): LedgerRow[] {
  const sought = text.trim().toLowerCase();
  return rows.filter((row) => {
    if (light !== '' && row.light !== light) return false;
    if (unit !== '' && !row.leads.includes(unit) && !row.others.includes(unit)) return false;
    const { title, number, draft } = row.task;
    const said = `${number} ${title} ${draft.source.text} ${row.report?.words.done ?? ''}`;
    return sought === '' || said.toLowerCase().includes(sought);
  });
}
