import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditionAct } from '../../core/edition/edition-act.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import { createEditionDesk, type EditionDesk, type EditionRequest } from '../../desk/edition-desk.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { createTrialRegister, type TrialRegister } from '../support/trial-register.ts';

let database: TestDatabase;
let trial: TrialRegister;
let desk: EditionDesk;
let planId: string;
const on = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');
const person = (address: string) => fictitiousDirectory().people.find((each) => each.address === address)!;
const request = (by: string = people.supervisor): EditionRequest => ({ planId, cycle: '2026Q1', by: person(by), today: '2026-03-26' });
const report = async (row: number, by: string, done: string, cycle = '2026Q1') => {
  const taskId = `${planId}-00${row}`;
  expect(await trial.act(taskId, by, { type: 'submitReport', cycle, report: { done, next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '负责人' })).toMatchObject({ ok: true });
  const content = (await trial.reads.task(taskId))?.state.cycles.find(({ id }) => id === cycle)?.content ?? '';
  expect(await trial.act(taskId, people.supervisor, { type: 'approve', cycle, content })).toMatchObject({ ok: true });
};

beforeAll(async () => {
  database = await createTestDatabase();
  trial = await createTrialRegister(database.prisma, fictitiousDirectory(), on('2026-03-02', '08:30'));
  ({ planId } = await trial.importPlan(fictitiousPlan()));
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.shelf.leaveOut(planId, '#6', '另行部署');
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, on('2026-03-16', '08:57'));
  await report(1, people.facility, '已开放一处');
  desk = createEditionDesk({ ...trial, directory: trial.directories });
});
afterAll(async () => await database?.drop());

// One story, in order: each step stands on the one before.
describe.sequential('an edition in the register', () => {
  it('is opened by the office only, with what was approved', async () => {
    expect(await desk.open(request(people.facility), 'missing')).toEqual({ ok: false, code: 'NOT_OFFICE' });
    const opened = await desk.open(request(), 'missing');
    expect(opened).toMatchObject({ ok: true, edition: { no: 1, state: 'drafting', rows: { length: 6 } } });
    expect(await trial.editions.edition(planId, '2026Q1')).toEqual(opened.ok && opened.edition);
  });

  it('takes the words approved since, and leaves the office’s text where it is', async () => {
    await desk.row(request(), { type: 'edit', taskId: `${planId}-003`, text: '影片已选定', progressClass: null });
    await report(3, people.events, '已选片十部');
    const merged = await desk.merge(request());
    expect(merged.ok && merged.edition.rows[2]).toMatchObject({ words: { text: '已选片十部' }, edited: { text: '影片已选定', over: null } });
    expect(await desk.merge(request())).toEqual({ ok: false, code: 'NOTHING_NEW' });
  });

  it('is the sum of its acts, which the register lets nobody change', async () => {
    await expect(database.prisma.editionAct.updateMany({ data: { by: 'nobody@x' } })).rejects.toThrow(/append-only/u);
    await expect(database.prisma.editionAct.deleteMany()).rejects.toThrow(/append-only/u);
    expect(await database.prisma.editionAct.findMany({ orderBy: { ordinal: 'asc' }, select: { ordinal: true, type: true } })).toEqual([{ ordinal: 1, type: 'opened' }, { ordinal: 2, type: 'edited' }, { ordinal: 3, type: 'merged' }]);
  });

  it('is written by one of two who act at once; the other is told', async () => {
    const { acts } = (await trial.editions.edition(planId, '2026Q1'))!;
    const act: EditionAct = { type: 'unreportedChosen', unreported: 'carried', by: people.supervisor, at: '2026-03-26T01:00:00.000Z' };
    const both = await Promise.all([1, 2].map(() => trial.editions.append({ planId, cycle: '2026Q1', no: 1 }, acts, act)));
    expect(both.filter((written) => written)).toHaveLength(1);
    expect((await trial.editions.edition(planId, '2026Q1'))?.acts).toBe(acts + 1);
  });

  it('is made final with its number and texts, all of it or nothing', async () => {
    await desk.row(request(), { type: 'edit', taskId: `${planId}-003`, text: '影片选定，共10部', progressClass: null });
    const circulated = await desk.circulate(request());
    expect(circulated).toMatchObject({ ok: true, told: { id: expect.stringContaining(`edition/${planId}/2026Q1/1/`) } });
    await trial.workInbox();
    expect(await desk.circulate(request())).toEqual({ ok: false, code: 'ALREADY_TOLD' });
    await trial.workInbox();
    expect(await database.prisma.event.count({ where: { type: 'editionTold' } })).toBe(5);

    const finalising = { approver: person(people.reviewer), date: '2026-03-27' };
    expect(await desk.finalise(request(), { ...finalising, approver: person(people.facility) })).toEqual({ ok: false, code: 'NOT_APPROVER' });
    expect(await desk.finalise(request(), { ...finalising, approver: person(people.supervisor) })).toEqual({ ok: false, code: 'OWN_EDITION' });
    expect(await desk.finalise(request(), { ...finalising, number: 3 })).toEqual({ ok: false, code: 'NUMBER_GAP' });
    expect(await database.prisma.issuedNumber.count()).toBe(0);
    expect(await desk.finalise(request(), { ...finalising, number: 3, gapReason: '1、2号用于会议纪要' })).toMatchObject({ ok: true, edition: { final: { number: '〔2026〕3号', approver: people.reviewer, by: people.supervisor } } });
    await trial.workInbox();
    expect(await trial.editions.sequence('汇总稿', 2026)).toMatchObject({ issued: [{ value: 1, bearer: null, reason: '1、2号用于会议纪要' }, { value: 2, bearer: null }, { value: 3, bearer: `${planId}/2026Q1/1`, reason: null }] });
    expect(await trial.editions.finalTexts(planId)).toEqual([{ taskId: `${planId}-001`, cycle: '2026Q1', no: 1, text: '已开放一处' }, { taskId: `${planId}-003`, cycle: '2026Q1', no: 1, text: '影片选定，共10部' }]);
  });

  it('is what the unit is shown as last time, beside its own words', async () => {
    expect(await trial.reads.submissions(`${planId}-003`)).toMatchObject([{ words: { done: '已选片十部' }, printed: '影片选定，共10部' }]);
    expect((await trial.reads.timeline(`${planId}-003`)).filter(({ event }) => event?.type === 'editionTold').map(({ words }) => words)).toEqual(['影片选定，共10部', '影片选定，共10部']);
    const next = await desk.rowsNow({ ...request(), cycle: '2026Q2' });
    expect(next[2]).toMatchObject({ last: { text: '影片选定，共10部', cycle: '2026Q1' } });
  });

  it('prints the corrected text from then on', async () => {
    await desk.revise(request(), '少计两部');
    await desk.row(request(), { type: 'edit', taskId: `${planId}-003`, text: '影片选定，共12部', progressClass: null });
    await desk.circulate(request());
    expect(await desk.finalise(request(), { approver: person(people.principal), date: '2026-03-30' })).toMatchObject({ ok: true, edition: { no: 2, final: { number: '〔2026〕4号' } } });
    expect(await trial.reads.submissions(`${planId}-003`)).toMatchObject([{ printed: '影片选定，共12部' }]);
    expect((await trial.editions.editions(planId)).map(({ no, state }) => [no, state])).toEqual([[1, 'final'], [2, 'final']]);
  });

  it('gives a number once, also to two who ask at once', async () => {
    const numbers = { kind: '通报', year: 2026, numbers: [{ value: 1, bearer: 'a', reason: null }] };
    const given = await Promise.all([1, 2].map(() => trial.editions.issue(numbers, people.supervisor, on('2026-03-30', '10:00'))));
    expect(given.filter((isNew) => isNew)).toHaveLength(1);
  });
});
