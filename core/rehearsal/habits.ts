/** How people of a unit answer. */
export interface UnitHabits {
  /** Workdays from the assignment until they sign, 0 within the half-hour; null: never. */
  signs: number | null;
  /** Workdays from the due date until they report, negative before it; `atOnce`: when they are first asked; null: never. */
  reports: number | 'atOnce' | null;
}

/** How a bureau answered, last year or as one supposes it: what a rehearsal can be played with. */
export interface Habits extends UnitHabits {
  /** Workdays the office takes to review; null: never. */
  reviews: number | null;
  /** Units that differ. */
  units: Readonly<Record<string, Partial<UnitHabits>>>;
}

/** Everybody signs and reports on the day they are asked, and is reviewed on the next. */
export const promptHabits: Habits = { signs: 0, reports: 'atOnce', reviews: 1, units: {} };

export const habitsOf = ({ units, signs, reports }: Habits, unit: string): UnitHabits => ({ signs, reports, ...(Object.hasOwn(units, unit) ? units[unit] : {}) });
