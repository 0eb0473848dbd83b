import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { createEditionDesk, type EditionRequest } from '../../desk/edition-desk.ts';
import { writeLetter } from '../../mail/write-letter.ts';
import { createDeliveryLedger } from '../../store/delivery-ledger.ts';
import { savePolicy } from '../../store/policy.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { DeliveryView } from '../../ports/reads.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let planId: string;
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const id = (row: number) => `${planId}-00${row}`;
const person = (address: string) => fictitiousDirectory().people.find((each) => each.address === address)!;
const done = (outcome: unknown) => expect(outcome).toMatchObject({ ok: true });
const report = async (row: number, by: string, words: { done: string; next: string; difficulty: string }) => {
  done(await trial.act(id(row), by, { type: 'submitReport', cycle: '2026Q1', report: { ...words, values: [] }, progressClass: '达进度', attestedBy: '负责人' }));
};
const approve = async (row: number) => {
  const content = (await trial.reads.task(id(row)))?.state.cycles.find((cycle) => cycle.id === '2026Q1')?.content ?? '';
  done(await trial.act(id(row), people.supervisor, { type: 'approve', cycle: '2026Q1', content }));
};
/** The message of a round to one person over mail, as the deliverer claims it. */
const claimed = async (recipient: string, round: Date): Promise<DeliveryView> => {
  const ledger = createDeliveryLedger(trial.prisma, trial.planning);
  const epoch = await ledger.raiseEpoch('mail');
  const delivery = await ledger.claim('mail', epoch, { recipient, round, urgent: false }, round);
  return (await trial.reads.delivery(delivery!.id))!;
};
const letterOf = async (view: DeliveryView) =>
  await writeLetter({ deliveryId: view.id, recipient: view.recipient, at: view.round, view }, { reads: trial.reads, links: { issue: async () => 'token' }, publicUrl: null, office: { name: '督查室', phone: null }, zone: 'Asia/Shanghai', calendar: chineseCalendar });

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  planId = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await savePolicy(trial.prisma, { ...defaultPolicy, leaderBriefWorkdays: 3, coSigns: true, groupDuty: 'co' }, { at: on('2026-03-02', '08:30'), by: null, planId: null });
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, on('2026-03-16', '08:57'));
});
afterAll(async () => await database?.drop());

// One story, in order: each step stands on the one before.
describe.sequential('a plan whose co-units sign and whose leader is told of each period', () => {
  it('records the signature of a co-unit, also of a collective owner’s member, and waits for its lead', async () => {
    const duties = async (row: number) => (await trial.reads.task(id(row)))!.state.duties.map(({ unit, kind, acknowledgedAt }) => `${unit} ${kind} ${acknowledgedAt === null ? 'open' : 'signed'}`);
    expect(await duties(3)).toEqual(['活动科 lead open', '数据中心 co open', '宣传科 co open']);
    done(await trial.act(id(3), 'xuan@qinghe.example', { type: 'acknowledge' }));
    expect(await duties(3)).toEqual(['活动科 lead open', '数据中心 co signed', '宣传科 co signed']);
    expect((await trial.reads.task(id(3)))!.state.stage).toBe('assigned');
    const lines = await trial.reads.linesOfTask(id(3));
    expect(lines.filter(({ role, outcome, purpose }) => role === 'contactA:宣传科' && outcome === null && purpose === 'signBy')).toEqual([]);
    expect(lines.filter(({ role, purpose }) => role === 'contactA:宣传科' && purpose === 'informed')).toEqual([]);
  });

  it('asks a co-unit that comes with another lead to sign as well', async () => {
    done(await trial.act(id(5), people.supervisor, { type: 'reassign', duties: [{ unit: '活动科', kind: 'lead', main: true }, { unit: '宣传科', kind: 'co', main: false }], reason: '调整分工' }));
    expect((await trial.reads.linesOfTask(id(5))).some(({ role, purpose, outcome }) => role === 'contactA:宣传科' && purpose === 'assigned' && outcome === null)).toBe(true);
    done(await trial.act(id(5), 'xuan@qinghe.example', { type: 'acknowledge' }));
  });

  it('tells the leader of every task in one letter, in the words that are final or approved', async () => {
    await report(1, people.facility, { done: '已开放一处', next: '再开放一处', difficulty: '请宣传科协助选址' });
    await report(2, people.facility, { done: '初稿已成', next: '', difficulty: '' });
    await report(3, people.events, { done: '已选片十部', next: '确定场地', difficulty: '无' });
    await approve(1);
    await approve(3);
    const desk = createEditionDesk({ ...trial, directory: trial.directories });
    const request: EditionRequest = { planId, cycle: '2026Q1', by: person(people.supervisor), today: '2026-03-26' };
    done(await desk.open(request, 'missing'));
    done(await desk.row(request, { type: 'edit', taskId: id(3), text: '影片选定，共10部', progressClass: '超进度' }));

    // The unit has no head: what is for one came to its leader on Friday.
    await trial.stepTo(planId, on('2026-03-27', '08:57'));
    await claimed(people.leader, on('2026-03-27', '09:00'));
    await trial.stepTo(planId, on('2026-03-30', '14:27'));
    const before = await claimedBrief();
    expect(before['3.']).toMatchObject({ text: '已选片十部', progressClass: '达进度', difficulty: null, nextGoal: '确定场地' });

    expect(before['2.']).toMatchObject({ standing: 'waiting', text: '' });
    await approve(2);
    done(await desk.merge(request));
    done(await desk.circulate(request));
    await trial.workInbox();
    done(await desk.finalise(request, { approver: person(people.reviewer), date: '2026-03-27' }));
    await trial.workInbox();
    const view = (await trial.reads.delivery(deliveryId))!;
    expect(rowsOf(view)).toMatchObject({
      '1.': { standing: 'reported', text: '已开放一处', difficulty: { text: '请宣传科协助选址', helpers: ['宣传科'] }, nextGoal: '再开放一处' },
      '2.': { standing: 'reported', text: '初稿已成', difficulty: null, nextGoal: '' },
      '3.': { standing: 'reported', text: '影片选定，共10部', progressClass: '超进度' },
      '5.': { standing: 'missing', due: '2026-03-25' },
    });
    const letter = await letterOf(view);
    expect(letter.subject).toBe('【督查室】一季度情况汇总（4项）');
    expect(letter.text).toContain('情况：超进度；进展：影片选定，共10部；下期目标：确定场地');
    expect(letter.text).toContain('逾期3个工作日');
    expect(view.items.map(({ line }) => line.purpose)).toEqual(['leaderBrief', 'leaderBrief', 'leaderBrief', 'leaderBrief']);
  });

  it('sends nothing to a stand-in where nobody is in charge of the unit', async () => {
    // Row 4 is led by a unit without a leader.
    expect((await trial.reads.linesOfTask(id(4))).filter(({ purpose }) => purpose === 'leaderBrief')).toEqual([]);
  });

  let deliveryId = '';
  const rowsOf = (view: DeliveryView) => Object.fromEntries(view.items.map(({ task, brief }) => [task.number, brief!]));
  async function claimedBrief() {
    const view = await claimed(people.leader, on('2026-03-30', '14:30'));
    deliveryId = view.id;
    return rowsOf(view);
  }
});
