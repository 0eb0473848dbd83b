import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { DeliveryView, TaskView } from '../ports/reads.ts';
import { buttonItems } from './button-items.ts';
import { offersOf } from './offers.ts';

/** The first report of a message that is still owed, leaving out what `skip` names (`task/cycle`); undefined when there is none. */
export function nextReport(
  view: DeliveryView,
  reading: { zone: string; calendar: CalendarTable },
  skip: ReadonlySet<string>,
): { task: TaskView; cycle: string } | undefined {
  for (const item of buttonItems(view, 'fillReports', reading)) {
    const offer = offersOf(item).find((each) => each.act === 'report');
    if (offer && !skip.has(`${item.task.id}/${offer.cycle}`)) return { task: item.task, cycle: offer.cycle };
  }
  return undefined;
}
