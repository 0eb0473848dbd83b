import { inputOfTask } from '../core/schedule/input-of-task.ts';
import { linesOfEvent } from '../core/schedule/lines-of-event.ts';
import type { Line } from '../core/schedule/line.ts';
import { reachLines } from '../core/schedule/reach-lines.ts';
import { schedule } from '../core/schedule/schedule.ts';
import { evolve } from '../core/task/evolve.ts';
import type { ReachedLine, TaskEvent } from '../core/task/task-event.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { PlanBook } from '../ports/planning-book.ts';
import type { TaskReading } from '../ports/task-register.ts';
import { chainEvents, type ChainedEvent } from './event-chain.ts';
import type { RecordRequest } from './record-contract.ts';

/** Where a request leads: the events in their chain, the state after them, and what is to be told from there on. */
export interface Folded {
  events: ChainedEvent[];
  state: TaskState;
  /** Lines that came due in this wake. */
  reach: ReturnType<typeof reachLines>;
  /** Every standing line of the state, and the lines the new events cause. */
  planned: Line[];
  caused: Line[];
}

/** Pure: folds the request's events, or at a wake what came due. `notYet` when a wake finds nothing due. */
export function foldRequest(request: RecordRequest, reading: TaskReading, book: PlanBook, now: Date): Folded | 'notYet' {
  const { due } = reading;
  if (request.wake && due.length === 0) return 'notYet';

  const reach = reachLines(due, now, book.policy, book.calendar, book.unitCalendars);
  const bodies = due.length > 0 ? [linesReached(due)] : request.events;
  const events = chainEvents(request.taskId, request.base, request.head, request.cause, bodies, now);

  let { state } = reading;
  const caused: Line[] = [];
  for (const event of events) {
    caused.push(...linesOfEvent(event, inputOfTask(state, book))); // asked of the state before it: whoever loses a lead is told
    state = evolve(state, event);
  }
  return { events, state, reach, planned: schedule(inputOfTask(state, book)), caused };
}

const linesReached = (lines: Line[]): TaskEvent => ({
  type: 'linesReached',
  lines: lines.map(({ key, cycle, purpose, rung, role, due }): ReachedLine => ({ key, cycle, purpose, rung, role, due })),
  by: 'clock',
  for: 'clock',
  via: 'system',
});
