import type { TaskToStart } from '../ports/plan-shelf.ts';
import { CURRENT_LEVEL } from '../workflows/names.ts';
import type { SuperviseTaskInput } from '../workflows/supervise-task-input.ts';

/** How the workflow of a launched task begins: its first act records the assignment, in the launcher's name. */
export const launchInput = ({ taskId, state, duties, term, settledTo, launchedBy }: TaskToStart): SuperviseTaskInput => {
  const act = { by: launchedBy, for: launchedBy, via: 'console' as const, standing: [{ as: 'office' as const }], byOffice: true };
  return { taskId, level: CURRENT_LEVEL, state, recent: [], assignment: { duties, term, ...(settledTo === undefined ? {} : { settledTo }), act } };
};
