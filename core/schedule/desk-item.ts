import type { Line } from './line.ts';

/** Why a line is told to nobody but the office: nobody holds its role, or no channel may carry its task. */
export type DeskReason = 'unreachable' | 'notCarried';

/** Never silence: what reaches nobody becomes an item on the office's desk. Its key lies below that of the line. */
export const deskItem = (line: Line, rule: DeskReason, now: Date): Line => ({
  ...line,
  key: `${line.key}/${rule}`,
  purpose: 'officeItem',
  role: 'office',
  urgent: false,
  leaving: 'plain',
  at: line.at > now ? line.at : now,
  reason: { rule, facts: { role: line.role, purpose: line.purpose } },
});
