import { addDays, dayNumberOf, weekdayOf } from '../calendar/day-number.ts';
import { digestKinds } from '../digest/digest.ts';
import { kindOf } from '../digest/kind-of.ts';
import type { Line } from '../schedule/line.ts';
import type { Recipient } from './recipient-of.ts';
import type { RehearsedMessage, RehearsedPerson } from './rehearsal.ts';

/** A line with whom it reaches. */
export interface Addressed {
  line: Line;
  recipient: Recipient;
}

/** One message a person, round and channel (design.md §6), in the order they leave. `iso` prints an instant. */
export function composeMessages(addressed: readonly Addressed[], iso: (at: Date) => string): RehearsedMessage[] {
  const digests = new Map<string, Addressed[]>();
  for (const each of addressed) {
    const key = [each.line.at.getTime(), each.recipient.channel, each.recipient.to].join(' ');
    const digest = digests.get(key);
    if (digest) digest.push(each);
    else digests.set(key, [each]);
  }
  return [...digests.values()].flatMap((digest): RehearsedMessage[] => {
    const [first, ...others] = [...digest].sort(byRank);
    if (!first) return [];
    const { line, recipient } = first;
    const lines = [line, ...others.map((other) => other.line)];
    return [
      {
        at: iso(line.at),
        to: recipient.to,
        role: line.role,
        unit: recipient.unit,
        channel: recipient.channel,
        purpose: line.purpose,
        purposes: [...new Set(lines.map((each) => each.purpose))],
        tasks: [...new Set(lines.map((each) => each.taskId))],
        reason: line.reason,
      },
    ];
  });
}

const rank = (line: Line): number => digestKinds.indexOf(kindOf({ purpose: line.purpose, lateWorkdays: 0 })) - (line.urgent ? 100 : 0);

const byRank = (one: Addressed, other: Addressed): number => rank(one.line) - rank(other.line);

/** What the year asks of each person, most messages first. */
export function countPerPerson(messages: readonly RehearsedMessage[], addressed: readonly Addressed[]): RehearsedPerson[] {
  const names = new Map(addressed.map(({ recipient }) => [recipient.to, recipient.name]));
  const lines = countBy(addressed.map(({ recipient }) => recipient.to));
  return [...names]
    .map(([to, name]) => {
      const weeks = countBy(messages.filter((each) => each.to === to).map((each) => mondayOf(each.at.slice(0, 10))));
      const total = [...weeks.values()].reduce((sum, count) => sum + count, 0);
      return { to, name, messages: total, lines: lines.get(to) ?? 0, mostInAWeek: Math.max(0, ...weeks.values()) };
    })
    .sort((one, other) => other.messages - one.messages || (one.to < other.to ? -1 : 1));
}

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(dayNumberOf(date)));

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
