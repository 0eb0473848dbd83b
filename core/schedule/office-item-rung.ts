/**
 * What an item on the desk is about, as the rung of its line: several items of one task, cycle and version must not
 * share a key. Stored in keys: a number is never given to another matter.
 */
export const officeItemRung = {
  unsigned: 1,
  deadlinePassed: 2,
  instructed: 3,
  /** A letter of level n that leaves later the same day, to be held or released: n itself. */
  letterShown: (level: number): number => level,
  /** A letter of level n nobody answered, to be printed and presented: 20 + n. */
  presentOnPaper: (level: number): number => 20 + level,
  /** A letter of level n that waits for its release, told to the office's head: 30 + n. */
  unreleased: (level: number): number => 30 + level,
  /** A proposed extension no leader answered, to be presented; a 逾期说明 to be seen. */
  extensionOnPaper: 40,
  lateStated: 41,
  /** A breakdown the unit was reminded of in vain. */
  breakdownMissing: 42,
  /** The date of a 批示 that became work, or of a call for a report, has passed. */
  instructionPassed: 42,
  callPassed: 43,
  /** A report handed in that nobody signed off; a year-end conclusion nobody gave. */
  unsignedOff: 42,
  unconcluded: 43,
  /** The day's reckoning left lines nobody can explain. */
  unexplained: 50,
  /** Messages that could not be delivered are numbered from here on, by whoever delivers. */
  undelivered: 100,
} as const;
