/** Names the engine stores. Renamed only with a migration. */
export const taskQueue = { tasks: 'duban-tasks', launches: 'duban-launches' } as const;

export const taskWorkflowId = (taskId: string): string => `task/${taskId}`;
/** The one daily reckoning; it shares the launches' queue. */
export const RECKONING_WORKFLOW = 'reckonDaily';
export const reckoningWorkflowId = 'reckoning';
export const launchWorkflowId = (planId: string): string => `plan/${planId}`;

/** Behaviour a run was started with; raised by a setting once every worker can replay both (design.md §8). */
export const CURRENT_LEVEL = 1;

/** Type of the `ApplicationFailure` a validator throws; its message is the rejection's code. */
export const REFUSAL = 'Refusal';
