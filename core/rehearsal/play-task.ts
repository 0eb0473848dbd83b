import { isAsk } from '../burden/is-ask.ts';
import { draftedTask, type TaskState } from '../task/task-state.ts';
import type { RecordedEvent, TaskEvent } from '../task/task-event.ts';
import type { TaskCommand } from '../task/task-command.ts';
import { decide } from '../task/decide.ts';
import { changesStanding, evolve } from '../task/evolve.ts';
import { isStanding } from '../schedule/is-standing.ts';
import type { Line } from '../schedule/line.ts';
import { linesDiff, type StoredLine } from '../schedule/lines-diff.ts';
import { linesOfEvent } from '../schedule/lines-of-event.ts';
import { reachLines } from '../schedule/reach-lines.ts';
import { schedule } from '../schedule/schedule.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import { isToldWhenPlanned } from '../schedule/told-when-planned.ts';
import { wakeOf } from '../schedule/wake-at.ts';
import { createAgenda } from './agenda.ts';

/** Something a person does later on because of a line. */
export interface Act {
  at: Date;
  command: TaskCommand;
}

/** A line as a register would hold it, until it has come to an end. */
export interface PlayedLine extends StoredLine {
  readonly line: Line;
  /** Whether it counts against the budget of a week. */
  readonly ask: boolean;
}

/** One task, played from wake to wake by the very functions that run it. */
export interface PlayedTask {
  /** When it wakes next; infinity when nothing of it is left. */
  wakeMs(): number;
  /** What is due at a wake: to be told, unless it is settled by then. */
  wake(now: Date): PlayedLine[];
  /** What is told at once because of an act. One that is refused by then is one nobody has to do any more. */
  perform(command: TaskCommand, now: Date): PlayedLine[];
  /** A line left in a message: nothing can recall it. */
  leave(due: PlayedLine): void;
  /** Asks planned for a later instant than `from`, before `before`, and not due yet. */
  asksPlanned(from: Date, before: Date): Line[];
  /** Letters nobody released. */
  waiting(): Line[];
}

interface Held extends PlayedLine {
  wakeMs: number;
  /** It was planned for another instant since, and another stands for it. */
  replaced: boolean;
}

/** Asks are looked for a week at a time. */
const bucketOf = (at: Date): number => Math.floor(at.getTime() / (7 * 86_400_000));

/** Plays a task from before its assignment. */
export function playTask(taskId: string, frame: Omit<ScheduleInput, 'state'>): PlayedTask {
  let state = draftedTask(taskId);
  const stored = new Map<string, Held>();
  const wakes = createAgenda<Held>();
  const asks = new Map<number, Held[]>();
  let nextWake = Number.POSITIVE_INFINITY;

  const hold = (line: Line): Held => {
    const { key, at } = line;
    const wakeMs = wakeOf(line)?.getTime() ?? Number.POSITIVE_INFINITY;
    const held: Held = { key, at, line, wakeMs, standing: isStanding(line), ask: isAsk(line), settled: false, recorded: false, notNeeded: false, replaced: false };
    stored.set(key, held);
    if (wakeMs < Number.POSITIVE_INFINITY) wakes.enter(wakeMs, 0, held);
    if (wakeMs < nextWake) nextWake = wakeMs;
    if (held.ask) {
      const bucket = asks.get(bucketOf(at));
      if (bucket) bucket.push(held);
      else asks.set(bucketOf(at), [held]);
    }
    return held;
  };
  const settle = (key: string, notNeeded: boolean): void => {
    const held = stored.get(key);
    if (held) Object.assign(held, { settled: true, recorded: true, notNeeded });
  };
  const isOpen = ({ settled, replaced }: Held): boolean => !settled && !replaced;

  /** Lines that become intents with the events that cause them. */
  const record = (events: readonly TaskEvent[], now: Date): Held[] => {
    const before = state;
    const caused: Line[] = [];
    for (const [ordinal, event] of events.entries()) {
      const recorded = stamp(event, state, now, ordinal);
      caused.push(...linesOfEvent(recorded, { ...frame, state }));
      state = evolve(state, recorded);
    }
    if (caused.length === 0 && plansAlike(before, state)) return [];
    const diff = linesDiff([...schedule({ ...frame, state }), ...caused], [...stored.values()], now);
    const added = diff.add.map(hold);
    // A launch stores its lines before the task is assigned: they all wait for a wake.
    const told = before.stage === 'drafted' ? [] : added.filter(({ line }) => isToldWhenPlanned(line, now));
    for (const held of told) held.recorded = true;
    for (const key of diff.moot) settle(key, true);
    for (const { key, at } of diff.move) {
      const held = stored.get(key);
      if (!held || held.settled) continue;
      held.replaced = true;
      hold({ ...held.line, at });
    }
    return told;
  };
  /** Lines that wake the task by `now`. */
  const takeDue = (now: number): Held[] => {
    const due: Held[] = [];
    nextWake = Number.POSITIVE_INFINITY;
    for (let entry = wakes.next(); entry; entry = wakes.next()) {
      if (!isOpen(entry.item) || entry.item.recorded) continue;
      if (entry.ms > now) {
        wakes.enter(entry.ms, 0, entry.item);
        nextWake = entry.ms;
        break;
      }
      due.push(entry.item);
    }
    return due;
  };

  return {
    wakeMs: () => nextWake,
    wake(now) {
      const due = takeDue(now.getTime());
      if (due.length === 0) return [];
      const lines = due.map(({ line }) => line);
      const { reached, skipped, moved } = reachLines(lines, now, frame.policy, frame.calendar, frame.unitCalendars);
      for (const line of skipped) settle(line.key, false);
      for (const { from } of moved) settle(from.key, false);
      const told = [...reached.map((line) => stored.get(line.key)!), ...moved.map(({ to }) => hold(to))];
      for (const held of told) held.recorded = true;
      // Lines reached in time leave the plan as it was (a law the tests hold schedule to); planning is the dear part.
      const inTime = lines.every((line) => line.at >= now);
      if (inTime && !lines.some((line) => changesStanding(state, line))) {
        state = { ...state, revision: state.revision + 1 };
        return told;
      }
      const event: TaskEvent = { type: 'linesReached', lines: lines.map(asReached), by: 'clock', for: 'clock', via: 'system' };
      if (inTime) state = evolve(state, stamp(event, state, now, 0));
      else told.push(...record([event], now));
      return told;
    },
    perform(command, now) {
      const decision = decide(state, command);
      return decision.ok ? record(decision.events, now) : [];
    },
    leave: ({ key }) => settle(key, false),
    asksPlanned(from, before) {
      const found: Line[] = [];
      for (let bucket = bucketOf(from); bucket <= bucketOf(before); bucket += 1) {
        for (const held of asks.get(bucket) ?? []) if (!held.recorded && isOpen(held) && held.at > from && held.at < before) found.push(held.line);
      }
      return found;
    },
    waiting: () => [...stored.values()].flatMap((held) => (isOpen(held) && held.wakeMs === Number.POSITIVE_INFINITY ? [held.line] : [])),
  };
}

/** One cause for all: what a state remembers of its last causes is for whoever asks twice, and nobody does. */
const stamp = (event: TaskEvent, state: TaskState, now: Date, ordinal: number): RecordedEvent => {
  const revision = state.revision + 1;
  return { ...event, revision, cause: 'rehearsal', ordinal, at: now.toISOString(), hash: '' };
};

const asReached = ({ key, cycle, purpose, rung, role, due }: Line) => ({ key, cycle, purpose, rung, role, due });

const plansAlike = (one: TaskState, other: TaskState): boolean =>
  (['stage', 'duties', 'term', 'assignedAt', 'reporting', 'cycles', 'letters', 'instructedAt', 'completion', 'extension', 'reassign', 'deadline', 'suspension', 'pauses', 'breakdown', 'parts', 'matters', 'calls', 'registeredAt', 'completedAt', 'rectifying'] as const).every(
    (field) => one[field] === other[field],
  );
