import type { Line } from '../core/schedule/line.ts';
import { isReasonRule } from './reason-rules.ts';
import { rolesTold, type RoleKindTold } from './reason-words.ts';
import type { Words } from './words.ts';

export interface SaidReason {
  whyYou: string;
  whyNow: string;
  whatStops: string;
}

/** The reason of a line in words, to whoever holds the role, or to somebody who hears in their place. Names of units in it are as the plan printed them: escape them where they are shown. */
export function sayReason(words: Words, line: Pick<Line, 'role' | 'purpose' | 'reason'>, { inPlace = false } = {}): SaidReason {
  const { reasons } = words;
  const [kind = '', ...rest] = line.role.split(':');
  const { rule, facts } = line.reason;
  const told = inPlace ? reasons.inPlaceOf : reasons.roles;
  return {
    whyYou: isRoleTold(kind) ? told[kind](rest.join(':')) : line.role,
    whyNow: isReasonRule(rule) ? reasons.rules[rule](facts) : reasons.purposes[line.purpose],
    whatStops: (isReasonRule(rule) ? reasons.ruleStops[rule] : undefined) ?? reasons.stops[line.purpose],
  };
}

const isRoleTold = (kind: string): kind is RoleKindTold => (rolesTold as readonly string[]).includes(kind);
