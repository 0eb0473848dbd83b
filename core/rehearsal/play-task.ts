import { isAsk } from '../burden/is-ask.ts';
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
import { wakeOf } from '../schedule/wake-at.ts';
import { createAgenda } from './agenda.ts';

/** Something a person does later on because of a line. */
export interface Act {
  at: Date;
  command: TaskCommand;
}

/** A line that came due: it is to be told. One that was never told falls away when `withdrawn` turns true. */
export interface DueLine {
  line: Line;
  withdrawn: boolean;
}

/** One task, played from wake to wake by the very functions that run it. */
export interface PlayedTask {
  /** When it wakes next; infinity when nothing of it is left. */
  wakeMs(): number;
  /** What is due at a wake. */
  wake(now: Date): DueLine[];
  /** An act that is refused by then is one nobody has to do any more. */
  perform(command: TaskCommand, now: Date): void;
  /** A line left in a message: nothing can recall it. */
  leave(due: DueLine): void;
  /** Asks planned for a later instant than `from`, before `before`, and not due yet. */
  asksPlanned(from: Date, before: Date): Line[];
  /** Letters nobody released. */
  waiting(): Line[];
}

interface Planned {
  line: Line;
  wakeMs: number;
  due: DueLine | null;
}

/** Asks are looked for a week at a time. */
const bucketOf = (at: Date): number => Math.floor(at.getTime() / (7 * 86_400_000));

/** Plays a task from before its assignment. */
export function playTask(taskId: string, frame: Omit<ScheduleInput, 'state'>): PlayedTask {
  let state = draftedTask(taskId);
  // What a register would hold: open lines, the keys that are taken, and when the open ones wake their task.
  const open = new Map<string, Planned>();
  const stored = new Map<string, StoredLine>();
  const wakes = createAgenda<Planned>();
  const asks = new Map<number, Set<Planned>>();
  let nextWake = Number.POSITIVE_INFINITY;

  const hold = (line: Line): Planned => {
    const { key, at } = line;
    const planned = { line, wakeMs: wakeOf(line)?.getTime() ?? Number.POSITIVE_INFINITY, due: null };
    open.set(key, planned);
    stored.set(key, { key, at, standing: isStanding(line), settled: false, recorded: false });
    if (planned.wakeMs < Number.POSITIVE_INFINITY) wakes.enter(planned.wakeMs, 0, planned);
    if (planned.wakeMs < nextWake) nextWake = planned.wakeMs;
    if (isAsk(line)) {
      const bucket = asks.get(bucketOf(at));
      if (bucket) bucket.add(planned);
      else asks.set(bucketOf(at), new Set([planned]));
    }
    return planned;
  };
  const settle = (key: string, notNeeded: boolean): void => {
    const known = stored.get(key);
    const planned = open.get(key);
    if (planned?.due) planned.due.withdrawn = notNeeded;
    open.delete(key);
    if (planned) asks.get(bucketOf(planned.line.at))?.delete(planned);
    if (known) stored.set(key, { ...known, settled: true, recorded: true, notNeeded });
  };
  const makeDue = (planned: Planned): DueLine => {
    const known = stored.get(planned.line.key);
    if (known) known.recorded = true;
    return (planned.due = { line: planned.line, withdrawn: false });
  };

  const record = (events: readonly TaskEvent[], now: Date, timely = false): void => {
    const before = state;
    const caused: Line[] = [];
    for (const [ordinal, event] of events.entries()) {
      const recorded = stamp(event, state, now, ordinal);
      caused.push(...linesOfEvent(recorded, { ...frame, state }));
      state = evolve(state, recorded);
    }
    if (timely || (caused.length === 0 && plansAlike(before, state))) return;
    const diff = linesDiff([...schedule({ ...frame, state }), ...caused], [...stored.values()], now);
    for (const line of diff.add) hold(line);
    for (const key of diff.moot) settle(key, true);
    for (const { key, at } of diff.move) {
      const moved = open.get(key);
      if (!moved) continue;
      asks.get(bucketOf(moved.line.at))?.delete(moved);
      hold({ ...moved.line, at });
    }
  };
  /** Lines that wake the task by `now`; what was replaced or fell away since it was entered is passed over. */
  const takeDue = (now: number): Planned[] => {
    const due: Planned[] = [];
    nextWake = Number.POSITIVE_INFINITY;
    for (let entry = wakes.next(); entry; entry = wakes.next()) {
      const { ms, item } = entry;
      if (open.get(item.line.key) !== item || item.due) continue;
      if (ms > now) {
        wakes.enter(ms, 0, item);
        nextWake = ms;
        break;
      }
      due.push(item);
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
      for (const line of [...skipped, ...moved.map(({ from }) => from)]) settle(line.key, false);
      const told = [...reached.map((line) => open.get(line.key)!), ...moved.map(({ to }) => hold(to))].map(makeDue);
      // Lines reached in time leave the plan as it was (a law the tests hold schedule to); planning is the dear part.
      const timely = lines.every((line) => line.at >= now);
      record([{ type: 'linesReached', lines: lines.map(asReached), by: 'clock', for: 'clock', via: 'system' }], now, timely);
      return told;
    },
    perform(command, now) {
      const decision = decide(state, command);
      if (decision.ok) record(decision.events, now);
    },
    leave: ({ line }) => settle(line.key, false),
    asksPlanned(from, before) {
      const found: Line[] = [];
      for (let bucket = bucketOf(from); bucket <= bucketOf(before); bucket += 1) {
        for (const { line, due } of asks.get(bucket) ?? []) if (!due && line.at > from && line.at < before) found.push(line);
      }
      return found;
    },
    waiting: () => [...open.values()].flatMap(({ line, wakeMs }) => (wakeMs === Number.POSITIVE_INFINITY ? [line] : [])),
  };
}

const stamp = (event: TaskEvent, state: TaskState, now: Date, ordinal: number): RecordedEvent => {
  const revision = state.revision + 1;
  return { ...event, revision, cause: `rehearsal/${revision - ordinal}`, ordinal, at: now.toISOString(), hash: `${revision}` };
};

const asReached = ({ key, cycle, purpose, rung, role, due }: Line) => ({ key, cycle, purpose, rung, role, due });

const plansAlike = (one: TaskState, other: TaskState): boolean =>
  (['stage', 'duties', 'term', 'assignedAt', 'reporting', 'cycles', 'letters', 'instructedAt', 'completion', 'extension', 'reassign', 'deadline', 'suspension', 'pauses'] as const).every(
    (field) => one[field] === other[field],
  );
