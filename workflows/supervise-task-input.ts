import type { Act } from '../core/task/act.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';
import type { Duty, TaskState, Term } from '../core/task/task-state.ts';

/** What the first write of a drafted task records. */
export interface Assignment {
  duties: Omit<Duty, 'acknowledgedAt'>[];
  term: Term;
  /** Of a task added to a running plan: the last cycle that is not asked of it. */
  settledTo?: string;
  act: Act;
}

export interface SuperviseTaskInput {
  taskId: string;
  /** Chosen when the run starts; an old run keeps its behaviour until it continues as new. */
  level: number;
  state: TaskState;
  /** The last events, for reconciling with a restored register. */
  recent: RecordedEvent[];
  /** Only for a task still drafted. */
  assignment: Assignment | null;
}
