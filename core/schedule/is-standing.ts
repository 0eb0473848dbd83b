import type { Line } from './line.ts';

const eventPurposes: readonly string[] = ['answered', 'nudged', 'actedFor'];
/** `informed` and `officeItem` come from the plan as well as from events: there the rule tells. */
const eventRules: readonly string[] = ['instructed', 'reassigned', 'lateStated', 'unitKeptAgain', 'suspended', 'resumed', 'withdrawn', 'answerShown', 'amended', 'handedOn', 'handedOver', 'editionCirculated', 'unreachable', 'notCarried', 'undelivered', 'unexplained', 'quarterGoalSet', 'partAdded'];

/** True for a line planned from the state (`schedule`), false for one an event caused (`linesOfEvent`): that never falls away. */
export const isStanding = ({ purpose, reason }: Pick<Line, 'purpose' | 'reason'>): boolean =>
  !eventPurposes.includes(purpose) && !eventRules.includes(reason.rule);
