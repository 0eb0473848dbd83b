import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { clockMoved } from '../workflows/messages.ts';
import type { ReckonDailyInput } from '../workflows/reckon-daily.ts';
import { RECKONING_WORKFLOW, reckoningWorkflowId, taskQueue } from '../workflows/names.ts';

/** Starts the daily reckoning, or leaves the one that runs alone. */
export async function startReckoning(client: Client): Promise<void> {
  await client.workflow.start<(input: ReckonDailyInput) => Promise<void>>(RECKONING_WORKFLOW, {
    workflowId: reckoningWorkflowId,
    taskQueue: taskQueue.launches,
    args: [{ reckoned: null }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}

/** Tells it that the trial's clock was moved; without a run there is nobody to tell. */
export async function tellReckoning(client: Client): Promise<void> {
  try {
    await client.workflow.getHandle(reckoningWorkflowId).signal(clockMoved);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
