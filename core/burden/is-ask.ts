import type { Line } from '../schedule/line.ts';

const ofUnits = /^(?:contactA|contactB|head):/;
const answers: readonly string[] = ['answered', 'nudged', 'actedFor'];

/**
 * True for a line that burdens a unit's people (process.md §5): answers to a person's own act are no asks, urgent ones
 * are excepted. The office's own desk and the letters of leaders have rules of their own.
 */
export const isAsk = ({ role, purpose, urgent, leaving }: Pick<Line, 'role' | 'purpose' | 'urgent' | 'leaving'>): boolean =>
  !urgent && leaving === 'plain' && !answers.includes(purpose) && ofUnits.test(role);
