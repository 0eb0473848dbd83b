/** What the shell is told (design.md §9). */
export const exitCode = {
  ok: 0,
  failed: 1,
  wrongUse: 2,
  /** Findings of severity `error`, or lines nothing explains. */
  findings: 3,
  notReachable: 4,
  stopped: 130,
} as const;
