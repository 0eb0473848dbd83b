import { openBenchWorld } from '../../../bench/bench-world.ts';
import { madeDirectory, madePlan } from '../../../bench/made-plan.ts';
import { taskWorkflowId } from '../../../workflows/names.ts';
import { eventually } from '../../support/eventually.ts';
import { replayKey } from '../replay-key.ts';
import type { History } from '../sealed-history.ts';
import { PATIENCE_MS } from '../../support/patience.ts';

/** A run that continues as new after thirty days, and the run after it with a signature. The time-skipping server lets the days pass. */
export async function recordLongRun(): Promise<Record<string, History>> {
  const world = await openBenchWorld({ directory: madeDirectory(1), start: '2026-03-02T08:00:00+08:00', server: 'skipping', secret: replayKey });
  try {
    const planId = await world.importPlan(madePlan(1, 1));
    await world.launchPlan(planId);
    const [task] = await world.reads.tasksOf(planId);
    if (!task) throw new TypeError(`plan ${planId} has no task`);
    const workflowId = taskWorkflowId(task.id);
    const newest = async () => (await world.client.workflow.getHandle(workflowId).describe()).runId;
    const first = await newest();
    // Past every reminder to sign: each wake waits for a longer while, so few of them fill the thirty days.
    await world.clock.stand(new Date('2026-03-11T08:58:00+08:00'));
    await world.engine.tellClockMoved(task.id);
    await world.environment.sleep('60 days');
    const second = await eventually(newest, (runId) => runId !== first);

    const asks = [{ taskId: task.id, ask: { type: 'acknowledge' as const } }];
    const receipt = await world.desk.receive({ key: 'sign', by: 'contact-1@bench.example', via: 'chat', asks });
    const { rows } = await world.desk.settled(receipt, PATIENCE_MS);
    if (!rows[0]?.outcome?.ok) throw new Error(`the next run did not take the signature: ${JSON.stringify(rows)}`);
    const historyOf = (runId: string) => world.client.workflow.getHandle(workflowId, runId).fetchHistory();
    return { 'supervise-task-grown-old': await historyOf(first), 'supervise-task-continued': await historyOf(second) };
  } finally {
    await world.close();
  }
}
