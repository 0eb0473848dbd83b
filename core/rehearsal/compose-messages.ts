import { weekOf } from '../burden/week-of.ts';
import { digestKinds } from '../digest/digest.ts';
import { kindOf } from '../digest/kind-of.ts';
import type { Line, Purpose } from '../schedule/line.ts';
import type { PlayedMessage, ToldLine } from './play-plan.ts';
import type { RehearsedMessage, RehearsedPerson } from './rehearsal.ts';

/** A played message as the rehearsal shows it. `iso` prints an instant. */
export function composeMessage({ at, lines, asks, beyondBudget }: PlayedMessage, iso: (at: Date) => string): RehearsedMessage {
  const ordered = lines.length > 1 ? lines.toSorted(byRank) : lines;
  const { line, recipient } = ordered[0]!;
  const merged = ordered.flatMap((told) => (told.putOff ? [told.line.key] : []));
  return {
    at: iso(at),
    to: recipient.to,
    role: line.role,
    unit: recipient.unit,
    channel: recipient.channel,
    purpose: line.purpose,
    purposes: [...new Set(ordered.map((told) => told.line.purpose))],
    tasks: [...new Set(ordered.map((told) => told.line.taskId))],
    reason: line.reason,
    ...(asks ? { ask: true as const } : {}),
    ...(beyondBudget ? { beyondBudget: true as const } : {}),
    ...(merged.length > 0 ? { merged } : {}),
  };
}

const ranks = new Map<Purpose, number>();
/** Asked for each pair a sort compares. */
function rank({ purpose, urgent }: Line): number {
  let found = ranks.get(purpose);
  if (found === undefined) ranks.set(purpose, (found = digestKinds.indexOf(kindOf({ purpose, lateWorkdays: 0 }))));
  return found - (urgent ? 100 : 0);
}

const byRank = ({ line: one }: ToldLine, { line: other }: ToldLine): number =>
  rank(one) - rank(other) || one.at.getTime() - other.at.getTime() || (one.key < other.key ? -1 : 1);

interface Count {
  name: string | null;
  messages: number;
  lines: number;
  weeks: Map<string, number>;
  asks: Map<string, number>;
}

/** What the year asks of each person, most messages first; `messages` are as composed from `played`, one for one. */
export function countPerPerson(messages: readonly RehearsedMessage[], played: readonly PlayedMessage[]): RehearsedPerson[] {
  const people = new Map<string, Count>();
  for (const [at, message] of messages.entries()) {
    const { lines } = played[at]!;
    const count = people.get(message.to) ?? { name: lines[0]!.recipient.name, messages: 0, lines: 0, weeks: new Map(), asks: new Map() };
    people.set(message.to, count);
    const { monday } = weekOf(message.at.slice(0, 10));
    count.messages += 1;
    count.lines += lines.length;
    count.weeks.set(monday, (count.weeks.get(monday) ?? 0) + 1);
    if (message.ask) count.asks.set(monday, (count.asks.get(monday) ?? 0) + 1);
  }
  const most = (weeks: Map<string, number>): number => Math.max(0, ...weeks.values());
  return [...people]
    .map(([to, { name, messages: total, lines, weeks, asks }]) => ({ to, name, messages: total, lines, mostInAWeek: most(weeks), mostAsksInAWeek: most(asks) }))
    .sort((one, other) => other.messages - one.messages || (one.to < other.to ? -1 : 1));
}
