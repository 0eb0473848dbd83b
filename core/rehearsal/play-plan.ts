import { asksLeave, type PolicedAsk } from '../burden/asks-leave.ts';
import { weekOf } from '../burden/week-of.ts';
import type { CalendarTable } from '../calendar/calendar-table.ts';
import { addDays } from '../calendar/day-number.ts';
import type { Policy } from '../policy/policy.ts';
import { dateOf, instantAt } from '../schedule/instant.ts';
import { deskItem } from '../schedule/desk-item.ts';
import type { Line, RoleName } from '../schedule/line.ts';
import { nextRound } from '../schedule/round.ts';
import { createAgenda } from './agenda.ts';
import type { Act, PlayedLine, PlayedTask } from './play-task.ts';
import type { Recipient } from './recipient-of.ts';

/** A task with what the play asks about it. */
export interface CastTask {
  task: PlayedTask;
  policy: Policy;
  assign: Act;
  /** The workdays of whoever is told. */
  calendarOf(role: RoleName): CalendarTable;
  /** Whom a line of it reaches; null: nobody, or `desk`: only the office, because no channel may carry the task. */
  recipientOf(line: Line): Recipient | 'desk' | null;
  /** Everybody its asks can reach. */
  asks: ReadonlySet<string>;
  /** What people do about a line that was told to them at `line.at`; null: nobody does anything. */
  answer: ((line: Line) => Act[]) | null;
}

/** A line in a message. */
export interface ToldLine {
  line: Line;
  recipient: Recipient;
  /** It was put off to this message. */
  putOff: boolean;
}

/** What one person is told over one channel at one instant. */
export interface PlayedMessage {
  at: Date;
  lines: ToldLine[];
  asks: boolean;
  beyondBudget: boolean;
}

export interface Played {
  messages: PlayedMessage[];
  /** Lines that reach nobody, or the office alone as an item of their own. */
  unheard: Line[];
  /** Letters nobody released. */
  waiting: Line[];
}

interface Pending extends ToldLine {
  due: PlayedLine;
  cast: CastTask;
}

type Turn = { kind: 'act'; cast: CastTask; act: Act } | { kind: 'wake'; cast: CastTask } | { kind: 'round' };

const ORDER = { act: 0, wake: 1, round: 2 } as const;
/** No plan of a year comes near; a task that does is a defect of the rules. */
const MOST_TURNS_A_TASK = 5_000;

/**
 * Plays tasks together, instant by instant: their wakes, the messages of each round as the deliverer composes them
 * (one a person and channel, within the budget of the week), and what people do about what they were told.
 */
export function playPlan(casts: readonly CastTask[], policy: Policy, calendar: CalendarTable): Played {
  const agenda = createAgenda<Turn>();
  const rounds = new Map<number, Map<string, Pending[]>>();
  const woken = new Map<CastTask, number>();
  const asked = new Map<string, number>();
  const castsOf = castsByPerson(casts);
  const played: Played = { messages: [], unheard: [], waiting: [] };

  const enterWake = (cast: CastTask): void => {
    const ms = cast.task.wakeMs();
    if (ms === woken.get(cast)) return;
    woken.set(cast, ms);
    if (ms < Number.POSITIVE_INFINITY) agenda.enter(ms, ORDER.wake, { kind: 'wake', cast });
  };
  const enterAct = (cast: CastTask, act: Act): void => agenda.enter(act.at.getTime(), ORDER.act, { kind: 'act', cast, act });
  const enterPending = (pending: Pending, at: Date): void => {
    let people = rounds.get(at.getTime());
    if (!people) {
      rounds.set(at.getTime(), (people = new Map()));
      agenda.enter(at.getTime(), ORDER.round, { kind: 'round' });
    }
    const held = people.get(pending.recipient.to);
    if (held) held.push(pending);
    else people.set(pending.recipient.to, [pending]);
  };
  const comingTo = (person: string, round: Date, before: Date): PolicedAsk[] =>
    (castsOf.get(person) ?? []).flatMap((cast) =>
      cast.task.asksPlanned(round, before).flatMap((line) => (reaches(cast.recipientOf(line), person) ? [policed(line, cast)] : [])),
    );

  const leave = (at: Date, pending: readonly Pending[], beyondBudget: boolean): void => {
    for (const channel of ['chat', 'mail'] as const) {
      const lines = pending.filter(({ recipient }) => recipient.channel === channel);
      if (lines.length === 0) continue;
      const asks = lines.some(({ due }) => due.ask);
      played.messages.push({ at, lines, asks, beyondBudget: beyondBudget && asks });
      for (const { due, cast, line } of lines) {
        cast.task.leave(due);
        if (cast.answer) for (const act of cast.answer({ ...line, at })) enterAct(cast, act);
      }
    }
  };
  /** What no channel may carry: the office has it on its desk, as an item of its own that nothing recalls. */
  const tellOffice = (due: PlayedLine, cast: CastTask, now: Date): void => {
    const line = deskItem(due.line, 'notCarried', now);
    const recipient = cast.recipientOf(line);
    if (recipient && recipient !== 'desk') enterPending({ line, recipient, due: { ...due, key: line.key, line, ask: false, settled: false }, cast, putOff: false }, line.at);
    else played.unheard.push(line);
  };
  const holdRound = (round: Date): void => {
    const people = rounds.get(round.getTime());
    rounds.delete(round.getTime());
    const day = dateOf(round, policy.zone);
    const { monday, sunday } = weekOf(day);
    const nextWeek = instantAt(addDays(sunday, 1), '00:00', policy.zone);
    for (const [person, all] of people ?? []) {
      const pending = all.filter(({ due }) => !due.settled);
      const asks = pending.filter(({ due }) => due.ask);
      const week = `${person} ${monday}`;
      const before = asked.get(week) ?? 0;
      const leaves =
        asks.length === 0 ||
        asksLeave(
          { round, asked: before, pending: asks.map(({ line, cast }) => policed(line, cast)), coming: () => comingTo(person, round, nextWeek) },
          calendar,
        );
      leave(round, leaves ? pending : pending.filter(({ due }) => !due.ask), asks.some(({ cast }) => before >= (cast.policy.asksPerWeek || Number.POSITIVE_INFINITY)));
      if (!leaves) for (const ask of asks) enterPending({ ...ask, putOff: true }, nextRound(new Date(round.getTime() + 1), policy, ask.cast.calendarOf(ask.line.role)));
      else if (asks.length > 0) asked.set(week, before + new Set(asks.map(({ recipient }) => recipient.channel)).size);
    }
  };

  for (const cast of casts) enterAct(cast, cast.assign);
  let now = Number.NEGATIVE_INFINITY;
  for (let turns = 0; ; turns += 1) {
    const turn = agenda.next();
    if (!turn) break;
    if (turns > MOST_TURNS_A_TASK * casts.length) throw new TypeError(`still not done after ${turns} turns, at ${new Date(now).toISOString()}`);
    now = Math.max(now, turn.ms);
    const { item } = turn;
    if (item.kind === 'round') {
      holdRound(new Date(turn.ms));
      continue;
    }
    const { cast } = item;
    const isWake = item.kind === 'wake';
    if (isWake && woken.get(cast) !== turn.ms) continue;
    if (isWake) woken.delete(cast);
    for (const due of isWake ? cast.task.wake(new Date(now)) : cast.task.perform(item.act.command, new Date(now))) {
      const recipient = cast.recipientOf(due.line);
      if (recipient && recipient !== 'desk') {
        enterPending({ line: due.line, recipient, due, cast, putOff: false }, due.line.at);
        continue;
      }
      cast.task.leave(due);
      played.unheard.push(due.line);
      if (recipient === 'desk') tellOffice(due, cast, new Date(now));
    }
    enterWake(cast);
  }
  played.waiting = casts.flatMap(({ task }) => task.waiting());
  return played;
}

const reaches = (recipient: ReturnType<CastTask['recipientOf']>, person: string): boolean => recipient !== null && recipient !== 'desk' && recipient.to === person;

const policed = (line: Line, { policy, calendarOf }: CastTask): PolicedAsk => ({ line, policy, calendar: calendarOf(line.role) });

function castsByPerson(casts: readonly CastTask[]): Map<string, CastTask[]> {
  const people = new Map<string, CastTask[]>();
  for (const cast of casts) for (const person of cast.asks) people.set(person, [...(people.get(person) ?? []), cast]);
  return people;
}
