import type { Leaving, Line, Purpose, Reason } from '../core/schedule/line.ts';
import type { Line as LineRow } from './generated/client.ts';

/** A row of `lines` as core knows it. */
export const asLine = (row: LineRow): Line => ({
  key: row.key,
  taskId: row.taskId,
  cycle: row.cycle,
  purpose: row.purpose as Purpose,
  rung: row.rung,
  version: row.version,
  role: row.role,
  at: row.at,
  due: row.due,
  urgent: row.urgent,
  leaving: row.leaving as Leaving,
  reason: row.reason as unknown as Reason,
});
