import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

interface Recalculated {
  applied: number | null;
  plans: { tasks: { moves: { purpose: string; role: string; before: string | null; after: string | null; cycle: string | null }[] }[] }[];
}

describe('a closure on record', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  let planId: string;
  beforeAll(async () => {
    product = await startProduct('2026-03-02T00:30:00Z');
    const directory = fictitiousDirectory();
    const units = directory.units.map((unit) => (unit.name === '设施科' ? { ...unit, type: 'school' as const } : unit));
    await product.trial.directories.saveDirectory({ ...directory, units });
    planId = (await product.trial.importPlan(fictitiousPlan())).planId;
    await product.trial.shelf.settleName(planId, '数据组', '数据中心');
    await product.trial.shelf.assign(planId, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
    await product.trial.launch(planId, people.supervisor);
  });
  afterAll(async () => await product.close());

  it('moves the reminders of its units before it, is shown by recalculate, and applied on record', async () => {
    const { out } = await product.duban('calendar', 'close', '2026-06-22..2026-06-28', '--unit-type', '学校', '--why', '放假');
    expect(out).toMatch(/学校 2026-06-22 至 2026-06-28 放假。通讯录中有 1 个这类单位/u);
    expect((await product.duban('calendar', 'closures')).out).toMatch(/学校 +2026-06-22 +2026-06-28 +放假/u);

    const seen = await product.json<Recalculated>('calendar', 'recalculate', planId);
    const moves = seen.plans[0]!.tasks.flatMap((task) => task.moves).filter(({ cycle }) => cycle === '2026Q2');
    expect(moves.every(({ role }) => role.endsWith('设施科') || role.startsWith('office') || role === 'principal')).toBe(true);
    expect(moves.find(({ purpose }) => purpose === 'reportDue')).toMatchObject({ before: '2026-06-25T09:00:00+08:00', after: '2026-06-18T09:00:00+08:00' });
    expect((await product.json<Recalculated>('calendar', 'recalculate', planId, '--apply')).applied).toBe(2);

    const explained = await product.duban('explain', `${planId}:1`, '--cycle', '2026Q2', '--purpose', 'reportDue');
    expect(explained.out).toMatch(/停办 +2026-06-22 至 2026-06-28 放假/u);
  });

  it('is played by the rehearsal of a plan on the shelf', async () => {
    const { slots } = await product.json<{ slots: { role: string; cycle: string | null; closed?: string }[] }>('rehearse', planId, '--year', '2026', '--launch', '2026-03-02');
    expect(slots.filter(({ closed }) => closed === '放假').every(({ role }) => role.endsWith(':设施科'))).toBe(true);
    expect(slots.some(({ closed }) => closed === '放假')).toBe(true);
  });

  it('is taken back by its number', async () => {
    expect((await product.duban('calendar', 'reopen', '1')).exit).toBe(0);
    const { out, err, exit } = await product.duban('calendar', 'reopen', '1');
    expect([exit, out + err]).toEqual([1, expect.stringMatching(/没有编号为「1」的停办日期/u)]);
    expect((await product.duban('calendar', 'closures')).out).toMatch(/没有登记停办日期/u);
  });

  it.each([
    [['2026-08-31..2026-07-10', '--why', '暑假'], /颠倒/u],
    [['2026-02-30', '--why', '暑假'], /不是日期/u],
    [['2026-01-01..2026-12-31', '--why', '暑假'], /不能超过/u],
    [['2026-07-10', '--why', ' '], /写明事由/u],
    [['2026-07-10', '--unit-type', '部落', '--why', '暑假'], /没有「部落」这类单位/u],
  ])('refuses %j', async (wish, sentence) => {
    const { out, err, exit } = await product.duban('calendar', 'close', ...wish);
    expect([exit, out + err]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
