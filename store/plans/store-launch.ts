import type { Launch } from '../../core/plan/launch-check.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { PlanShelf, TaskToStart } from '../../ports/plan-shelf.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';

/** What `plans.rehearsal` holds from the launch on. */
interface LaunchRecord {
  by: string;
  tasks: Launch['tasks'];
  rehearsal: unknown;
}

const LINES_AT_ONCE = 1_000;

/** One transaction: the plan's state, its terms and cycles, and every line. Whoever comes second writes nothing. */
export const storeLaunch = (
  prisma: PrismaClient,
  planId: string,
  launch: Launch,
  { lines, rehearsal, by, at }: Parameters<PlanShelf['storeLaunch']>[2],
): Promise<boolean> =>
  prisma.$transaction(
    async (tx) => {
      const record: LaunchRecord = { by, tasks: launch.tasks, rehearsal };
      const { count } = await tx.plan.updateMany({
        where: { id: planId, state: 'drafted' },
        data: {
          state: 'launching',
          year: launch.year,
          launchDate: launch.launch,
          launchedAt: at,
          policy: asJson(launch.policy),
          cycles: asJson(launch.cycles),
          accepted: asJson(launch.accepted),
          rehearsal: asJson(record),
        },
      });
      if (count === 0) return false;

      await tx.duty.createMany({
        data: launch.tasks.flatMap(({ taskId, duties }) => duties.map(({ unit, kind, main }) => ({ taskId, unit, kind, main }))),
      });
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        const page = lines.slice(from, from + LINES_AT_ONCE);
        await tx.line.createMany({ data: page.map((line) => ({ ...line, reason: asJson(line.reason) })) });
      }
      return true;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );

/** Tasks of a launch without an event yet, in the order of the document. */
export async function tasksToStart(prisma: PrismaClient, planId: string): Promise<TaskToStart[]> {
  const plan = await prisma.plan.findUnique({
    where: { id: planId },
    select: { rehearsal: true, tasks: { where: { revision: 0 }, select: { id: true, snapshot: true } } },
  });
  const record = plan?.rehearsal as unknown as LaunchRecord | null | undefined;
  if (!plan || !record) return [];
  const states = new Map(plan.tasks.map((task) => [task.id, task.snapshot as unknown as TaskState]));
  return record.tasks.flatMap(({ taskId, duties, term }) => {
    const state = states.get(taskId);
    return state ? [{ taskId, state, duties, term, launchedBy: record.by }] : [];
  });
}
