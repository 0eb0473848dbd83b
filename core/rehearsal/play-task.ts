import { draftedTask, type TaskState } from '../task/task-state.ts';
import type { RecordedEvent, TaskEvent } from '../task/task-event.ts';
import type { TaskCommand } from '../task/task-command.ts';
import { decide } from '../task/decide.ts';
import { evolve } from '../task/evolve.ts';
import { isStanding } from '../schedule/is-standing.ts';
import type { Line } from '../schedule/line.ts';
import { linesDiff, type StoredLine } from '../schedule/lines-diff.ts';
import { linesOfEvent } from '../schedule/lines-of-event.ts';
import { reachLines } from '../schedule/reach-lines.ts';
import { schedule } from '../schedule/schedule.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import { isToldWhenPlanned } from '../schedule/told-when-planned.ts';
import { wakeOf } from '../schedule/wake-at.ts';

/** Something a person does later on because of a line. */
export interface Act {
  at: Date;
  command: TaskCommand;
}

export interface Played {
  /** Lines that were told, in the order they were. */
  told: Line[];
  /** Letters nobody released. */
  waiting: Line[];
}

/** What a register would hold: open lines with the instant that wakes their task (told ones: at which they leave), and the keys that are taken. */
interface Book {
  open: Map<string, { line: Line; wakeMs: number; told: boolean }>;
  stored: Map<string, StoredLine>;
}

/** No plan of a year comes near; a task that does is a defect of the rules. */
const MOST_STEPS = 5_000;

/**
 * Plays one task from its assignment until nothing of it is left, from wake to wake, by the very functions that run it.
 * `answer` says what people do about a line that was told; an act that is refused by then is one nobody has to do any more.
 */
export function playTask(
  taskId: string,
  frame: Omit<ScheduleInput, 'state'>,
  assign: Act,
  answer: (line: Line) => Act[],
): Played {
  let state = draftedTask(taskId);
  const book: Book = { open: new Map(), stored: new Map() };
  const told: Line[] = [];
  let acts: Act[] = [assign];

  const record = (events: readonly TaskEvent[], now: Date, timely = false): void => {
    const before = state;
    const caused: Line[] = [];
    for (const [ordinal, event] of events.entries()) {
      const recorded = stamp(event, state, now, ordinal);
      caused.push(...linesOfEvent(recorded, { ...frame, state }));
      state = evolve(state, recorded);
    }
    if (timely || (caused.length === 0 && plansAlike(before, state))) return;
    const diff = linesDiff([...schedule({ ...frame, state }), ...caused], [...book.stored.values()], now);
    // A launch stores its lines before the task is assigned: they all wait for a wake.
    for (const line of diff.add) hold(book, line, before.stage !== 'drafted' && isToldWhenPlanned(line, now));
    for (const key of diff.moot) settle(book, key, true);
    for (const { key, at } of diff.move) {
      const moved = book.open.get(key);
      if (moved) hold(book, { ...moved.line, at });
    }
  };
  const tell = (line: Line): void => {
    told.push(line);
    acts = [...acts, ...answer(line)].sort((one, other) => one.at.getTime() - other.at.getTime());
  };
  const wake = (now: Date): void => {
    const reachedNow = [...book.open.values()].filter(({ wakeMs }) => wakeMs <= now.getTime());
    for (const { line } of reachedNow.filter(({ told }) => told)) {
      settle(book, line.key, false);
      tell(line);
    }
    const due = reachedNow.filter(({ told }) => !told).map(({ line }) => line);
    if (due.length === 0) return;
    const { reached, skipped, moved } = reachLines(due, now, frame.policy, frame.calendar);
    for (const line of [...reached, ...skipped, ...moved.map(({ from }) => from)]) settle(book, line.key, false);
    for (const { to } of moved) {
      hold(book, to);
      settle(book, to.key, false);
    }
    // Lines reached in time leave the plan as it was (a law the tests hold schedule to); planning is the dear part.
    const timely = due.every((line) => line.at >= now);
    record([{ type: 'linesReached', lines: due.map(asReached), by: 'clock', for: 'clock', via: 'system' }], now, timely);
    for (const line of [...reached, ...moved.map(({ to }) => to)]) tell(line);
  };

  let now = assign.at;
  for (let step = 0; ; step += 1) {
    if (step > MOST_STEPS) throw new TypeError(`task ${taskId}: still not done after ${MOST_STEPS} steps, at ${now.toISOString()}`);
    const [act] = acts;
    const nextWake = earliestWake(book);
    if (act && (!nextWake || act.at <= nextWake)) {
      acts = acts.slice(1);
      now = later(now, act.at);
      const decision = decide(state, act.command);
      if (decision.ok) record(decision.events, now);
    } else if (nextWake) {
      now = later(now, nextWake);
      wake(now);
    } else break;
  }
  return { told, waiting: [...book.open.values()].map(({ line }) => line) };
}

function hold({ open, stored }: Book, line: Line, told = false): void {
  const { key, at } = line;
  const wakes = told ? at : wakeOf(line);
  open.set(key, { line, told, wakeMs: wakes?.getTime() ?? Number.POSITIVE_INFINITY });
  stored.set(key, { key, at, standing: isStanding(line), settled: false, recorded: told });
}

function settle({ open, stored }: Book, key: string, notNeeded: boolean): void {
  const known = stored.get(key);
  open.delete(key);
  if (known) stored.set(key, { ...known, settled: true, recorded: true, notNeeded });
}

function earliestWake(book: Book): Date | null {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { wakeMs } of book.open.values()) if (wakeMs < earliest) earliest = wakeMs;
  return earliest === Number.POSITIVE_INFINITY ? null : new Date(earliest);
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

const stamp = (event: TaskEvent, state: TaskState, now: Date, ordinal: number): RecordedEvent => {
  const revision = state.revision + 1;
  return { ...event, revision, cause: `rehearsal/${revision - ordinal}`, ordinal, at: now.toISOString(), hash: `${revision}` };
};

const asReached = ({ key, cycle, purpose, rung, role, due }: Line) => ({ key, cycle, purpose, rung, role, due });

const plansAlike = (one: TaskState, other: TaskState): boolean =>
  (['stage', 'duties', 'term', 'assignedAt', 'reporting', 'cycles', 'letters', 'instructedAt', 'completion', 'extension', 'reassign', 'deadline', 'suspension', 'pauses'] as const).every(
    (field) => one[field] === other[field],
  );
