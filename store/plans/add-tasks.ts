import { draftedTask } from '../../core/task/task-state.ts';
import type { Adding } from '../../ports/plan-shelf.ts';
import { recordOfficeActOn } from '../audit/record-office-act.ts';
import { copyRows, type Columns } from '../copy-rows.ts';
import type { PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../open-database.ts';
import { dutyColumns, lineColumns } from './store-launch.ts';

/** Adds tasks to a launched plan on its locked row, with everything a launch stores of a task. */
export const addTasks = (prisma: PrismaClient, planId: string, { sha256, lastRow, tasks, lines, by, at }: Adding): Promise<boolean> =>
  inTransaction(prisma, async (client) => {
    const plans = await client.query<{ id: number }>(
      `select a.id from plans p join amendments a on a.plan_id = p.id and a.document_id = $2 where p.id = $1 and p.state <> 'drafted' for update of p`,
      [planId, sha256],
    );
    const amendment = plans.rows[0]?.id;
    if (amendment === undefined) throw new Error(`the document ${sha256} is not on record as an amendment of the launched plan ${planId}`);
    const held = await client.query<{ last: number; added: number[] }>(
      'select max(row) as last, coalesce(array_agg(added_row) filter (where added_by = $2), array[]::int[]) as added from tasks where plan_id = $1',
      [planId, amendment],
    );
    const { last, added } = held.rows[0]!;
    if (last !== lastRow || tasks.some(({ documentRow }) => added.includes(documentRow))) return false;

    await copyRows(client, 'tasks', taskColumns, tasks.map((each) => ({ ...each, planId, amendment })));
    await copyRows(client, 'duties', dutyColumns, tasks.flatMap(({ task: { taskId, duties } }) => duties.map((duty) => ({ taskId, ...duty }))));
    await copyRows(client, 'lines', lineColumns, lines);
    const started = tasks.map(({ task }) => ({ ...task, addedBy: by }));
    await client.query('update plans set launch_tasks = launch_tasks || $2::jsonb where id = $1', [planId, JSON.stringify(started)]);
    const facts = { document: sha256, rows: tasks.map(({ documentRow }) => documentRow), added: tasks.map(({ task: { taskId } }) => taskId) };
    await recordOfficeActOn(client, { kind: 'taskAdded', subject: planId, by, via: 'file', at, facts });
    return true;
  });

type NewTask = Adding['tasks'][number] & { planId: string; amendment: number };

const taskColumns: Columns<NewTask> = [
  ['id', ({ task }) => task.taskId],
  ['plan_id', ({ planId }) => planId],
  ['row', ({ task }) => task.row],
  ['number', ({ draft }) => draft.number],
  ['title', ({ draft }) => draft.title],
  ['section', ({ draft }) => draft.section],
  ['draft', ({ draft }) => draft],
  ['snapshot', ({ task }) => draftedTask(task.taskId)],
  ['added_by', ({ amendment }) => amendment],
  ['added_row', ({ documentRow }) => documentRow],
];
