import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanMoves } from '../../cli/calendar/moves-of-plan.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;
interface Used {
  changes: { field: string }[];
  tasks: PlanMoves['tasks'];
  version: number | null;
  replanned: number | null;
}
const use = async (yaml: string, ...words: string[]) => {
  await writeFile(product.file('rules.yaml'), yaml);
  return await product.duban('policy', 'use', product.file('rules.yaml'), ...words);
};
const useForPlan = async (yaml: string, ...words: string[]): Promise<Used> => JSON.parse((await use(yaml, plan, '--json', ...words)).out) as Used;
const openings = async () => (await product.trial.reads.linesOfTask(`${plan}-001`)).filter(({ purpose, outcome }) => purpose === 'reportOpen' && outcome === null).map(({ at }) => at.toISOString().slice(0, 10));

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial } = product;
  await trial.directories.saveDirectory(fictitiousDirectory());
  plan = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(plan, '数据组', '数据中心');
  await trial.shelf.assign(plan, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
});
afterAll(async () => await product.close());

describe('the rules of a plan', () => {
  it('are given to all plans only without rows, which mean something in one plan alone', async () => {
    const { exit, err } = await use('overrides: { tasks: { 3: { signWorkdays: 5 } } }');
    expect(exit).toBe(2);
    expect(err).toContain('序号只在一个计划里有意义');
  });

  it('name a task by its printed number, and are refused where that means two', async () => {
    const { exit, err } = await use('overrides: { tasks: { 5: { signWorkdays: 5 } } }', plan);
    expect(exit).toBe(2);
    expect(err).toMatch(/序号「5」在文件中出现 2 次（#5、#6）[\s\S]*写行号/u);
    expect((await use('overrides: { tasks: { "#9": { signWorkdays: 5 } } }', plan)).err).toContain('本计划共有 6 行');
  });

  it('are those of the office at the launch, unless it has its own', async () => {
    expect((await use('openWorkdays: 5')).out).toContain('以后启动的计划按此执行');
    expect((await product.trial.shelf.plan(plan))!.policy).toBeNull();
    expect(await useForPlan('{ openWorkdays: 5, soonWorkdays: 2 }')).toMatchObject({ changes: [{ field: 'soonWorkdays' }], tasks: [], version: 3 });
    await product.trial.launch(plan, people.supervisor);
    expect((await product.trial.shelf.plan(plan))!.policy).toMatchObject({ openWorkdays: 5, soonWorkdays: 2 });
  });

  it('show what would move in a plan that runs, and change nothing before they are applied', async () => {
    const before = await openings();
    const { tasks, version, changes } = await useForPlan('{ openWorkdays: 10, soonWorkdays: 2 }');
    expect(changes).toEqual([{ field: 'openWorkdays', was: 5, is: 10 }]);
    expect(version).toBeNull();
    expect(tasks[0]!.moves.find(({ purpose, cycle }) => purpose === 'reportOpen' && cycle === '2026Q3')).toMatchObject({ before: expect.stringMatching(/^2026-09-18/), after: expect.stringMatching(/^2026-09-11/) });
    expect(await openings()).toEqual(before);
  });

  it('move what is still to come once they are applied, on record', async () => {
    const { version, replanned, tasks } = await useForPlan('{ openWorkdays: 10, soonWorkdays: 2 }', '--apply');
    expect([version, replanned]).toEqual([4, tasks.length]);
    expect(await openings()).toContain('2026-09-11');
    expect(await product.trial.prisma.policyVersion.findUnique({ where: { version: 4 } })).toMatchObject({ planId: plan, by: people.supervisor });
    const events = (await product.trial.reads.timeline(`${plan}-001`)).flatMap(({ event }) => event ?? []);
    expect(events.at(-1)).toMatchObject({ type: 'recalculated', by: people.supervisor });
    expect((await useForPlan('{ openWorkdays: 10, soonWorkdays: 2 }')).changes).toEqual([]);
  });

  it('bring a leader’s summary into a plan that runs, from now on, and say what was settled at the assignment', async () => {
    const rules = '{ openWorkdays: 10, soonWorkdays: 2, leaderBriefWorkdays: 3, coSigns: true }';
    const { out } = await use(rules, plan);
    expect(out).toMatch(/情况汇总\s+leaderBriefWorkdays\s+0\s+3/u);
    expect(out).toContain('谁要签收、集体责任单位是知悉还是配合，在交办时已经定下');
    const { tasks } = await useForPlan(rules, '--apply');
    const added = tasks.flatMap(({ moves }) => moves.filter(({ purpose }) => purpose === 'leaderBrief'));
    expect(added.slice(0, 4).map(({ role, cycle, before, after }) => [role, cycle, before, after?.slice(0, 16)])).toEqual([
      ['leader:设施科', '2026Q1', null, '2026-03-30T14:30'], ['leader:设施科', '2026Q2', null, '2026-06-30T14:30'],
      ['leader:设施科', '2026Q3', null, '2026-09-30T14:30'], ['leader:设施科', '2026Q4', null, '2026-12-30T14:30'],
    ]);
    expect(tasks.flatMap(({ moves }) => moves).every(({ purpose }) => purpose === 'leaderBrief')).toBe(true);
    const { out: why } = await product.duban('explain', `${plan}:1`, '--cycle', '2026Q2', '--purpose', 'leaderBrief');
    expect(why).toMatch(/规则 {2}每期填报日后若干工作日[\s\S]*依据 {2}.*情况汇总 3（leaderBriefWorkdays）[\s\S]*对象 {2}梁管：您分管设施科[\s\S]*停止 {2}仅供了解，无需操作/u);
  });

  it('are compared with a file by the tasks both mean, however each names them', async () => {
    await useForPlan('{ openWorkdays: 10, soonWorkdays: 2, leaderBriefWorkdays: 3, coSigns: true, overrides: { tasks: { "#1": { soonWorkdays: 3 } } } }', '--apply');
    const diff = async (...words: string[]) => (await product.duban('policy', 'diff', ...words)).out.trim();
    expect(await diff(product.file('rules.yaml'), plan)).toBe('没有不同。');
    await writeFile(product.file('other.yaml'), '{ openWorkdays: 10, soonWorkdays: 2, leaderBriefWorkdays: 3, coSigns: true, overrides: { tasks: { 1: { soonWorkdays: 4 } } } }');
    expect(await diff(plan, product.file('other.yaml'))).toMatch(/3\s+4/u);
    expect(await product.duban('policy', 'diff', product.file('rules.yaml'), 'p00000000')).toMatchObject({ exit: 1 });
  });
});
