import { isAsked, type CallColumn } from '../core/call/call-column.ts';
import { fillColumns, type FiledTask } from '../core/call/fill-columns.ts';
import { addWorkdays, workdayOnOrBefore } from '../core/calendar/workday.ts';
import { askedCycles } from '../core/schedule/asked-cycles.ts';
import type { ScheduleInput } from '../core/schedule/schedule-input.ts';

/** What a call for a report comes to for one task; all dates are `YYYY-MM-DD`. */
export interface CallFacts {
  today: string;
  /** The workday on or before the date asked for, or the date of the cycle it joined. */
  due: string;
  /** Date of its first telling; null when the cycle it joined is open and was told already. */
  opens: string | null;
  joined: string | null;
  columns: CallColumn[];
  /** Columns that are asked. */
  rest: number;
  /** Less notice than the policy wants: a reason is needed. */
  isShort: boolean;
}

/**
 * Filled first from what is on file; joined to a cycle that is due within some workdays (10), with at least the same notice
 * (process.md §1). Pure; the preview and the act ask the same.
 */
export function callFacts(input: ScheduleInput, task: Omit<FiledTask, 'state'>, ask: { columns: readonly string[]; due: string }, today: string): CallFacts {
  const { state, calendar, policy } = input;
  const notice = addWorkdays(today, policy.callNotice, calendar);
  const within = addWorkdays(today, policy.callJoins, calendar);
  const cycle = askedCycles(input).find(({ due }) => due >= notice && due <= within);
  const columns = fillColumns(ask.columns, { ...task, state }, cycle?.id ?? null);
  const own = workdayOnOrBefore(ask.due, calendar);
  return {
    today,
    due: cycle?.due ?? own,
    opens: cycle === undefined ? today : cycle.opens > today ? cycle.opens : null,
    joined: cycle?.id ?? null,
    columns,
    rest: columns.filter(isAsked).length,
    isShort: cycle === undefined && own < notice,
  };
}
