import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { displayWidth } from '../../cli/display/display-width.ts';
import { runDuban, temporaryFolder } from './run-duban.ts';

const seeds = '../shared/plans';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder.path, name), content);
  return join(folder.path, name);
};

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => await folder.remove());

const ownerless = ['青禾县文化馆2026年工作要点', '一、设施建设', '1．建成三处社区读书角', '目标任务：三处读书角年内全部开放。', '牵头科室：设施科', '2．修订场馆开放制度', '目标任务：6月底前印发。', ''].join('\n');

describe('duban import --json', () => {
  it('prints the draft of the sample, JSON alone, and ends with 0', async () => {
    const { exit, out, err } = await runDuban(['import', 'sample/plan.docx', '--json']);
    const draft = JSON.parse(out) as PlanDraft;
    expect({ exit, err, year: draft.year, tasks: draft.tasks.length }).toEqual({ exit: 0, err: '', year: 2026, tasks: 20 });
    expect(draft.tasks[4]).toMatchObject({ number: '5.', leadUnits: ['计划财务科'], deadline: '2026-12-31' });
  });

  it('prints the draft all the same when a finding is an error, and ends with 3', async () => {
    const { exit, out } = await runDuban(['import', await file('ownerless.txt', ownerless), '--json']);
    expect(exit).toBe(3);
    expect((JSON.parse(out) as PlanDraft).findings).toContainEqual(expect.objectContaining({ severity: 'error', code: 'missing-lead' }));
  });

  it('prints code, message and hint as JSON for a file it cannot read, and ends with 1', async () => {
    const { exit, out, err } = await runDuban(['import', await file('empty.docx', ''), '--json']);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toEqual({ code: 'EMPTY_FILE', message: expect.stringContaining('空'), hint: expect.stringContaining('请') });
    expect(err).toContain('空');
  });

  it('ends with 2 and the file’s name when there is no such file', async () => {
    const { exit, out } = await runDuban(['import', 'nowhere.docx', '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ code: 'WRONG_USE', message: expect.stringContaining('nowhere.docx') });
  });

  it('refuses a folder, and a file over 20 MB without loading it', async () => {
    const large = await file('large.docx', 'x');
    await truncate(large, 20_000_001);
    expect(await runDuban(['import', folder.path])).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('文件夹') });
    expect(await runDuban(['import', large])).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('20.0 MB') });
  });
});

describe('duban import', () => {
  it('prints a table whose columns line up under wide characters, the doubts below it, and says that nothing was stored', async () => {
    const { exit, out, err } = await runDuban(['import', 'sample/plan.docx']);
    const lines = out.split('\n');
    const heading = lines.findIndex((line) => line.startsWith('行'));
    const startOf = (line: string, word: string): number => displayWidth(line.slice(0, line.indexOf(word)));
    expect(exit).toBe(0);
    expect(startOf(lines[heading + 1]!, '党建办')).toBe(startOf(lines[heading]!, '牵头'));
    expect(startOf(lines[heading + 11]!, '市教育科学研究所')).toBe(startOf(lines[heading]!, '牵头'));
    expect(out).toContain('共 20 项任务，3 处存疑');
    expect(err).toContain('只读不存');
  });

  it('does not look for a running product with --dry', async () => {
    const { exit, err } = await runDuban(['import', 'sample/plan.docx', '--dry'], { environment: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' } });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });

  it('keeps marks of a document from turning the line around', async () => {
    const { out } = await runDuban(['import', await file('turned.txt', ownerless.replace('建成', '\u202e建成'))]);
    expect(out).toContain('建成三处社区读书角');
    expect(out).not.toContain('\u202e');
  });
});

const present = existsSync(seeds) ? readdirSync(seeds).filter((name) => /^seed-\d+\.txt$/u.test(name)) : [];
describe.skipIf(present.length === 0)(`the documents of ${seeds}${present.length === 0 ? ' (missing: not tested)' : ''}`, () => {
  it.each(present.length === 0 ? ['none'] : present)('gives every item of %s', async (name) => {
    const { out } = await runDuban(['import', join(seeds, name), '--json']);
    const expected = JSON.parse(readFileSync(join(seeds, name.replace('.txt', '.json')), 'utf8')) as { items: number };
    expect((JSON.parse(out) as PlanDraft).tasks).toHaveLength(expected.items);
  });
});
