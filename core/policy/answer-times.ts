/**
 * By when the office answers what a unit asks, and what it may grant by itself (process.md §5): workdays. The same for
 * every plan: a unit that asks twice must not meet two rules.
 */
export const answerTimes = {
  /** The office decides an extension within these. */
  extensionDecided: 2,
  /** The office grants a first extension of at most these by itself. */
  extensionShort: 10,
  /** The office decides a 申请改派 within these. */
  reassignDecided: 2,
  /** A call for a report gives at least this notice unless the office says why, and joins a cycle due within so many. */
  callNotice: 2,
  callJoins: 10,
} as const;

/** A co-unit's part is due at least these workdays before the lead's report (process.md §2). */
export const partNotice = 2;
