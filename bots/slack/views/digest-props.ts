import type { CalendarTable } from '../../../core/calendar/calendar-table.ts';
import type { Words } from '../../../locales/words.ts';
import type { DeliveryView } from '../../../ports/reads.ts';
import type { Names } from '../names-in.ts';

/** All a message needs: built anew from the register before every post and after every click. */
export interface DigestProps {
  view: DeliveryView;
  now: Date;
  zone: string;
  words: Words;
  calendar: CalendarTable;
  names: Names;
  /** Tasks whose act was received and has no outcome yet. */
  pending?: ReadonlySet<string>;
}
