import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { DeliveryView, TaskView } from '../ports/reads.ts';
import { buttonItems } from './button-items.ts';
import { offersOf } from './offers.ts';

/** The first task of a message whose year has no conclusion yet, leaving out `skip`; undefined when there is none. */
export const nextConclusion = (view: DeliveryView, reading: { zone: string; calendar: CalendarTable }, skip: ReadonlySet<string>): TaskView | undefined =>
  buttonItems(view, 'conclude', reading).find((item) => !skip.has(item.task.id) && offersOf(item).some(({ act }) => act === 'conclude'))?.task;
