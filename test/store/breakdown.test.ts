import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressRows } from '../../core/edition/progress-rows.ts';
import { printedWords } from '../../locales/zh-CN/editions.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { unitFormRows } from '../../core/report/unit-form.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import type { Ask } from '../../desk/ask.ts';
import { wordsFor } from '../../locales/index.ts';
import { sayEvent } from '../../locales/say-event.ts';
import { savePolicy } from '../../store/policy.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const id = (row: number) => `${planId}-00${row}`;
const contact = 'xuan@qinghe.example';
const done = (outcome: unknown) => expect(outcome).toMatchObject({ ok: true });
const stateOf = async (row: number) => (await trial.reads.task(id(row)))!.state;
const open = async (row: number, ...purposes: string[]) => (await trial.reads.linesOfTask(id(row))).filter(({ outcome, purpose }) => outcome === null && purposes.includes(purpose));
const rows = async (cycle: string) => {
  const tasks = await Promise.all((await trial.reads.tasksOf(planId)).map(async (task) => ({ ...task, reporting: { cycle, asked: true }, submissions: await trial.reads.submissions(task.id), parts: await trial.reads.parts([task.id]) })));
  return { table: progressRows(tasks, cycle, { notBrokenDown: '（未分解）', unasked: printedWords.unasked }), form: unitFormRows(tasks, '设施科', cycle) };
};
const report = (cycle: string, done: string, next = ''): Ask => ({ type: 'submitReport', cycle, report: { done, next, difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '费主' });
const approveReport = async (row: number, cycle: string): Promise<void> => {
  const content = (await stateOf(row)).cycles.find((each) => each.id === cycle)?.content ?? '';
  done(await trial.act(id(row), people.supervisor, { type: 'approve', cycle, content }));
};
const text = '一季度：完成选址（责任人：费主）\n三季度：两处开放\n1. 选定馆址（时限：3月20日；单位：活动科）\n2. 印发《读书角管理规定》（起草：3月31日；印发：6月30日）';

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  await savePolicy(database.prisma, { ...defaultPolicy, breakdownWorkdays: 10 }, { at: on('2026-03-02', '08:00'), by: null, planId: null });
  const plan = fictitiousPlan();
  plan.tasks[1]!.deliverables = [{ verb: '修订', name: '场馆开放制度' }];
  planId = (await trial.importPlan(plan)).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, on('2026-03-02', '08:57'));
});
afterAll(async () => await database?.drop());

describe('a breakdown on the register', () => {
  it('is asked of whoever has signed, and the task waits for it', async () => {
    done(await trial.act(id(1), people.facility, { type: 'acknowledge' }));
    expect(await stateOf(1)).toMatchObject({ stage: 'assigned', breakdown: { asked: true } });
    expect((await open(1, 'breakdownDue'))[0]).toMatchObject({ role: 'contactA:设施科', due: '2026-03-16', recipient: people.facility });
  });

  it('is refused where it cannot be read, and goes to the office where it can', async () => {
    expect(await trial.act(id(1), people.facility, { type: 'submitBreakdown', text: '随便写写' })).toMatchObject({ ok: false, code: 'BREAKDOWN_UNREADABLE' });
    expect(await trial.act(id(1), people.facility, { type: 'submitBreakdown', text: null })).toMatchObject({ ok: false, code: 'EMPTY_WORDS' }); // the plan prints nothing to confirm
    done(await trial.act(id(1), people.facility, { type: 'submitBreakdown', text }));
    expect(await open(1, 'breakdownDue')).toEqual([]);
    expect((await open(1, 'reviewDue'))[0]).toMatchObject({ role: 'office', rung: 10, recipient: people.supervisor });
    expect((await trial.reads.task(id(1)))?.breakdown).toMatchObject({ agreed: null, proposed: { goals: [{ quarter: '2026Q1', goal: '完成选址', person: '费主' }, { quarter: '2026Q3' }] } });
  });

  it('comes back with an opinion and is handed in again', async () => {
    const content = (await stateOf(1)).breakdown!.proposal!.text;
    done(await trial.act(id(1), people.supervisor, { type: 'returnBreakdown', content, opinion: '请补充指标' }));
    expect((await trial.reads.timeline(id(1))).find(({ event }) => event?.type === 'breakdownReturned')?.words).toBe('请补充指标');
    expect((await trial.reads.task(id(1)))?.breakdown?.proposed?.items).toHaveLength(2); // to be edited
    done(await trial.act(id(1), people.facilityHead, { type: 'submitBreakdown', text: text.replace('单位：活动科', '单位：活动科；指标：3处') }));
  });

  it('makes the task underway once approved, with its goal above the report and its dates as lines', async () => {
    const content = (await stateOf(1)).breakdown!.proposal!.text;
    done(await trial.act(id(1), people.supervisor, { type: 'approveBreakdown', content }));
    expect(await stateOf(1)).toMatchObject({ stage: 'underway', breakdown: { approvals: 1, agreed: { items: [{ dates: ['2026-03-20'] }, { dates: ['2026-03-31', null, null, '2026-06-30'] }] } } });
    expect((await open(1, 'deadlineSoon')).map(({ due }) => due)).toEqual(['2026-03-20', '2026-03-20', '2026-03-31', '2026-03-31', '2026-06-30', '2026-06-30']);
    const { table, form } = await rows('2026Q1');
    expect(table[0]).toMatchObject({ quarterGoal: '完成选址' });
    expect(form[0]).toMatchObject({ quarterGoal: '完成选址', brokenDown: true, items: [{ id: 1, text: '选定馆址' }, { id: 2, next: { due: '2026-03-31', stage: '起草' } }] });
    expect((await rows('2026Q2')).table[0]?.quarterGoal).toBe('三处读书角年内全部开放。（未分解）');
  });

  it('is confirmed as the plan proposes it by one act, which signs as well', async () => {
    done(await trial.act(id(2), people.facility, { type: 'submitBreakdown', text: null }));
    const { duties, breakdown } = await stateOf(2);
    expect([duties[0]?.acknowledgedAt !== null, breakdown?.proposal?.items]).toEqual([true, 1]);
    expect((await trial.reads.timeline(id(2))).find(({ event }) => event?.type === 'breakdownSubmitted')?.words).toBe('1. 修订《场馆开放制度》（印发：2026年6月30日）');
  });

  it('has a sub-item marked, which ends its lines', async () => {
    done(await trial.act(id(1), people.facility, { type: 'markSubItem', item: 1, steps: 1 }));
    expect((await open(1, 'deadlineSoon', 'deadlineOverdue')).some(({ due }) => due === '2026-03-20')).toBe(false);
    done(await trial.act(id(1), people.supervisor, { type: 'markSubItem', item: 2, steps: 1 }, { for: people.facility, via: 'phone' }));
    expect((await open(1, 'actedFor')).map(({ recipient }) => recipient)).toEqual([people.facility]);
    const said = (await trial.reads.timeline(id(1))).flatMap(({ event }) => (event?.type === 'subItemMarked' ? [sayEvent(wordsFor('zh-CN'), event, (address) => address)] : []));
    expect(said).toEqual([`${people.facility}子项 1 已完成`, expect.stringContaining('子项 2 已起草')]);
  });

  it('gets the goal of another quarter from the office, the rest of it as it was', async () => {
    done(await trial.act(id(1), people.supervisor, { type: 'setQuarterGoal', quarter: '2026Q2', goal: '第一处开放', person: '' }));
    expect((await trial.reads.task(id(1)))?.breakdown?.agreed).toMatchObject({ goals: [{ quarter: '2026Q1' }, { quarter: '2026Q2', goal: '第一处开放' }, { quarter: '2026Q3' }], items: [{ text: '选定馆址' }, {}] });
    expect((await trial.reads.timeline(id(1))).find(({ event }) => event?.type === 'quarterGoalSet')?.words).toBe('第一处开放');
    expect((await open(1, 'informed')).some(({ reason }) => reason.rule === 'quarterGoalSet')).toBe(true);
  });
});

describe('a goal on the register', () => {
  it('is what the last report named for the next quarter, unless a breakdown set one', async () => {
    await trial.stepTo(planId, on('2026-03-16', '08:57'));
    for (const row of [1, 6]) {
      done(await trial.act(id(row), row === 1 ? people.facility : contact, report('2026Q1', '已办理', '完成总结初稿')));
      await approveReport(row, '2026Q1');
    }
    const { table } = await rows('2026Q2');
    expect([table[0]?.quarterGoal, table[5]?.quarterGoal]).toEqual(['第一处开放', '完成总结初稿']);
  });
});

describe('a part on the register', () => {
  it('is asked of a co-unit two workdays before the report at the latest', async () => {
    await trial.stepTo(planId, on('2026-06-15', '08:57'));
    expect(await trial.act(id(1), people.facility, { type: 'askCoUnit', unit: '宣传科', cycle: '2026Q2', due: '2026-06-24' })).toMatchObject({ ok: false, code: 'PART_TOO_LATE' });
    done(await trial.act(id(1), people.facility, { type: 'askCoUnit', unit: '宣传科', cycle: '2026Q2', due: null }));
    expect((await open(1, 'coPartDue'))[0]).toMatchObject({ cycle: '2026Q2', due: '2026-06-23', recipient: contact });
  });

  it('stands beside the report in the table and above the unit\'s own form, whoever typed it', async () => {
    done(await trial.act(id(1), people.supervisor, { type: 'addPart', cycle: '2026Q2', text: '已刊发宣传稿 6 篇' }, { for: contact, via: 'phone' }));
    expect(await open(1, 'coPartDue')).toEqual([]);
    expect((await open(1, 'informed')).find(({ reason }) => reason.rule === 'partAdded')).toMatchObject({ recipient: people.facility });
    const { table, form } = await rows('2026Q2');
    expect(table[0]?.parts).toMatchObject([{ unit: '宣传科', text: '已刊发宣传稿 6 篇' }]);
    expect(form[0]?.parts).toMatchObject([{ unit: '宣传科', text: '已刊发宣传稿 6 篇' }]);
    expect(table[1]?.parts).toBeUndefined();
  });
});
