import type { Policy } from '../policy/policy.ts';
import type { PlannedDuty } from './duties.ts';

/**
 * Duties as a task is given them: co-units are asked to sign where the policy says so (process.md §2). It holds for this
 * assignment; a policy that changes later asks nothing of the past.
 */
export const withSigners = (duties: readonly PlannedDuty[], { coSigns }: Pick<Policy, 'coSigns'>): PlannedDuty[] =>
  duties.map((duty) => (coSigns && duty.kind === 'co' ? { ...duty, signs: true } : duty));
