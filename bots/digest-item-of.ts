import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import { takesWords } from '../core/policy/carried.ts';
import type { DigestItem } from '../core/digest/digest.ts';
import { overdueWorkdays } from '../core/light/overdue-words.ts';
import { splitRole } from '../core/schedule/split-role.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import { mainLead } from '../core/task/task-state.ts';
import { offersOf } from './offers.ts';

/** One line of a delivery as core/digest groups it. `today` (`YYYY-MM-DD`) is the day of the round: a message keeps its groups. */
export function digestItemOf(item: DeliveryItem, today: string, calendar: CalendarTable): DigestItem {
  const { line, task } = item;
  return {
    lineKey: line.key,
    taskId: task.id,
    number: task.number,
    title: task.title,
    planTitle: task.planTitle,
    purpose: line.purpose,
    rung: line.rung,
    cycle: line.cycle,
    cycleState: task.state.cycles.find((cycle) => cycle.id === line.cycle)?.state ?? null,
    due: line.due,
    lateWorkdays: overdueWorkdays(line.due, today, calendar),
    unit: splitRole(line.role).unit || (mainLead(task.state)?.unit ?? ''),
    role: line.role,
    urgent: line.urgent,
    open: offersOf(item).length > 0,
    ...(takesWords(item.carried) ? {} : { wordless: true as const }),
    reason: line.reason,
  };
}
