import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { readFile as readDocument } from '../../documents/read-file.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;
const [office, reviewer, lead] = ['苏明远', '江小舟', '季春晖'];
const act = async (row: number, ask: string, as: string, ...options: string[]) => await product.duban('act', `${plan}:${row}`, ask, '--as', as, ...options);

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  plan = /计划编号 (p[0-9a-f]+)/u.exec((await product.duban('import', 'sample/plan.docx')).out)![1]!;
  await product.json('directory', 'import', 'sample/directory.xlsx');
  await product.json('assign', plan, '--name', '市电教中心', '--is', '市教科所');
  await product.json('assign', plan, '12', '--lead', '市教育科学研究所', '--co', '基教科,职成科');
  await product.json('assign', plan, '1', '--lead', '党建办', '--co', '基教科');
  await product.trial.prisma.plan.update({ where: { id: plan }, data: { policy: { ...defaultPolicy, breakdownWorkdays: 10 } as object } });
  await product.json('launch', plan, '--year', '2026', '--accept-doubts');
});
afterAll(async () => await product.close());

// One story, in order: each step stands on the one before.
describe.sequential('a breakdown, by the command line alone', () => {
  it('is asked for in the rules the plan was launched with', async () => {
    expect((await product.duban('policy', 'show', plan)).out).toMatch(/细化分解时限 +breakdownWorkdays +10/u);
    expect(await act(1, 'acknowledge', lead!)).toMatchObject({ exit: 0, out: expect.stringContaining('目前已交办') });
  });

  it('is written out to be edited, handed in, and refused with every line that cannot be read', async () => {
    const file = product.file('分解.txt');
    expect(await product.json('breakdown', `${plan}:1`, '--out', file)).toMatchObject({ file, stage: 'assigned' });
    await writeFile(file, '一季度：完成方案（责任人：季主任）\n1. 摸底（时限：3月32日）\n随便');
    const wrong = await act(1, 'submitBreakdown', lead!, '--text-file', file);
    expect(wrong).toMatchObject({ exit: 2, err: expect.stringMatching(/有 2 处看不懂.*3月32日.*随便/u) });
    await writeFile(file, '一季度：完成方案（责任人：季主任）\n二季度：全面铺开\n1. 摸底（时限：3月20日）\n2. 印发《实施方案》（起草：3月10日；印发：6月30日）');
    expect(await act(1, 'submitBreakdown', lead!, '--text-file', file)).toMatchObject({ exit: 0 });
    expect((await product.duban('status', plan)).out).toContain('细化分解待审');
    expect((await product.duban('breakdown', `${plan}:1`)).out).toMatch(/报来待审的分解[\s\S]*2026年一季度：完成方案（责任人：季主任）[\s\S]*2\. 印发《实施方案》（起草：2026年3月10日；印发：2026年6月30日）/u);
  });

  it('is approved, then followed step by step', async () => {
    expect(await act(1, 'approveBreakdown', reviewer!)).toMatchObject({ exit: 0, out: expect.stringContaining('目前推进中') });
    expect(await act(1, 'markSubItem', lead!, '--item', '2', '--stage', '审批')).toMatchObject({ exit: 2, err: expect.stringContaining('起草、征求意见、审议、印发') });
    expect(await act(1, 'markSubItem', lead!, '--item', '1', '--stage', '起草')).toMatchObject({ exit: 2 });
    expect(await act(1, 'markSubItem', lead!, '--item', '2', '--stage', '起草')).toMatchObject({ exit: 0 });
    expect((await product.duban('breakdown', `${plan}:1`)).out).toMatch(/现行分解[\s\S]*摸底（时限：2026年3月20日） — 未完成[\s\S]*实施方案[^\n]* — 已起草/u);
    expect(await act(1, 'setQuarterGoal', office!, '--quarter', '2026q2', '--text', '铺开到十二所')).toMatchObject({ exit: 0 });
    expect(await act(1, 'setQuarterGoal', office!, '--text', '铺开')).toMatchObject({ exit: 2, err: expect.stringContaining('--quarter 2026Q2') });
  });

  it('presets the class of a report by its sub-items and says why', async () => {
    await product.trial.stepTo(plan, new Date('2026-03-16T00:55:00Z')); // the round that opens the first quarter
    const early = await act(1, 'submitReport', lead!, '--text', '摸底已开始', '--attested', '严守正', '--next', '铺开');
    expect(early).toMatchObject({ exit: 0, err: expect.stringContaining('还有 1 项未完成，预选为欠进度') });
    expect(await product.trial.prisma.submission.findFirst({ orderBy: { at: 'desc' } })).toMatchObject({ progressClass: '欠进度' });
  });

  it('has the co-unit asked, and its words in the table and in the lead\'s form', async () => {
    await act(1, 'return', reviewer!, '--text', '请附配合单位情况');
    expect(await act(1, 'askCoUnit', lead!, '--unit', '水利科')).toMatchObject({ exit: 2 });
    expect(await act(1, 'askCoUnit', lead!, '--unit', '基教科')).toMatchObject({ exit: 0 });
    expect(await act(1, 'addPart', office!, '--for', '叶知秋', '--via', 'phone', '--text', '已摸底四十所')).toMatchObject({ exit: 0 });
    expect((await product.duban('breakdown', `${plan}:1`)).out).toContain('一季度配合情况（3月16日提供）：已摸底四十所');
    const texts = await Promise.all(
      (['progress-table', 'unit-form'] as const).map(async (kind) => {
        const file = product.file(`${kind}.docx`);
        await product.json('export', kind, plan, '--cycle', '2026Q1', '--out', file, ...(kind === 'unit-form' ? ['--unit', '党建办'] : []));
        return JSON.stringify((await readDocument(await readFile(file))).blocks);
      }),
    );
    for (const text of texts) expect(text).toContain('已摸底四十所');
    expect(texts[1]).toContain('子项 2 印发《实施方案》');
    for (const text of texts) expect(text).toContain('完成方案');
  });

  it('asks figures back that look wrong, unless they were checked', async () => {
    const values = ['--text', '已建成', '--attested', '严守正', '--value', '合格率=120'];
    const { draft } = (await product.trial.reads.task(`${plan}-003`))!;
    const indicator = { text: '合格率98%', name: '合格率', value: 98, unit: '%', comparison: 'atLeast', direction: 'up', scope: null, baseline: null, by: null };
    await product.trial.prisma.task.update({ where: { id: `${plan}-003` }, data: { draft: { ...draft, indicators: [indicator] } as object } });
    const asked = await act(3, 'submitReport', lead!, ...values);
    expect(asked).toMatchObject({ exit: 2, err: expect.stringMatching(/合格率.*120%.*超过 100%[\s\S]*--checked/u) });
    expect(await act(3, 'submitReport', lead!, ...values, '--checked')).toMatchObject({ exit: 0, err: expect.stringContaining('指标均已达到目标，预选为已完成') });
  });
});
