import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReckonActivities } from '../../activities/reckon.ts';
import type { ReckonActivities } from '../../activities/reckon-contract.ts';
import { createPlanningBook } from '../../store/planning-book.ts';
import { readCalendar } from '../../store/calendar.ts';
import { readPolicy } from '../../store/policy.ts';
import { createReckoningDesk } from '../../store/reckoning-desk.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
let reckonDay: ReckonActivities['reckonDay'];
const items = () => database.prisma.line.findMany({ where: { purpose: 'officeItem', rung: 50 }, include: { intent: true } });
const explainAll = () => database.prisma.line.updateMany({ where: { outcome: null }, data: { outcome: 'sent' } });

beforeAll(async () => {
  database = await createTestDatabase();
  const { prisma } = database;
  trial = await createTrialRegister(prisma, fictitiousDirectory(), new Date('2026-03-02T00:30:00Z'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  const desk = createReckoningDesk(prisma, createPlanningBook(prisma, { chat: true }));
  const rules = async () => ({ policy: await readPolicy(prisma), calendar: await readCalendar(prisma) });
  ({ reckonDay } = createReckonActivities({ reads: trial.reads, clock: trial.clock, rules, desk }));
});
beforeEach(async () => {
  await database.prisma.intent.deleteMany({ where: { line: { rung: 50 } } });
  await database.prisma.line.deleteMany({ where: { rung: 50 } });
  await database.prisma.line.updateMany({ where: { outcome: 'sent' }, data: { outcome: null } });
  await trial.clock.stand(new Date('2026-03-03T09:30:00Z')); // 17:30: nothing delivers here, so the morning's lines are unexplained
});
afterAll(async () => await database.drop());

describe('the reckoning of a day', () => {
  it('doubts first, then tells the office once, with the next round', async () => {
    expect(await reckonDay('2026-03-02', false)).toMatchObject({ reckoned: '2026-03-02', doubt: true });
    expect(await items()).toEqual([]);

    expect(await reckonDay('2026-03-02', true)).toEqual({ reckoned: '2026-03-03', doubt: false, inMs: 86_400_000 });
    await Promise.all([reckonDay('2026-03-02', true), reckonDay(null, true)]);
    const told = await items();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ role: 'office', standing: false, reason: { rule: 'unexplained', facts: { day: '2026-03-03', lines: expect.any(Number) } } });
    expect(told[0]!.intent).toMatchObject({ recipient: people.supervisor, state: 'pending', notBefore: new Date('2026-03-04T01:00:00Z') });
  });

  it('says nothing where every line has come to its end', async () => {
    await explainAll();
    expect(await reckonDay('2026-03-02', false)).toMatchObject({ reckoned: '2026-03-03', doubt: false });
    expect(await items()).toEqual([]);
  });

  it('waits for the end of the day, and never reckons one twice', async () => {
    await trial.clock.stand(new Date('2026-03-03T08:00:00Z'));
    expect(await reckonDay('2026-03-02', true)).toEqual({ reckoned: '2026-03-02', doubt: false, inMs: 90 * 60_000 });
    expect(await items()).toEqual([]);
  });

  it('lets the task ask for help where nobody of the office can be told', async () => {
    const nobody = { ...fictitiousDirectory(), people: fictitiousDirectory().people.filter(({ address }) => address !== people.supervisor && address !== people.reviewer) };
    await trial.directories.saveDirectory(nobody);
    const desk = createReckoningDesk(database.prisma, createPlanningBook(database.prisma, { chat: true }));
    const [line] = await trial.reads.linesOfTask(`${planId}-001`);
    await desk.tell('2026-03-03', [{ key: line!.key, at: line!.at, why: 'no-outcome', last: line!.key }], new Date('2026-03-03T09:30:00Z'));
    expect(await items()).toEqual([]);
    expect((await trial.reads.task(`${planId}-001`))?.needsHelp).toContain('2026-03-03 对账有 1 条说不清');
  });
});
