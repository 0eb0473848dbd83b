import type { BreakdownText, QuarterGoal } from './breakdown-text.ts';

/** The breakdown with this goal for its quarter, in place of one it may have had. */
export const setGoal = ({ goals, items }: BreakdownText, goal: QuarterGoal): BreakdownText => ({
  goals: [...goals.filter(({ quarter }) => quarter !== goal.quarter), goal].sort((one, other) => (one.quarter < other.quarter ? -1 : 1)),
  items,
});
