import { readXlsx } from 'hucre';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanMoves } from '../../cli/calendar/moves-of-plan.ts';
import type { Explanation } from '../../cli/explain/explain-line.ts';
import type { LedgerTask } from '../../cli/ledger/ledger-of-plan.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { saveCalendarYear } from '../../store/calendar.ts';
import { eventually } from '../support/eventually.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;
const id = (row: number) => `${plan}-00${row}`;
interface Explained {
  message: { to: string } | null;
  lines: Explanation[];
}
const explain = (...words: string[]) => product.json<Explained>('explain', ...words);
const ledger = async (...words: string[]) => (await product.json<{ plans: { tasks: LedgerTask[] }[] }>('ledger', plan, ...words)).plans[0]!.tasks;
const recalculate = async (...words: string[]) => await product.json<{ applied: number | null; plans: PlanMoves[] }>('calendar', 'recalculate', plan, ...words);

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial } = product;
  await trial.directories.saveDirectory(fictitiousDirectory());
  plan = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(plan, '数据组', '数据中心');
  await trial.shelf.assign(plan, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  await trial.launch(plan, people.supervisor);
  await trial.stepTo(plan, new Date('2026-03-03T01:00:00Z'));
  await trial.act(id(1), people.facility, { type: 'acknowledge' });
  await trial.stepTo(plan, new Date('2026-03-16T01:00:00Z'));
  const report = { done: '第一处已开放', next: '', difficulty: '', values: [] };
  await trial.act(id(1), people.facility, { type: 'submitReport', cycle: '2026Q1', progressClass: '达进度', attestedBy: '费主', report });
  const [submitted] = await trial.reads.submissions(id(1));
  await trial.act(id(1), people.supervisor, { type: 'return', cycle: '2026Q1', content: submitted!.hash, opinion: '请写明地点' });
});
afterAll(async () => await product.close());

describe('duban explain', () => {
  it('says the rule, its figures, the days it stepped over, who holds the role and what stops it', async () => {
    const { lines } = await explain(`${plan}:3`, '--cycle', '2026Q3', '--purpose', 'reportOpen');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      rule: { code: 'reportOpen', says: expect.stringContaining('开报') },
      due: '2026-09-24',
      policy: expect.arrayContaining([{ figure: 'openWorkdays', name: '开报通知', value: '7' }]),
      days: { to: '2026-09-24', workdays: 7, makeUpWorkdays: ['2026-09-20'], holidays: [], provisional: false },
      holder: { name: '霍动', standIn: false, heldAs: 'contactA:活动科' },
      whatStops: '报送后不再提醒',
      standing: 'planned',
      outcome: null,
    });
    const { out } = await product.duban('explain', lines[0]!.key);
    expect(out).toMatch(/规则 {2}.*开报[\s\S]*依据 {2}.*开报通知 7[\s\S]*日历 {2}.*计入调休上班的 9月20日[\s\S]*对象 {2}霍动：您是活动科联络员[\s\S]*停止 {2}报送后不再提醒/u);
  });

  it('uses the figures the task itself has', async () => {
    const { policy } = (await product.trial.shelf.plan(plan))!;
    const use = (figures: unknown) => product.trial.prisma.plan.update({ where: { id: plan }, data: { policy: figures as object } });
    const soon = async () => (await explain(`${plan}:3`, '--cycle', '2026Q3', '--purpose', 'reportSoon')).lines[0]!.policy.find(({ figure }) => figure === 'soonWorkdays')?.value;
    expect(await soon()).toBe('1');
    await use({ ...policy, overrides: { units: {}, tasks: { '3': { soonWorkdays: 4 } } } });
    await eventually(soon, (value) => value === '4');
    await use(policy);
    await eventually(soon, (value) => value === '1');
  });

  it('names the act a line came from, and who stands in for a vacant role', async () => {
    const returned = (await explain(`${plan}:1`, '--purpose', 'answered')).lines[0]!;
    expect(returned).toMatchObject({ rule: { code: 'reportReturned' }, cause: { says: expect.stringContaining('杜督退回') }, holder: { name: '方设', standIn: false } });
    const [level1] = (await explain(`${plan}:3`, '--cycle', '2026Q3', '--purpose', 'escalate')).lines;
    expect(level1).toMatchObject({ role: 'head:活动科', holder: { name: '梁管', standIn: true, heldAs: 'leader:活动科' } });
    expect((await product.duban('explain', level1!.key)).out).toContain('head:活动科 现无人担任，由其代收');
  });

  it('explains every line of a message by its id, also as a letter’s Message-ID', async () => {
    const message = 'ab'.repeat(32);
    const [told] = (await product.trial.reads.linesOfTask(id(1))).filter(({ reason }) => reason.rule === 'reportReturned');
    await product.trial.prisma.delivery.create({ data: { id: message, channel: 'slack', recipient: people.facility, round: told!.at, state: 'accepted', epoch: 1, claimedAt: new Date() } });
    await product.trial.prisma.intent.updateMany({ where: { lineKey: told!.key }, data: { deliveryId: message } });
    for (const name of [message, `<${message}@duban.example>`]) {
      expect(await explain(name)).toMatchObject({ message: { to: people.facility }, lines: [{ key: told!.key, standing: 'told', recipient: people.facility }] });
    }
  });

  it('refuses what is no line, and says which there are', async () => {
    expect(await product.duban('explain', `${id(1)}/2026Q1/none/0/0/office`)).toMatchObject({ exit: 1, err: expect.stringContaining('没有编号为') });
    expect(await product.duban('explain', `${plan}:1`, '--cycle', '2031Q1')).toMatchObject({ exit: 1, err: expect.stringContaining('2026Q1') });
  });
});

describe('duban ledger', () => {
  it('shows the past as it was and today as it is', async () => {
    const first = async (...words: string[]) => (await ledger(...words))[0]!;
    expect(await first('--as-of', '2026-03-01')).toMatchObject({ stage: 'drafted', duties: [], report: null });
    expect(await first('--as-of', '2026-03-02')).toMatchObject({ stage: 'assigned', report: null });
    expect(await first('--as-of', '2026-03-03')).toMatchObject({ stage: 'underway', report: null });
    expect(await first()).toMatchObject({ stage: 'underway', light: expect.any(String), report: { cycle: '2026Q1', standing: 'returned', done: '第一处已开放' } });
  });

  it('is written as a workbook with a row a task', async () => {
    const file = product.file('ledger.xlsx');
    expect(await product.json('ledger', plan, '-o', file)).toMatchObject({ file, asOf: '2026-03-16' });
    const [sheet] = (await readXlsx(await readFile(file))).sheets;
    const rows = sheet!.rows.map((row) => row.map((cell) => String(cell ?? '')));
    expect(rows[1]!.join('')).toBe('（截至2026年3月16日）');
    expect(rows.filter(([number]) => /^\d\.?$/u.test(number ?? ''))).toHaveLength(6);
    expect(rows.flat()).toContain('一季度（已退回）：第一处已开放');
  });

  it('refuses days to come and files without a plan', async () => {
    expect(await product.duban('ledger', plan, '--as-of', '2026-12-31')).toMatchObject({ exit: 2, err: expect.stringContaining('还没有到') });
    expect(await product.duban('ledger', '-o', 'all.xlsx')).toMatchObject({ exit: 2 });
  });
});

describe('duban calendar recalculate', () => {
  it('finds nothing to move under the calendar of the launch', async () => {
    expect(await recalculate()).toMatchObject({ applied: null, plans: [{ provisional: false, tasks: [], dueOnDaysOff: [] }] });
  });

  it('shows before and after of what a new notice moves, and moves exactly that on record', async () => {
    const held = chineseCalendar.find(({ year }) => year === 2026)!;
    await saveCalendarYear(product.trial.prisma, { ...held, holidays: [...held.holidays, '2026-09-22'] }, '测试通知', { by: '', at: await product.trial.clock.now() });
    const { plans } = await eventually(recalculate, ({ plans: [each] }) => each!.tasks.length > 0);
    expect(plans[0]!.tasks).toHaveLength(6);
    const [opened] = plans[0]!.tasks[2]!.moves.filter(({ cycle, purpose }) => cycle === '2026Q3' && purpose === 'reportOpen');
    expect(opened).toMatchObject({ before: expect.stringMatching(/^2026-09-16T09:00/u), after: expect.stringMatching(/^2026-09-15T09:00/u) });
    expect((await product.duban('calendar', 'recalculate', plan)).out).toMatch(/2026-09-16 09:00 +2026-09-15 09:00[\s\S]*--apply/u);

    expect(await product.duban('calendar', 'recalculate', plan, '--apply', '--as', '方设')).toMatchObject({ exit: 1 });
    expect(await recalculate('--apply')).toMatchObject({ applied: 6 });
    expect(await recalculate()).toMatchObject({ plans: [{ tasks: [] }] });
    const line = await product.trial.prisma.line.findUniqueOrThrow({ where: { key: opened!.key } });
    expect(line.at.toISOString()).toBe('2026-09-15T01:00:00.000Z');
    expect((await product.duban('timeline', `${plan}:3`)).out).toContain('杜督按新的放假安排重排提醒');
  });

  it('says which cycle is due on a day that is off now', async () => {
    const held = chineseCalendar.find(({ year }) => year === 2026)!;
    await saveCalendarYear(product.trial.prisma, { ...held, holidays: [...held.holidays, '2026-09-24'] }, '测试通知', { by: '', at: await product.trial.clock.now() });
    await eventually(recalculate, ({ plans: [each] }) => each!.dueOnDaysOff.some(({ cycle, due }) => cycle === '2026Q3' && due === '2026-09-24'));
  });
});

describe('duban reckon', () => {
  it('reckons one month beside a day and all time', async () => {
    const planned = async (...words: string[]) => (JSON.parse((await product.duban('reckon', ...words, '--json')).out) as { planned: number }).planned;
    const [none, september, all] = [await planned('--month', '2026-01'), await planned('--month', '2026-09'), await planned()];
    expect(none).toBe(0);
    expect(september).toBe(await product.trial.prisma.line.count({ where: { at: { gte: new Date('2026-08-31T16:00:00Z'), lt: new Date('2026-09-30T16:00:00Z') } } }));
    expect(all).toBe(await product.trial.prisma.line.count());
    expect(september).toBeGreaterThan(0);
  });

  it('takes a day or a month that is one, not both', async () => {
    expect(await product.duban('reckon', '--month', '2026-13')).toMatchObject({ exit: 2, err: expect.stringContaining('月份') });
    expect(await product.duban('reckon', '--month', '2026-06', '--day', '2026-06-30')).toMatchObject({ exit: 2 });
  });
});
