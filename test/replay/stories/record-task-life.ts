import { openBenchWorld } from '../../../bench/bench-world.ts';
import { madeDirectory, madePlan } from '../../../bench/made-plan.ts';
import type { Ask } from '../../../desk/ask.ts';
import { launchWorkflowId, taskWorkflowId } from '../../../workflows/names.ts';
import { eventually } from '../../support/eventually.ts';
import { replayKey } from '../replay-key.ts';
import type { History } from '../sealed-history.ts';
import { PATIENCE_MS } from '../../support/patience.ts';

const contact = 'contact-1@bench.example';
const office = 'supervisor@bench.example';
const cycle = '2026Q1';

/**
 * A launch, and the life of its one task on a real dev server: assigned, woken, woken too early, a refusal, signed,
 * reported, returned, reported again, approved, a 批示, completion applied for and confirmed, closed.
 */
export async function recordTaskLife(): Promise<Record<string, History>> {
  const world = await openBenchWorld({ directory: madeDirectory(1), start: '2026-03-02T08:00:00+08:00', secret: replayKey });
  try {
    const planId = await world.importPlan(madePlan(1, 1));
    await world.launchPlan(planId);
    const [task] = await world.reads.tasksOf(planId);
    if (!task) throw new TypeError(`plan ${planId} has no task`);
    const handle = world.client.workflow.getHandle(taskWorkflowId(task.id));

    let acts = 0;
    const act = async (by: string, ask: Ask) => {
      const receipt = await world.desk.receive({ key: `act-${(acts += 1)}`, by, via: 'chat', asks: [{ taskId: task.id, ask }] });
      const { rows } = await world.desk.settled(receipt, PATIENCE_MS);
      return rows[0]?.outcome;
    };
    const done = async (by: string, ask: Ask) => {
      const outcome = await act(by, ask);
      if (!outcome?.ok) throw new Error(`${ask.type} by ${by} was not taken: ${JSON.stringify(outcome)}`);
    };
    const revision = async () => (await world.register.stateOf(task.id))?.revision ?? 0;
    const length = async () => (await handle.describe()).historyLength;
    /** Asks although nothing is due: the register answers "not yet". */
    const askTooEarly = async () => {
      const before = await length();
      await world.engine.tellClockMoved(task.id);
      await eventually(length, (now) => now >= before + 7); // the signal, its workflow task, the question, a new timer
    };
    /** Lets the task's own timer fire: the clock stands two seconds before the next wake, and then at it. */
    const wake = async () => {
      const { nextWakeAt } = await world.database.prisma.task.findUniqueOrThrow({ where: { id: task.id } });
      if (!nextWakeAt) throw new TypeError(`task ${task.id} waits for nothing`);
      const before = await revision();
      await world.clock.stand(new Date(nextWakeAt.getTime() - 2_000));
      await askTooEarly();
      await world.clock.stand(nextWakeAt);
      await eventually(revision, (now) => now > before);
    };
    const report = (words: string): Ask => ({
      type: 'submitReport', cycle, report: { done: words, next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '科长',
    });
    const submitted = async () => (await world.reads.submissions(task.id)).at(-1)?.hash ?? '';

    await wake();
    await askTooEarly();
    await wake();
    await wake();
    await done(contact, { type: 'acknowledge' });
    await act(contact, { type: 'acknowledge' });
    await world.clock.stand(new Date('2026-03-16T07:00:00+08:00'));
    await askTooEarly();
    await wake();
    await done(contact, report('已印发方案'));
    await done(office, { type: 'return', cycle, content: await submitted(), opinion: '请补充数据' });
    await done(contact, report('已印发方案，建成三处'));
    await done(office, { type: 'approve', cycle, content: await submitted() });
    await done('principal@bench.example', { type: 'instruct', kind: '办理', words: '抓紧办结' });
    await done(contact, { type: 'applyCompletion', summary: '目标已实现' });
    await done(office, { type: 'confirmCompletion' });
    await handle.result();
    return {
      'supervise-task': await handle.fetchHistory(),
      'launch-plan': await world.client.workflow.getHandle(launchWorkflowId(planId)).fetchHistory(),
    };
  } finally {
    await world.close();
  }
}
