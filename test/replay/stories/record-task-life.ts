import { openBenchWorld } from '../../../bench/bench-world.ts';
import { madeDirectory, madePlan } from '../../../bench/made-plan.ts';
import type { Ask } from '../../../desk/ask.ts';
import { launchWorkflowId, taskWorkflowId } from '../../../workflows/names.ts';
import { eventually } from '../../support/eventually.ts';
import { replayKey } from '../replay-key.ts';
import type { History } from '../sealed-history.ts';

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
      const { rows } = await world.desk.settled(receipt, 30_000);
      return rows[0]?.outcome;
    };
    const done = async (by: string, ask: Ask) => {
      const outcome = await act(by, ask);
      if (!outcome?.ok) throw new Error(`${ask.type} by ${by} was not taken: ${JSON.stringify(outcome)}`);
    };
    const revision = async () => (await world.register.read(task.id))?.state.revision ?? 0;
    const wakeAt = async (instant: string) => {
      const before = await revision();
      await world.clock.stand(new Date(instant));
      await world.engine.tellClockMoved(task.id);
      await eventually(revision, (now) => now > before);
    };
    /** Asks although nothing is due: the register answers "not yet". */
    const wakeTooEarly = async () => {
      const length = async () => (await handle.describe()).historyLength;
      const before = await length();
      await world.engine.tellClockMoved(task.id);
      await eventually(length, (now) => now >= before + 12); // the signal's six events and the wake's
    };
    const report = (words: string): Ask => ({
      type: 'submitReport', cycle, report: { done: words, next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '科长',
    });
    const submitted = async () => (await world.reads.submissions(task.id)).at(-1)?.hash ?? '';

    await wakeAt('2026-03-02T08:58:00+08:00');
    await wakeTooEarly();
    await wakeAt('2026-03-04T08:58:00+08:00');
    await done(contact, { type: 'acknowledge' });
    await act(contact, { type: 'acknowledge' });
    await wakeAt('2026-03-16T08:58:00+08:00');
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
