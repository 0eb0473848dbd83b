import type { Client } from '@temporalio/client';
import type { DeliverInput } from '../workflows/deliver.ts';
import { DELIVER_WORKFLOW, deliverTaskQueue, deliverWorkflowId } from '../workflows/deliver-names.ts';

/** Starts `deliver/<channel>`, or leaves the one that runs alone. */
export async function startDelivery(client: Client, channel: string): Promise<void> {
  await client.workflow.start<(input: DeliverInput) => Promise<void>>(DELIVER_WORKFLOW, {
    workflowId: deliverWorkflowId(channel),
    taskQueue: deliverTaskQueue(channel),
    args: [{ channel }],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}
