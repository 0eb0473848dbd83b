/** Days off and make-up workdays of one year, as the State Council's notice gives them; `YYYY-MM-DD`. */
export interface CalendarYear {
  year: number;
  holidays: string[];
  makeUpWorkdays: string[];
}

/** What is known, by year. A year that is missing is answered Monday–Friday, but for the days the law fixes, and marked provisional. */
export type CalendarTable = readonly CalendarYear[];
