import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeProgressTable } from '../../documents/writers/progress-table.ts';
import { fillDocument, saveSheetAgain } from '../documents/forms/filled-forms.ts';
import { p, wordDocument } from '../fixtures/word-document.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;

interface Collected {
  files: { unit: string | null; attestedBy: string; fault?: { code: string }; rows: { taskId: string | null; number: string; cycle: string; standing: string }[]; findings: { code: string; message: string }[] }[];
}
const collect = async (...words: string[]) => {
  const { exit, out } = await product.duban('collect', ...words, '--as', '苏明远', '--json');
  return { exit, ...(JSON.parse(out) as Collected) };
};
const submissions = async () => await product.trial.prisma.submission.findMany({ orderBy: [{ taskId: 'asc' }, { revision: 'asc' }] });
const everything = async () => ({ events: await product.trial.prisma.event.count(), inbox: await product.trial.prisma.inbox.count(), submissions: await product.trial.prisma.submission.count() });
const ends = ({ files }: Collected) => Object.fromEntries(files[0]!.rows.map(({ number, standing }) => [number, standing]));

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  plan = /计划编号 (p[0-9a-f]+)/u.exec((await product.duban('import', 'sample/plan.docx')).out)![1]!;
  await product.json('directory', 'import', 'sample/directory.xlsx');
  for (const [name, unit] of [['市电教中心', '市教科所']] as const) await product.json('assign', plan, '--name', name, '--is', unit);
  await product.json('assign', plan, '12', '--lead', '市教育科学研究所', '--co', '基教科,职成科');
  await product.json('launch', plan, '--year', '2026', '--accept-doubts');
  await product.trial.stepTo(plan, new Date('2026-03-16T00:55:00Z')); // the round that opens the first quarter
});
afterAll(async () => await product.close());

// One story, in order: each step stands on the one before.
describe.sequential('a unit’s form, out and back', () => {
  it('is exported for one unit, or for every unit into a folder', async () => {
    const file = product.file('form.docx');
    expect(await product.json('export', 'unit-form', plan, '--unit', '计财科', '--out', file)).toEqual([{ file, unit: '计划财务科', rows: 3 }]);
    const all = await product.json<{ unit: string; file: string }[]>('export', 'unit-form', plan, '--cycle', '2026Q1', '--format', 'xlsx', '--out', product.file('forms'));
    expect(all.length).toBeGreaterThan(8);
    expect(all.every(({ unit, file: each }) => each.endsWith(`填报表-${unit}-2026Q1.xlsx`))).toBe(true);
    expect(await product.duban('export', 'unit-form', plan, '--unit', '青石县教育体育局', '--out', file)).toMatchObject({ exit: 1, err: expect.stringContaining('没有要填报的任务') });
    expect(await product.duban('export', 'unit-form', plan, '--unit', '计财科', '--format', 'pdf')).toMatchObject({ exit: 2 });
  });

  it('is shown by --dry, and nothing is stored', async () => {
    const filled = await fillDocument(await readFile(product.file('form.docx')), [{ row: 0, cell: 4, text: '已开工八所' }, { row: 2, cell: 4, text: '预算执行率百分之二十' }]);
    await writeFile(product.file('改了名.docx'), filled);
    const before = await everything();
    const dry = await collect(product.file('改了名.docx'), '--dry', '--attested', '严守正');
    expect(dry.exit).toBe(0);
    expect(dry.files[0]).toMatchObject({ unit: '计划财务科', attestedBy: '严守正' });
    expect(ends(dry)).toEqual({ '5.': 'ready', '7.': 'blank', '18.': 'ready' });
    expect(await everything()).toEqual(before);
  });

  it('hands nothing in that nobody of the unit signed', async () => {
    const before = await everything();
    const unsigned = await collect(product.file('改了名.docx'));
    expect(unsigned).toMatchObject({ exit: 3, files: [{ findings: expect.arrayContaining([expect.objectContaining({ code: 'missing-sign-off' })]) }] });
    expect(await everything()).toEqual(before);
  });

  it('becomes reports that wait for review, in the contact’s name, by the one who collected it', async () => {
    expect(ends(await collect(product.file('改了名.docx'), '--attested', '严守正'))).toEqual({ '5.': 'received', '7.': 'blank', '18.': 'received' });
    expect(await submissions()).toMatchObject([
      { taskId: `${plan}-005`, cycle: '2026Q1', by: 'su.mingyuan@yunxi.example.org', for: 'zhong.yining@yunxi.example.org', via: 'file', attestedBy: '严守正', body: { done: '已开工八所' } },
      { body: { done: '预算执行率百分之二十' } },
    ]);
    const { plans } = await product.json<{ plans: { tasks: { waitsForReview: string[] }[] }[] }>('status', plan);
    expect(plans[0]!.tasks.filter(({ waitsForReview }) => waitsForReview.includes('2026Q1'))).toHaveLength(2);
  });

  it('changes nothing when it is collected again, by anybody, under any name', async () => {
    const before = await everything();
    await copyFile(product.file('改了名.docx'), product.file('又一份.docx'));
    expect(ends(await collect(product.file('又一份.docx'), '--attested', '严守正'))).toEqual({ '5.': 'known', '7.': 'blank', '18.': 'known' });
    expect(await everything()).toEqual(before);
  });

  it('is refused where the words are others than those that wait, and taken after a return', async () => {
    const other = await fillDocument(await readFile(product.file('form.docx')), [{ row: 0, cell: 4, text: '已开工九所' }], { attestedBy: '严守正' });
    await writeFile(product.file('改正.docx'), other);
    expect(await collect(product.file('改正.docx'))).toMatchObject({ exit: 3, files: [{ findings: expect.arrayContaining([expect.objectContaining({ code: 'already-submitted' })]) }] });
    await product.json('act', `${plan}:5`, 'return', '--as', '江小舟', '--text', '请核对所数');
    expect(ends(await collect(product.file('改了名.docx'), '--attested', '严守正'))).toMatchObject({ '5.': 'mismatch' });
    expect(ends(await collect(product.file('改正.docx')))).toMatchObject({ '5.': 'received', '18.': 'known' });
  });

  it('prints what was accepted as last time’s words in the next form', async () => {
    await product.json('act', `${plan}:5`, 'approve', '--as', '江小舟');
    await product.json('export', 'unit-form', plan, '--unit', '计财科', '--cycle', '2026Q2', '--out', product.file('二季度.xlsx'));
    let sheet = '';
    await saveSheetAgain(await readFile(product.file('二季度.xlsx')), (rows) => {
      sheet = JSON.stringify(rows);
      return rows;
    });
    expect(sheet).toContain('已开工九所（一季度）');
  });

  it('of a contact is their own act; of a stranger it is refused before anything is stored', async () => {
    const form = product.file('基教.docx');
    await product.json('export', 'unit-form', plan, '--unit', '基础教育科', '--out', form);
    await writeFile(form, await fillDocument(await readFile(form), [{ row: 0, cell: 4, text: '已建成六十一所' }], { attestedBy: '方某' }));
    const before = await everything();
    const stranger = await product.duban('collect', form, '--as', '石磊磊', '--json');
    expect(stranger).toMatchObject({ exit: 1, out: expect.stringContaining('NOT_YOURS') });
    expect(await everything()).toEqual(before);
    const own = await product.duban('collect', form, '--as', '叶知秋', '--json');
    expect((JSON.parse(own.out) as Collected).files[0]!.rows[0]).toMatchObject({ number: '6.', standing: 'received' });
    expect((await submissions()).find(({ taskId }) => taskId === `${plan}-006`)).toMatchObject({ by: 'ye.zhiqiu@yunxi.example.org', for: 'ye.zhiqiu@yunxi.example.org' });
  });

  it('may be a progress table of its own making, of several units', async () => {
    const row = (number: string, goal: string, progress: string) => ({ number, section: '', goal, leadUnits: [], quarterGoal: '', progress, progressClass: '达进度' });
    const bytes = await writeProgressTable({ title: '重点工作推进情况表', subtitle: '（2026年一季度）', rows: [row('1', '推进党建与业务融合', '清单已建立'), row('2', '规范机关文件和会议', '会议计划已印发'), row('3', '采购办公用品', '已完成')] });
    await writeFile(product.file('推进情况.docx'), bytes);
    const collected = await collect(product.file('推进情况.docx'), '--attested', '严守正');
    expect(collected.files[0]!.rows.map(({ taskId, standing }) => [taskId, standing])).toEqual([[`${plan}-001`, 'received'], [`${plan}-004`, 'received'], [null, 'mismatch']]);
  });

  it('that is a picture is evidence, not text; the other files are still collected', async () => {
    await writeFile(product.file('扫描.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const alone = await product.duban('collect', product.file('扫描.png'), '--as', '苏明远');
    expect(alone).toMatchObject({ exit: 1, err: expect.stringContaining('佐证材料') });
    const both = await collect(product.file('扫描.png'), product.file('改正.docx'));
    expect(both.files).toMatchObject([{ fault: { message: expect.stringContaining('佐证材料') } }, { unit: '计划财务科' }]);
  });

  it('that is marked as classified is refused without a trace', async () => {
    await writeFile(product.file('标密.docx'), wordDocument({ body: `${p('机密★1年')}${p('推进情况表')}` }));
    expect(await product.duban('collect', product.file('标密.docx'), '--as', '苏明远')).toMatchObject({ exit: 1, err: expect.stringContaining('不接收') });
  });
});
