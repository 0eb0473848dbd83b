import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Launch } from '../../core/plan/launch-check.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { PlanShelf, TaskToStart } from '../../ports/plan-shelf.ts';
import type { NewLine } from '../../ports/task-register.ts';
import { factHash } from '../audit/office-act-hash.ts';
import { recordOfficeActOn } from '../audit/record-office-act.ts';
import { copyRows, type Columns } from '../copy-rows.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../open-database.ts';

/**
 * One transaction: the plan's state, its terms and cycles, and every line. Whoever comes second writes nothing. On a
 * bare connection: a year is twenty thousand lines, and COPY takes half the time of any insert.
 */
export const storeLaunch = (
  prisma: PrismaClient,
  planId: string,
  launch: Launch,
  { lines, rehearsal, by, at }: Parameters<PlanShelf['storeLaunch']>[2],
): Promise<boolean> =>
  inTransaction(prisma, async (client) => {
    const { rowCount } = await client.query(
      `update plans set state = 'launching', year = $2, launch_date = $3, launched_at = $4, policy = $5, cycles = $6, accepted = $7,
         launched_by = $8, launch_tasks = $9
       where id = $1 and state = 'drafted'`,
      [planId, launch.year, launch.launch, at, json(launch.policy), json(launch.cycles), json(launch.accepted), by, json(launch.tasks)],
    );
    if (rowCount === 0) return false;
    const packed = pack(json(rehearsal), { level: constants.Z_BEST_SPEED }); // beside the lines, on a thread of its own
    const duties = launch.tasks.flatMap(({ taskId, duties: held }) => held.map((duty) => ({ taskId, ...duty })));
    await copyRows(client, 'duties', dutyColumns, duties);
    await copyRows(client, 'lines', lineColumns, lines);
    await client.query('update plans set rehearsal = $2 where id = $1', [planId, await packed]);
    const facts = { launch: launch.launch, tasks: launch.tasks.length, lines: lines.length, accepted: launch.accepted.length, policy: factHash(launch.policy) };
    await recordOfficeActOn(client, { kind: 'planLaunched', subject: planId, by, at, facts });
    return true;
  });

const pack = promisify(gzip);

const json = (value: unknown): string => JSON.stringify(value);

export const dutyColumns: Columns<{ taskId: string } & Launch['tasks'][number]['duties'][number]> = [
  ['task_id', (duty) => duty.taskId],
  ['unit', (duty) => duty.unit],
  ['kind', (duty) => duty.kind],
  ['main', (duty) => duty.main],
];

export const lineColumns: Columns<NewLine> = [
  ['key', (line) => line.key],
  ['task_id', (line) => line.taskId],
  ['cycle', (line) => line.cycle],
  ['purpose', (line) => line.purpose],
  ['rung', (line) => line.rung],
  ['version', (line) => line.version],
  ['role', (line) => line.role],
  ['at', (line) => line.at],
  ['wake_at', (line) => line.wakeAt],
  ['due', (line) => line.due],
  ['urgent', (line) => line.urgent],
  ['leaving', (line) => line.leaving],
  ['reason', (line) => line.reason],
  ['standing', (line) => line.standing],
];

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
  return (plan.launchTasks as unknown as (Launch['tasks'][number] & { addedBy?: string })[]).flatMap(({ taskId, duties, term, settledTo, addedBy }) => {
    const state = states.get(taskId);
    return state ? [{ taskId, state, duties, term, settledTo, launchedBy: addedBy ?? launchedBy }] : [];
  });
}
