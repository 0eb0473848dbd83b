/** A stretch of days on which somebody answers nothing, `YYYY-MM-DD`, both included. */
export interface Absence {
  from: string;
  to: string;
}

/** How what a unit does comes in: by their own hand, told to the office by telephone (代填), or as the filled Word form. */
export type HandIn = 'self' | 'phone' | 'form';

/** How people of a unit answer. */
export interface UnitHabits {
  /** Workdays from the assignment until they sign, 0 within the half-hour; null: never. */
  signs: number | null;
  /** Workdays from the due date until they report, negative before it; `atOnce`: when they are first asked; null: never. */
  reports: number | 'atOnce' | null;
  /** `self` without it. Only reports have a form: whoever uses it signs by their own hand. */
  handsIn?: HandIn;
  /** Leave: what falls on it is done on the first workday after. */
  away?: readonly Absence[];
  /** The office holds the first letter about them to their leader, once, for as long as it may. */
  held?: boolean;
}

/** How a bureau answered, last year or as one supposes it: what a rehearsal can be played with. */
export interface Habits extends UnitHabits {
  /** Workdays the office takes to review; null: never. */
  reviews: number | null;
  /** Workdays after a letter to the principal leader was shown until the office releases it; never without it. */
  releases?: number | null;
  /** Workdays after a letter until its leader writes a 批示, 0 within the half-hour; never without it. */
  instructs?: number | null;
  /** Units that differ. */
  units: Readonly<Record<string, Partial<UnitHabits>>>;
}

/** Everybody signs and reports on the day they are asked, and is reviewed on the next. */
export const promptHabits: Habits = { signs: 0, reports: 'atOnce', reviews: 1, units: {} };

export const habitsOf = ({ units, signs, reports, handsIn, away, held }: Habits, unit: string): UnitHabits => ({
  signs, reports, handsIn, away, held, ...(Object.hasOwn(units, unit) ? units[unit] : {}),
});
