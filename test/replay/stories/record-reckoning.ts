import { Client, WorkflowFailedError } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { ReckonActivities } from '../../../activities/reckon-contract.ts';
import { createEncryptingCodec } from '../../../desk/encrypting-codec.ts';
import { startReckoning, tellReckoning } from '../../../worker/start-reckoning.ts';
import { reckoningWorkflowId, taskQueue } from '../../../workflows/names.ts';
import { startDevTemporal } from '../../support/dev-temporal.ts';
import { eventually } from '../../support/eventually.ts';
import { workflowBundle } from '../../support/workflow-bundle.ts';
import { replayKey } from '../replay-key.ts';
import type { History } from '../sealed-history.ts';

/** A day without doubt, one with a doubt that is settled by its second look, a moved clock; then it is cancelled in its wait. */
export async function recordReckoning(): Promise<Record<string, History>> {
  const temporal = await startDevTemporal();
  const environment = await TestWorkflowEnvironment.createFromExistingServer(temporal);
  const dataConverter = { payloadCodecs: [createEncryptingCodec(replayKey)] };
  const answers = [
    { reckoned: '2026-03-02', doubt: false, inMs: 50 },
    { reckoned: '2026-03-02', doubt: true, inMs: 50 },
    { reckoned: '2026-03-03', doubt: false, inMs: 3_600_000 },
  ];
  let asked = 0;
  const activities: ReckonActivities = {
    reckonDay: async () => answers[Math.min(asked++, answers.length - 1)]!,
  };
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    namespace: temporal.namespace,
    taskQueue: taskQueue.launches,
    dataConverter,
    workflowBundle: await workflowBundle(),
    activities: { ...activities },
  });
  try {
    return await worker.runUntil(async () => {
      const client = new Client({ connection: environment.connection, namespace: temporal.namespace, dataConverter });
      await startReckoning(client);
      await eventually(async () => asked, (count) => count >= answers.length);
      await tellReckoning(client);
      await eventually(async () => asked, (count) => count > answers.length);
      const handle = client.workflow.getHandle(reckoningWorkflowId);
      await handle.cancel();
      await handle.result().catch((error: unknown) => {
        if (!(error instanceof WorkflowFailedError)) throw error; // cancelled, as asked
      });
      return { 'reckon-daily': await handle.fetchHistory() };
    });
  } finally {
    await environment.teardown();
    await temporal.close();
  }
}
