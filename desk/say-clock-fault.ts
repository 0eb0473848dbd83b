import { minuteIn } from '../core/schedule/instant.ts';
import { clockWords } from '../locales/zh-CN/clock.ts';
import type { ClockFault } from './clock-fault.ts';

/** The sentence of a clock fault, its instants in the zone of the office. */
export function sayClockFault({ facts }: ClockFault, zone: string): string {
  const at = minuteIn(facts.at, zone);
  return facts.code === 'CLOCK_BACKWARDS' ? clockWords.backwards(at, minuteIn(facts.wanted, zone)) : clockWords.unsettled(at, facts.open);
}
