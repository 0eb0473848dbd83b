import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { instantAt } from '../../core/schedule/instant.ts';
import type { Ask } from '../../desk/ask.ts';
import { largestScanBytes } from '../../documents/scans/check-scan.ts';
import { sniffScan } from '../../documents/scans/sniff-scan.ts';
import { savePolicy } from '../../store/policy.ts';
import { picture, show, writePdf } from '../documents/pdf/write-pdf.ts';
import { fictitiousDirectory, fictitiousPlan, people } from '../support/fictitious-plan.ts';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let plan: string;
const scan = writePdf([picture()]);
const cycle = '2026Q1';
const report: Ask = { type: 'submitReport', cycle, report: { done: '已选片十部', next: '', difficulty: '', values: [] }, progressClass: '达进度', attestedBy: '霍动' };
const signOff = async (row: number, file: string, ...words: string[]) => await product.duban('act', `${plan}:#${row}`, 'signOff', '--as', '霍动', '--cycle', cycle, '--file', product.file(file), ...words);
const exported = async (row: number) => await product.duban('export', 'scan', `${plan}:#${row}`, cycle, '-o', product.file(`取回-${row}`));
const kept = async () => await product.trial.prisma.scan.count();

// One story, in order: a plan whose third and fourth tasks are sealed.
beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
  const { trial } = product;
  await trial.directories.saveDirectory(fictitiousDirectory());
  plan = (await trial.importPlan(fictitiousPlan())).planId;
  await trial.shelf.settleName(plan, '数据组', '数据中心');
  await trial.shelf.assign(plan, { rows: ['#5'], leadUnits: ['活动科'], coUnits: [] });
  const overrides = { units: {}, tasks: { 3: { signOff: 'sealed' as const }, 5: { signOff: 'sealed' as const } } };
  await savePolicy(trial.prisma, { ...defaultPolicy, overrides }, { at: new Date('2026-03-02T00:30:00Z'), by: null, planId: null });
  await trial.launch(plan, people.supervisor);
  await trial.stepTo(plan, instantAt('2026-03-16', '08:56', 'Asia/Shanghai'));
  for (const row of [3, 5]) expect(await trial.act(`${plan}-00${row}`, people.events, report)).toMatchObject({ ok: true });
  await writeFile(product.file('盖章.pdf'), scan);
  await writeFile(product.file('盖章.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await writeFile(product.file('说明.pdf'), 'MZ 不是扫描件');
  await writeFile(product.file('标密.pdf'), writePdf([`${picture()}\n${show(70, 800, '机密★1年')}\n${show(70, 700, '推进情况：已完成全部清单的整改。')}`]));
  await writeFile(product.file('太大.pdf'), Buffer.concat([scan, Buffer.alloc(largestScanBytes)]));
});
afterAll(async () => await product?.close());

describe('the scan of a sealed report', () => {
  it.each([
    ['is told by its bytes, not by its name', '说明.pdf', /不是扫描件/u],
    ['is refused where its text is marked as classified', '标密.pdf', /不接收/u],
    ['is refused above ten megabytes', '太大.pdf', /超过 10 MB/u],
  ])('%s; nothing is signed or kept', async (_, file, sentence) => {
    expect(await signOff(3, file)).toMatchObject({ exit: 1, err: expect.stringMatching(sentence) });
    expect(await kept()).toBe(0);
    expect((await product.trial.reads.task(`${plan}-003`))?.state.cycles[0]).toMatchObject({ state: 'submitted' });
  });

  it('is kept with the act, and comes back byte for byte', async () => {
    expect(await signOff(3, '盖章.pdf')).toMatchObject({ exit: 0, out: expect.stringContaining('审签，已办理') });
    expect(await exported(3)).toMatchObject({ exit: 0 });
    expect(Buffer.from(scan).equals(await readFile(product.file('取回-3')))).toBe(true);
    expect((await product.trial.audit.officeActs(0, 100)).at(-1)).toMatchObject({ kind: 'scanKept', subject: `${plan}-003`, by: people.events, facts: { cycle, mediaType: 'application/pdf', bytes: scan.length } });
  });

  it('is kept once, however often the act is asked again', async () => {
    const acts = (await product.trial.audit.officeHead()).seq;
    expect(await signOff(3, '盖章.pdf')).toMatchObject({ exit: 0, out: expect.stringContaining('此前已办理，扫描件已补存') });
    expect([await kept(), (await product.trial.audit.officeHead()).seq]).toEqual([1, acts]);
  });

  it('is not kept for a report that was signed off by another one', async () => {
    expect(await signOff(3, '盖章.png')).toMatchObject({ exit: 1, err: expect.stringContaining('已经完成') });
    expect(await kept()).toBe(1);
  });

  it('of which the hash alone is on record is said to be missing, and can be supplied', async () => {
    const hash = createHash('sha256').update(await readFile(product.file('盖章.png'))).digest('hex');
    const { content } = (await product.trial.reads.task(`${plan}-005`))!.state.cycles[0]!;
    expect(await product.trial.act(`${plan}-005`, people.events, { type: 'signOff', cycle, content: content!, evidence: hash })).toMatchObject({ ok: true });
    expect(await exported(5)).toMatchObject({ exit: 1, err: expect.stringMatching(/只登记了指纹/u) });
    await expect(product.trial.scans.keep(`${plan}-005`, { hash, mediaType: 'image/png', bytes: Buffer.from('x') }, people.supervisor, new Date())).rejects.toThrow(TypeError);
    expect(await signOff(5, '盖章.png')).toMatchObject({ exit: 0 });
    expect(await exported(5)).toMatchObject({ exit: 0 });
  });

  it('is not kept where no sign-off names it, and says so where the task asks for no seal', async () => {
    expect(await product.trial.scans.keep(`${plan}-001`, { hash: createHash('sha256').update('x').digest('hex'), mediaType: 'image/png', bytes: Buffer.from('x') }, people.supervisor, new Date())).toBe(false);
    expect(await exported(1)).toMatchObject({ exit: 1, err: expect.stringContaining('没有登记扫描件') });
    expect(await product.duban('act', `${plan}:#1`, 'nudge', '--as', '杜督', '--file', product.file('盖章.pdf'))).toMatchObject({ exit: 2, err: expect.stringContaining('只用于 signOff') });
  });

  it('is changed and deleted by nobody', async () => {
    await expect(product.trial.prisma.scan.updateMany({ data: { by: 'nobody@x' } })).rejects.toThrow(/append-only/u);
    await expect(product.trial.prisma.scan.deleteMany()).rejects.toThrow(/append-only/u);
  });
});

it.each([
  ['255044462d312e34', 'application/pdf'],
  ['ffd8ffe0', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['4d5a9000', null],
  ['3c68746d6c3e', null],
  ['', null],
])('takes the bytes %s for %s', (bytes, type) => expect(sniffScan(Buffer.from(bytes, 'hex'))).toBe(type));
