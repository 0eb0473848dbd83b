import { inputOfTask } from '../core/schedule/input-of-task.ts';
import { linesOfEvent } from '../core/schedule/lines-of-event.ts';
import { isSameRound } from '../core/schedule/same-round.ts';
import { evolve } from '../core/task/evolve.ts';
import type { ClockReading } from '../ports/clock.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { RegisterPage, TaskRegister } from '../ports/task-register.ts';
import { chainEvents } from './event-chain.ts';
import type { RecordRequest } from './record-contract.ts';

interface BeginNeeds {
  register: TaskRegister;
  planning: PlanningBook;
}

/**
 * The first event of a launched task, whose year was planned and stored with the launch (ADR 0009): within the round it was
 * planned for there is nothing to plan again. Null where there may be: the start came later, or the task has begun.
 */
export async function beginAsPlanned({ register, planning }: BeginNeeds, { taskId, base, head, cause, events: bodies }: RecordRequest): Promise<{ page: RegisterPage; told: ClockReading } | null> {
  const stored = await register.readStored(taskId);
  if (!stored) return null;
  const { told, plannedAt } = stored;
  const book = await planning.bookOf(stored.planId);
  if (!isSameRound(plannedAt, told.now, book.policy)) return null;

  const events = chainEvents(taskId, base, head, cause, bodies, told.now);
  let { state } = stored;
  for (const event of events) {
    if (linesOfEvent(event, inputOfTask(state, book)).length > 0) return null;
    state = evolve(state, event);
  }
  const nothing = { lines: [], moves: [], intents: [], ended: [], words: [] };
  return { page: await register.append({ taskId, base, head, cause, at: told.now, events, snapshot: state, ...nothing }), told };
}
