import type { CalendarYear } from '../../core/calendar/calendar-table.ts';

/** Something in a notice that a person should look at: a sentence each. */
export interface CalendarFinding {
  severity: 'doubt' | 'note';
  message: string;
}

/** What a notice of the State Council on the year's days off says, by its own words alone. */
export interface CalendarNotice {
  /** As printed in its head, or the file's name. */
  title: string;
  documentNumber: string | null;
  /** Days off and make-up workdays that the notice names, sorted; days of the December before the year are among them. */
  calendar: CalendarYear;
  /** True for one that changes days of a notice issued before (调整, 延长) and says nothing of the others. */
  amends: boolean;
  /** Last days of holidays that are made longer: where they began stands in the notice before. */
  extendedTo: string[];
  findings: CalendarFinding[];
}
