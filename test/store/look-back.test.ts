import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { savePolicy } from '../../store/policy.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;
const done = (outcome: unknown) => expect(outcome).toMatchObject({ ok: true });
const stateOf = async (row: number) => (await trial.reads.task(id(row)))!.state;
const open = async (row: number): Promise<string[]> =>
  (await trial.reads.linesOfTask(id(row))).filter(({ outcome }) => outcome === null).map(({ purpose, role, cycle }) => `${cycle ?? '-'} ${purpose} ${role}`);
const finish = async (summary: string): Promise<void> => {
  done(await trial.act(id(1), people.facility, { type: 'applyCompletion', summary }));
  done(await trial.act(id(1), people.supervisor, { type: 'confirmCompletion' }));
};

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await savePolicy(database.prisma, { ...defaultPolicy, lookBackWorkdays: 10 }, { at: on('2026-03-02', '08:30'), by: null, planId: null });
  await trial.launch(planId, people.supervisor);
  done(await trial.act(id(1), people.facility, { type: 'acknowledge' }));
});
afterAll(async () => await database?.drop());

describe('回头看 on the register', () => {
  it('waits after a confirmed completion, and asks nobody of the unit meanwhile', async () => {
    await finish('三处均已开放');
    expect((await stateOf(1)).stage).toBe('completed');
    const lines = await open(1);
    expect(lines.filter((line) => line.includes('lookBack'))).toEqual(['- lookBack office', '- lookBack office', '- lookBack officeHead']);
    expect(lines.filter((line) => /report|yearEnd/u.test(line))).toEqual([]);
    await trial.stepTo(planId, on('2026-03-16', '08:56'));
    const told = (await trial.reads.linesOfTask(id(1))).find(({ purpose, rung }) => purpose === 'lookBack' && rung === 0);
    expect(told).toMatchObject({ recipient: people.supervisor, reason: { rule: 'lookBackOpen' } });
  });

  it('reopens the task with what is to be mended, by a workday, and tells the unit', async () => {
    await trial.clock.stand(on('2026-03-16', '10:00'));
    done(await trial.act(id(1), people.supervisor, { type: 'reopen', due: '2026-04-06', reason: '一处未按期开放' })); // a day off: the workday before
    expect(await stateOf(1)).toMatchObject({ stage: 'underway', rectifying: 'R1', cycles: [{ id: 'R1', due: '2026-04-03', state: 'open' }] });
    const lines = await open(1);
    expect(lines.filter((line) => line.includes('lookBack'))).toEqual([]);
    expect(lines).toContain('R1 reportDue contactA:设施科');
    expect(lines.some((line) => line.startsWith('2026Q'))).toBe(false);
    const words = (await trial.reads.timeline(id(1))).filter(({ event }) => event?.type === 'reopened').map((entry) => entry.words);
    expect(words).toEqual(['一处未按期开放']);
  });

  it('closes again after the mending, and is closed out by the office', async () => {
    done(await trial.act(id(1), people.facility, { type: 'submitReport', cycle: 'R1', report: { done: '已开放', next: '', difficulty: '', values: [] }, progressClass: '已完成', attestedBy: '费主' }));
    const { content } = (await stateOf(1)).cycles[0]!;
    done(await trial.act(id(1), people.supervisor, { type: 'approve', cycle: 'R1', content: content! }));
    await finish('整改到位');
    done(await trial.act(id(1), people.supervisor, { type: 'closeOut' }));
    expect(await stateOf(1)).toMatchObject({ stage: 'closedOut', reopened: 1 });
    expect((await open(1)).filter((line) => !line.includes('answered'))).toEqual([]);
  });
});
