import { addDays, dayNumberOf, weekdayOf } from '../core/calendar/day-number.ts';
import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import { isWorkday } from '../core/calendar/workday.ts';
import type { Policy } from '../core/policy/policy.ts';
import { dateOf } from '../core/schedule/instant.ts';
import { insideHours } from '../core/schedule/round.ts';
import { placeOf } from './compare-messages.ts';
import { groupBy } from './group-by.ts';
import type { SentMessage } from './sent-messages.ts';

/** What nobody should have to bear, counted over real messages; each list is of sentences and empty when all is well. */
export interface Manners {
  outsideHours: string[];
  onDaysOff: string[];
  /** Leaders with two letters on one day. */
  twoLetters: string[];
  /** Weeks, Monday to Sunday, in which somebody was asked more often than the policy allows, urgent ones and `excused` ones aside. */
  overBudget: string[];
}

const leaders = /^(?:leader|principal|secretary)(?::|$)/u;

/** `excused`: messages that dates force beyond the budget, as the rehearsal said (`placeOf`). */
export function checkManners(sent: readonly SentMessage[], policy: Policy, calendar: CalendarTable, excused: ReadonlySet<string> = new Set()): Manners {
  const dayOf = ({ cameAt }: SentMessage): string => dateOf(cameAt, policy.zone);
  const sentence = (each: SentMessage): string => `${each.cameAt.toISOString()} ${each.to} ${each.purposes.join('+')}`;
  const letters = sent.filter(({ channel, roles }) => channel === 'mail' && roles.some((role) => leaders.test(role)));
  const asks = policy.asksPerWeek === 0 ? [] : sent.filter((each) => each.ask && !excused.has(placeOf(each)));
  return {
    outsideHours: sent.filter(({ cameAt }) => !insideHours(cameAt, policy, calendar)).map(sentence),
    onDaysOff: sent.filter((each) => !isWorkday(dayOf(each), calendar)).map(sentence),
    twoLetters: oftenerThan(1, letters, (each) => `${each.to} ${dayOf(each)}`),
    overBudget: oftenerThan(policy.asksPerWeek, asks, (each) => `${each.to} ${mondayOf(dayOf(each))}`),
  };
}

function oftenerThan(most: number, messages: readonly SentMessage[], of: (message: SentMessage) => string): string[] {
  return [...groupBy(messages, of)].flatMap(([who, all]) => (all.length > most ? [`${who}: ${all.length}`] : [])).sort();
}

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(dayNumberOf(date)));
