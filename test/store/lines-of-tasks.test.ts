import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poolOf } from '../../store/open-database.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let planId: string;
const query = async (sql: string) => await poolOf(database.prisma).query(sql);
const foreignKey = expect.objectContaining({ code: '23503', constraint: 'lines_task_id_fkey' });

beforeAll(async () => {
  database = await createTestDatabase();
  const trial = await createTrialRegister(database.prisma, fictitiousDirectory(), new Date('2026-03-02T00:30:00Z'));
  ({ planId } = await trial.importPlan(fictitiousPlan()));
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
});
afterAll(async () => await database?.drop());

describe('a line and its task', () => {
  it('are stored together: no line without a task, also among many', async () => {
    const copies = (task: string, key: string) =>
      `insert into lines (key, task_id, purpose, rung, version, role, at, wake_at, urgent, leaving, reason, standing)
       select ${key} || key, ${task}, purpose, rung, version, role, at, wake_at, urgent, leaving, reason, standing from lines where task_id = '${planId}-001'`;
    await expect(query(copies(`case when rung = 2 then 'nobody-001' else task_id end`, `'x/'`))).rejects.toEqual(foreignKey);
    expect((await query(`select from lines where key like 'x/%'`)).rowCount).toBe(0);
    expect((await query(copies('task_id', `'y/'`))).rowCount).toBeGreaterThan(10);
  });

  it('go together: no task is deleted while it has lines', async () => {
    await query(`delete from lines where task_id = '${planId}-002'`);
    for (const row of [1, 2]) {
      // Everything else that holds a task back, so that it is the lines that speak.
      await query(`alter table events disable trigger all`);
      await query(`delete from duties where task_id = '${planId}-00${row}'`);
      await query(`delete from events where task_id = '${planId}-00${row}'`);
    }
    await expect(query(`delete from tasks where id = '${planId}-001'`)).rejects.toEqual(foreignKey);
    expect((await query(`delete from tasks where id = '${planId}-002'`)).rowCount).toBe(1);
  });
});
