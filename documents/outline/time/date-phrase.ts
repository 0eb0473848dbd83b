/** Why a date needs a yes. `no-year` is said once for the plan, the others on their item. */
export type DateDoubt =
  | 'no-such-day'
  | 'no-year'
  /** 2026年前, 9月前: with or without the period named. */
  | 'two-readings'
  /** 原则上6月底前. */
  | 'in-principle'
  /** 印发之日起30日内: counted from a day that is not in the words. */
  | 'relative'
  /** 春节前, 开学前: bound to an event whose day the words do not give. */
  | 'event-bound'
  /** 9月左右, 年中. */
  | 'approximate'
  /** The year is not printed and was carried on from the date before it. */
  | 'carried-year';

/**
 * What a time does to its item: `limit` binds it, `event` is the day of one step or meeting, `recurring` comes every year,
 * `background` is history, a start, a period of validity or a comparison.
 */
export type DateRole = 'limit' | 'event' | 'recurring' | 'background';

/** A time expression in a text. `date` is its last day; null when the words leave it open. */
export interface DatePhrase {
  text: string;
  date: string | null;
  role: DateRole;
  doubt: DateDoubt | null;
  /** A quarter or half-year: a stage of work rather than a day. */
  stage: boolean;
  /** Orders phrases even when the year is open. */
  order: string;
  index: number;
  /** The clause it stands in, as printed. */
  clause: string;
}
