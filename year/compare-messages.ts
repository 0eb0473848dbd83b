import { groupBy } from './group-by.ts';

/** What is compared of a message: who gets it when and how, and what about. */
export interface ComparedMessage {
  at: string;
  to: string;
  channel: string;
  purposes: readonly string[];
  tasks: readonly string[];
}

/** A message that differs: `missing` was rehearsed and not sent, `unexpected` the other way round. */
export interface MessageDifference {
  kind: 'missing' | 'unexpected' | 'other content';
  at: string;
  to: string;
  channel: string;
  rehearsed: string;
  sent: string;
}

/** Compares two sets of messages by person, instant and channel, then by purposes and tasks; equal sets give nothing. */
export function compareMessages(rehearsed: readonly ComparedMessage[], sent: readonly ComparedMessage[]): MessageDifference[] {
  const planned = groupBy(rehearsed, placeOf);
  const real = groupBy(sent, placeOf);
  return [...new Set([...planned.keys(), ...real.keys()])]
    .sort()
    .flatMap((place): MessageDifference[] => {
      const [wanted = [], found = []] = [planned.get(place), real.get(place)];
      const [was, is] = [contentsOf(wanted), contentsOf(found)];
      if (was === is) return [];
      const { at, to, channel } = (wanted[0] ?? found[0])!;
      const kind = found.length === 0 ? 'missing' : wanted.length === 0 ? 'unexpected' : 'other content';
      return [{ kind, at, to, channel, rehearsed: was, sent: is }];
    });
}

/** Who is told when and how. */
export const placeOf = ({ at, to, channel }: Pick<ComparedMessage, 'at' | 'to' | 'channel'>): string => [at, to, channel].join(' ');

/** Two messages where one was rehearsed are a difference too. */
const contentsOf = (messages: readonly ComparedMessage[]): string =>
  messages.map(({ purposes, tasks }) => `${[...purposes].sort().join('+')}: ${[...tasks].sort().join(' ')}`).sort().join(' | ');
