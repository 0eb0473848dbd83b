import type { CalendarTable } from '../calendar/calendar-table.ts';
import { workdayOnOrBefore } from '../calendar/workday.ts';
import type { Term } from '../task/task-state.ts';
import type { TaskDraft } from './plan-draft.ts';

/** 长期坚持, 常态化 as the whole aim: nothing else is printed for a date (process.md §4). */
const STANDING = /^(长期坚持|长期|长期推进|常态化|常态化(推进|开展|坚持|实施)|持续推进|长期坚持、?常态化推进)$/;

/** The term a task is launched with: the printed deadline unless it lies before the year, standing, or the plan's year. */
export function termOf(draft: Pick<TaskDraft, 'deadline' | 'deadlineText'>, year: number, calendar: CalendarTable): Term {
  const { deadline, deadlineText } = draft;
  if (deadline !== null && Number(deadline.slice(0, 4)) >= year) return { kind: 'dated', end: deadline };
  if (deadline === null && deadlineText !== null && STANDING.test(deadlineText.replace(/[\s。；;]/g, ''))) {
    return { kind: 'standing', end: null };
  }
  return { kind: 'planYear', end: workdayOnOrBefore(`${year}-12-31`, calendar) };
}
