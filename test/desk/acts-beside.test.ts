import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkdays } from '../../core/calendar/workday.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { actsBeside, type ActsBeside, type BesideAct } from '../../desk/acts-beside.ts';
import type { Ask } from '../../desk/ask.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const today = '2026-03-17';
let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  for (const row of [1, 2]) await trial.act(id(row), people.facility, { type: 'acknowledge' });
  for (const day of ['2026-03-16', today]) await trial.stepTo(planId, on(day, '08:56'));
});
afterAll(async () => await database?.drop());

async function offeredTo(row: number, address: string, unit: string): Promise<ActsBeside> {
  const [task, known] = await Promise.all([trial.reads.task(id(row)), trial.reads.people()]);
  return actsBeside(trial.desk, { task: task!, person: known.find((person) => person.address === address)!, unit, cycle: '2026Q1', people: known, today });
}
const names = ({ acts }: ActsBeside) => acts.map(({ act }) => act);

/** As its form would ask it. */
function askOf(act: BesideAct): Ask {
  switch (act.act) {
    case 'requestExtension':
      return { type: 'requestExtension', cycle: act.dates[0]!.cycle, until: addWorkdays(act.dates[0]!.due, 3, chineseCalendar), reason: '场地移交推迟' };
    case 'askReassign':
      return { type: 'askReassign', suggested: '', reason: '职责已调整' };
    case 'handOn':
      return { type: 'handOn', to: act.colleagues[0]!.address };
    case 'noChange':
      return { type: 'noChange', cycle: act.cycle, why: '审批未结束' };
    case 'askCoUnit':
      return { type: 'askCoUnit', unit: act.units[0]!, cycle: act.cycle, due: act.latest };
    case 'applyCompletion':
      return { type: 'applyCompletion', summary: '已建成' };
    case 'nudge':
      return { type: 'nudge', words: '' };
  }
}

describe('what is offered beside a line', () => {
  it('is what the task accepts of this person now, by the register and the calendar; nothing is stored', async () => {
    const stored = await trial.prisma.inbox.count();
    const lead = await offeredTo(1, people.facility, '设施科');
    expect(lead.acts).toMatchObject([
      { act: 'requestExtension', dates: [{ cycle: '2026Q1', due: '2026-03-25', late: false }] },
      { act: 'askCoUnit', cycle: '2026Q1', units: ['宣传科', '数据中心'], latest: '2026-03-23' },
      { act: 'applyCompletion' },
      { act: 'handOn', colleagues: [{ address: people.facilityHead }] },
      { act: 'askReassign' },
    ]);
    // A dated task may be put off as a whole, too.
    expect((await offeredTo(2, people.facility, '设施科')).acts[0]).toMatchObject({ act: 'requestExtension', dates: [{ cycle: '2026Q1' }, { cycle: null, due: '2026-06-30' }] });
    expect(names(await offeredTo(1, 'xuan@qinghe.example', '宣传科'))).toEqual([]);
    expect(names(await offeredTo(1, people.events, '活动科'))).toEqual([]);
    expect(names(await offeredTo(1, people.supervisor, ''))).toEqual(['askCoUnit', 'nudge']);
    expect(await trial.prisma.inbox.count()).toBe(stored);
  });

  it('is accepted when it is done, each act in its turn', async () => {
    for (const name of ['askCoUnit', 'handOn', 'requestExtension'] as const) {
      const act = (await offeredTo(1, people.facility, '设施科')).acts.find((each) => each.act === name)!;
      expect([name, await trial.act(id(1), people.facility, askOf(act))]).toEqual([name, { ok: true, revision: expect.any(Number) }]);
    }
  });

  it('says what it waits for: an extension with the office is not asked twice, nor a task reassigned meanwhile', async () => {
    const after = await offeredTo(1, people.facility, '设施科');
    expect(after.waits).toEqual(['EXTENSION_WAITS']);
    expect(names(after)).not.toContain('askReassign');
    await trial.act(id(1), people.supervisor, { type: 'withdraw', reason: '并入其他事项' });
    expect(await offeredTo(1, people.facility, '设施科')).toEqual({ acts: [], waits: [] });
  });
});

describe('a letter held to a chosen day', () => {
  it('stands until then, never beyond what the rules allow', async () => {
    await trial.stepTo(planId, on('2026-04-01', '08:56'));
    const hold = (until?: string): Ask => ({ type: 'holdLetter', cycle: '2026Q1', rung: 2, ...(until === undefined ? {} : { until }), reason: '单位正在会签' });
    const [longest] = await trial.desk.foresee({ by: people.supervisor, via: 'chat', asks: [{ taskId: id(3), ask: hold() }] });
    const latest = addWorkdays('2026-04-01', 5, chineseCalendar);
    expect(longest).toMatchObject({ ok: true, events: [{ type: 'letterHeld', until: latest }] });
    expect(await trial.act(id(3), people.supervisor, hold('2026-04-30'))).toEqual({ ok: false, code: 'HOLD_TOO_LONG' });
    expect(await trial.act(id(3), people.supervisor, hold('2026-04-01'))).toEqual({ ok: false, code: 'DATE_PAST' });
    expect(await trial.act(id(3), people.supervisor, hold('2026-04-03'))).toMatchObject({ ok: true });
    expect((await trial.reads.task(id(3)))!.state.letters.find(({ rung }) => rung === 2)).toMatchObject({ heldUntil: '2026-04-03' });
  });
});
