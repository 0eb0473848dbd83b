export interface Unsettled {
  tasks: number;
  messages: number;
  acts: number;
}

/** `at`: where the clock stands now. */
export type ClockFaultFacts = { code: 'CLOCK_BACKWARDS'; at: Date; wanted: Date } | { code: 'CLOCK_UNSETTLED'; at: Date; open: Unsettled };

/** Going back in time, or a stop that does not come to rest. Surfaces say the facts in their own words (`sayClockFault`). */
export class ClockFault extends Error {
  override readonly name = 'ClockFault';
  constructor(readonly facts: ClockFaultFacts) {
    super(inShort(facts));
  }
}

function inShort(facts: ClockFaultFacts): string {
  const at = facts.at.toISOString();
  if (facts.code === 'CLOCK_BACKWARDS') return `the clock stands at ${at} and cannot go back to ${facts.wanted.toISOString()}`;
  const { tasks, messages, acts } = facts.open;
  return `the clock stands at ${at}: ${tasks} tasks, ${messages} messages, ${acts} acts do not come to rest`;
}
