import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { Client, WorkflowFailedError } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrainedFor, DrainActivities } from '../../../activities/drain-contract.ts';
import { createEncryptingCodec } from '../../../desk/encrypting-codec.ts';
import { deliverTaskQueue, deliverWorkflowId } from '../../../workflows/deliver-names.ts';
import { startDelivery } from '../../../worker/start-delivery.ts';
import { startDevTemporal } from '../../support/dev-temporal.ts';
import { eventually } from '../../support/eventually.ts';
import { workflowBundle } from '../../support/workflow-bundle.ts';
import { replayKey } from '../replay-key.ts';
import type { History } from '../sealed-history.ts';

const CHANNEL = 'recorded';
const nothing: DrainedFor = { sent: 0, found: 0, retryLater: 0, fellBack: 0, failed: 0 };

/** Three drains of a channel, the third cancelled in its course: what the workflow does is the same whatever a drain sends. */
export async function recordDelivery(): Promise<Record<string, History>> {
  const temporal = await startDevTemporal();
  const environment = await TestWorkflowEnvironment.createFromExistingServer(temporal);
  const dataConverter = { payloadCodecs: [createEncryptingCodec(replayKey)] };
  let drains = 0;
  const activities: DrainActivities = {
    async drain() {
      drains += 1;
      for (; drains > 2 && !cancellationSignal().aborted; await sleep(50)) heartbeat();
      return nothing;
    },
  };
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    namespace: temporal.namespace,
    taskQueue: deliverTaskQueue(CHANNEL),
    dataConverter,
    workflowBundle: await workflowBundle(),
    activities: { ...activities },
  });
  try {
    return await worker.runUntil(async () => {
      const client = new Client({ connection: environment.connection, namespace: temporal.namespace, dataConverter });
      await startDelivery(client, CHANNEL);
      await eventually(async () => drains, (begun) => begun >= 3);
      const handle = client.workflow.getHandle(deliverWorkflowId(CHANNEL));
      await handle.cancel();
      await handle.result().catch((error: unknown) => {
        if (!(error instanceof WorkflowFailedError)) throw error; // cancelled, as asked
      });
      return { deliver: await handle.fetchHistory() };
    });
  } finally {
    await environment.teardown();
    await temporal.close();
  }
}
