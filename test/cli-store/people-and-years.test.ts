import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../../core/schedule/instant.ts';
import { fictitiousDirectory, fictitiousPlan, people, taskDraft } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

const on = (date: string, time = '10:00') => instantAt(date, time, 'Asia/Shanghai');
const junior = 'ding@qinghe.example';

let product: Awaited<ReturnType<typeof startProduct>>;
let planId: string;
const id = (row: number) => `${planId}-00${row}`;

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial } = product;
  const known = fictitiousDirectory();
  await trial.directories.saveDirectory({ ...known, people: [...known.people, { name: '丁员', address: junior, chatId: 'U107', phone: null, roles: [{ kind: 'contactB', scope: '设施科' }] }] });
  const plan = fictitiousPlan();
  // The sixth row has no end, the second one beyond the year.
  plan.tasks[5] = taskDraft({ number: '6.', title: '完善年度总结', section: ['三、其他'], leadUnits: ['宣传科'], deadlineText: '长期坚持' });
  plan.tasks[1] = taskDraft({ number: '2.', title: '修订场馆开放制度', section: ['一、设施建设'], leadUnits: ['设施科'], deadline: '2027-06-30', deadlineText: '2027年6月底前' });
  planId = (await trial.importPlan(plan)).planId;
  await trial.shelf.settleName(planId, '数据组', '数据中心');
  await trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(planId, people.supervisor);
  await trial.stepTo(planId, on('2026-03-02', '08:56'));
});
afterAll(async () => await product.close());

describe('a delegation on the command line', () => {
  it('goes to the second contact where nobody is named, is listed, and ended by its number', async () => {
    const { out } = await product.duban('delegate', 'add', '方设', '--until', '2026-03-10');
    expect(out).toMatch(/已登记（编号 1）：2026-03-02 至 2026-03-10，发给方设的都发给丁员，到期自动恢复。待发的 \d+ 条已改发。/u);
    expect((await product.duban('delegate')).out).toMatch(/1 +方设 +丁员 +2026-03-02 至 2026-03-10 +代理中/u);
    expect(await product.json('delegate', 'end', '1')).toEqual({ id: 1, ended: true });
    expect((await product.duban('delegate')).out).toContain('已结束');
  });

  it.each<[string, string[], RegExp]>([
    ['to oneself', ['方设', '--to', '方设', '--until', '2026-03-10'], /代理人不能是本人/u],
    ['for days gone by', ['方设', '--from', '2026-02-01', '--until', '2026-02-10'], /早于起日或今天/u],
    ['of somebody without a second contact', ['霍动', '--until', '2026-03-10'], /不能确定由谁代理霍动/u],
  ])('is refused %s', async (_, words, says) => {
    const { exit, err } = await product.duban('delegate', 'add', ...words);
    expect([exit === 0, err]).toEqual([false, expect.stringMatching(says)]);
  });

  it('that is not there cannot be ended', async () => {
    expect((await product.duban('delegate', 'end', '77')).exit).not.toBe(0);
  });
});

describe('an act on the command line', () => {
  it('hands a task on to a colleague, by name', async () => {
    const { out } = await product.duban('act', id(1), 'handOn', '--as', '方设', '--to', '费主');
    expect(out).toContain('转本单位同事办理');
    expect((await product.duban('timeline', id(1))).out).toContain('转设施科费主办理');
  });
});

describe('a handover on the command line', () => {
  it('lists everything that moved, and the successor is told of every task once', async () => {
    const done = await product.json<{ receipt: { asks: unknown[]; roles: unknown[] }; matters: { taskId: string; what: string }[]; tasks: string[] }>('handover', '方设', '丁员');
    expect(done.receipt.roles).toEqual([{ kind: 'contactA', scope: '设施科' }]);
    expect(done.tasks).toEqual([id(1), id(2)]);
    // The first was handed on before, so it is the colleague's to sign.
    expect(done.matters.map(({ taskId, what }) => `${taskId} ${what}`)).toEqual([`${id(2)} sign`]);
    const told = async () => (await product.trial.reads.linesOfTask(id(2))).filter(({ reason }) => reason.rule === 'handedOver').map(({ recipient }) => recipient);
    expect(await told()).toEqual([junior]);
    const again = await product.duban('handover', '方设', '丁员');
    expect(again.out).toMatch(/方设的工作已交给丁员：\n {2}角色 1 个：联络员（设施科）/u);
    expect(await told()).toEqual([junior]);
    expect((await product.duban('timeline', id(2))).out).toContain('工作交接：方设的事项转丁员');
  });

  it('to oneself is refused', async () => {
    expect((await product.duban('handover', '丁员', '丁员')).err).toContain('同一人');
  });
});

describe('the end of a year on the command line', () => {
  it('shows what is proposed, takes the conclusions of a unit at once, and confirms them at once', async () => {
    const { trial } = product;
    await trial.clock.stand(on('2026-12-18'));
    for (const [row, who] of [[3, people.events], [5, people.events], [4, 'xuan@qinghe.example'], [2, junior]] as const) {
      expect(await trial.act(id(row), who, { type: 'acknowledge' })).toMatchObject({ ok: true });
    }
    const shown = await product.json<{ tasks: { task: string; conclusion: string; goesOn: boolean }[] }>('year-end', planId);
    expect(shown.tasks.map(({ conclusion, goesOn }) => (goesOn ? '自动转入下年' : conclusion))).toEqual(['未完成', '自动转入下年', '未完成', '未完成', '未完成', '自动转入下年']);

    const applied = await product.json<{ done: number }>('year-end', planId, '--apply', '--as', '霍动', '--rows', '3', '--conclusion', '部分完成转下年');
    expect(applied.done).toBe(1);
    const byPhone = await product.json<{ done: number }>('year-end', planId, '--apply', '--as', '杜督', '--for', '霍动', '--via', 'phone', '--conclusion', '完成');
    expect(byPhone.done).toBe(1);
    const { out } = await product.duban('year-end', planId, '--approve', '--as', '沈核');
    expect(out).toContain('已确认 2 项。');
    const stages = (await trial.reads.tasksOf(planId)).map(({ state }) => state.stage);
    expect(stages).toEqual(['assigned', 'underway', 'carriedOver', 'underway', 'closedOut', 'assigned']);
  });

  it('takes what goes on into the next plan once, linked with a row that says the same', async () => {
    const { trial } = product;
    const next = { ...fictitiousPlan(), title: '青禾县文化馆联席会2027年工作要点', year: 2027, findings: [], tasks: [
      taskDraft({ number: '1.', title: '办好夏季露天电影周', section: ['一、群众活动'], leadUnits: ['活动科'] }),
      taskDraft({ number: '2.', title: '新建流动图书车', section: ['一、群众活动'], leadUnits: ['设施科'] }),
    ] };
    const { planId: into } = await trial.importPlan(next);
    const { carried } = await product.json<{ carried: { linked: string[]; added: string[] } }>('year-end', planId, '--into', into);
    expect(carried).toEqual({ ok: true, into, linked: [id(3)], added: [id(2), id(6)] });
    expect((await product.json<{ carried: object }>('year-end', planId, '--into', into)).carried).toMatchObject({ linked: [], added: [] });

    const rows = (await trial.shelf.plan(into))!.rows.map(({ draft }) => [draft.number, draft.title, draft.deadline, draft.leadUnits]);
    expect(rows).toEqual([
      ['1.', '办好夏季露天电影周', null, ['活动科']], ['2.', '新建流动图书车', null, ['设施科']],
      ['结转1', '修订场馆开放制度', '2027-06-30', ['设施科']], ['结转2', '完善年度总结', null, ['宣传科']],
    ]);
    expect((await product.duban('timeline', `${into}-001`)).out).toContain(`上年：${id(3)}`);
    for (const name of [id(3), `${planId}:#3`]) expect((await product.duban('timeline', name)).out).toContain(`转入下年：${into}-001`);
    expect((await product.duban('year-end', planId, '--into', into)).out).toContain('没有变化');

    await trial.clock.stand(on('2027-01-04', '08:30'));
    await trial.launch(into, people.supervisor);
    const launched = (await trial.reads.tasksOf(into)).map(({ state, carriedFrom }) => [state.term.kind, carriedFrom]);
    expect(launched).toEqual([['planYear', id(3)], ['planYear', null], ['dated', id(2)], ['standing', id(6)]]);
    expect((await product.duban('year-end', planId, '--into', into)).err).toContain('已经启动');
  });
});
