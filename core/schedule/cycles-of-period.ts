import type { Policy } from '../policy/policy.ts';
import type { PlannedCycle } from './schedule-input.ts';

/** A cycle's id tells its period: `2026W36`, `2026-09`, `2026Q3`, `2026H2`, `2026`, `once`. */
const shapes: Record<Policy['period'], RegExp> = {
  weekly: /^\d{4}W\d{2}$/,
  monthly: /^\d{4}-\d{2}$/,
  quarterly: /^\d{4}Q\d$/,
  'half-yearly': /^\d{4}H\d$/,
  yearly: /^\d{4}$/,
  once: /^once$/,
};

/** Those cycles of a plan that a task of this period reports in. */
export const cyclesOfPeriod = (cycles: readonly PlannedCycle[], period: Policy['period']): PlannedCycle[] => cycles.filter(({ id }) => shapes[period].test(id));

/** The period a cycle's id tells; null for an id of none. */
export const periodOfCycle = (id: string): Policy['period'] | null => (Object.keys(shapes) as Policy['period'][]).find((period) => shapes[period].test(id)) ?? null;
