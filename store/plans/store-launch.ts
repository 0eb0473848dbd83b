import type { Launch } from '../../core/plan/launch-check.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { PlanShelf, TaskToStart } from '../../ports/plan-shelf.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asJson } from './as-json.ts';

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
          launchedBy: by,
          launchTasks: asJson(launch.tasks),
          rehearsal: JSON.stringify(rehearsal),
        },
      });
      if (count === 0) return false;

      await tx.duty.createMany({
        data: launch.tasks.flatMap(({ taskId, duties }) => duties.map(({ unit, kind, main }) => ({ taskId, unit, kind, main }))),
      });
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        // As one JSON: ten thousand rows as parameters take the client a quarter of a minute.
        await tx.$executeRaw`
          insert into lines (key, task_id, cycle, purpose, rung, version, role, at, wake_at, due, urgent, leaving, reason, standing)
          select key, "taskId", cycle, purpose, rung, version, role, at, "wakeAt", due, urgent, leaving, reason, standing
          from jsonb_to_recordset(${JSON.stringify(lines.slice(from, from + LINES_AT_ONCE))}::jsonb) as line(
            key text, "taskId" text, cycle text, purpose text, rung int, version int, role text, at timestamptz, "wakeAt" timestamptz,
            due text, urgent boolean, leaving text, reason jsonb, standing boolean)`;
      }
      // Thousands of lines at once, and a record a task a moment later: without their statistics each would read every open line.
      await tx.$executeRaw`analyze lines`;
      return true;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );

/** How many tasks of a plan have no event yet. */
export const countUnstarted = (prisma: PrismaClient, planId: string): Promise<number> =>
  prisma.task.count({ where: { planId, revision: 0, plan: { state: { not: 'drafted' } }, leftOut: null } });

/** Tasks of a launch without an event yet, in the order of the document. */
export async function tasksToStart(prisma: PrismaClient, planId: string): Promise<TaskToStart[]> {
  const [plan, waiting] = await Promise.all([
    prisma.plan.findUnique({ where: { id: planId }, select: { launchedBy: true, launchTasks: true } }),
    prisma.task.findMany({ where: { planId, revision: 0 }, select: { id: true, snapshot: true } }),
  ]);
  if (!plan?.launchTasks || plan.launchedBy === null) return [];
  const { launchedBy } = plan;
  const states = new Map(waiting.map((task) => [task.id, task.snapshot as unknown as TaskState]));
  return (plan.launchTasks as unknown as Launch['tasks']).flatMap(({ taskId, duties, term }) => {
    const state = states.get(taskId);
    return state ? [{ taskId, state, duties, term, launchedBy }] : [];
  });
}
