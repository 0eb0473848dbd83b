import type { PlanDifference } from './difference.ts';

/** A difference with the plan's own rows: `rows` says which row of the plan each task of the earlier side is. */
export const atRows = (difference: PlanDifference, rows: readonly number[]): PlanDifference => ({
  ...difference,
  items: difference.items.map((item) => ({ ...item, before: rows[item.before - 1] ?? item.before })),
  missing: difference.missing.map((item) => ({ ...item, row: rows[item.row - 1] ?? item.row })),
});
