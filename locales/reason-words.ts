import type { Purpose, Reason } from '../core/schedule/line.ts';
import type { ReasonRule } from './reason-rules.ts';

export type Facts = Reason['facts'];

/** Why you, why now, what makes it stop: the three things every message says (process.md §7). */
export interface ReasonWords {
  /** By the kind of role (`contactA`, `office` …), with its unit where it has one. */
  roles: Record<RoleKindTold, (unit: string) => string>;
  /** The same of somebody who hears in the place of whoever holds the role. */
  inPlaceOf: Record<RoleKindTold, (unit: string) => string>;
  rules: Record<ReasonRule, (facts: Facts) => string>;
  /** Why now, when a stored line's rule is older or newer than this release. */
  purposes: Record<Purpose, string>;
  stops: Record<Purpose, string>;
  /** What makes it stop where the rule, not the purpose, says so. */
  ruleStops: Partial<Record<ReasonRule, string>>;
}

/** First part of a line's role name. */
export const rolesTold = ['contactA', 'contactB', 'head', 'leader', 'secretary', 'principal', 'office', 'officeHead', 'person'] as const;
export type RoleKindTold = (typeof rolesTold)[number];
