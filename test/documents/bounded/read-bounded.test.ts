import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBounded } from '../../../documents/bounded/read-bounded.ts';
import { readingLimits } from '../../../documents/bounded/reading-limits.ts';
import { runReading } from '../../../documents/bounded/run-reading.ts';
import { UnreadableDirectory } from '../../../documents/directory/unreadable-directory.ts';
import { readPlanDraft } from '../../../documents/read-plan-draft.ts';
import { UnreadableDocument } from '../../../documents/unreadable-document.ts';
import { writeArchive } from '../../../sample/write-archive.ts';
import { demandingDocument } from './demanding-document.ts';
import { isRunning, readingProcessesOf } from './reading-processes.ts';
import { PATIENCE_MS } from '../../support/patience.ts';

const plan = Buffer.from('某局2026年工作要点\n1.甲任务。9月底前完成。（责任单位：甲科）\n2.乙任务。（责任单位：乙科）');
const refusal = async (reading: Promise<unknown>): Promise<unknown> => await reading.then(() => null, (error: unknown) => error);
/** Every temporary file of this test and of the processes it starts lies here. */
let temporary: string;
beforeAll(async () => vi.stubEnv('TMPDIR', (temporary = await mkdtemp(join(tmpdir(), 'duban-bounded-test-')))));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true, force: true });
});
const foldersLeft = async (): Promise<string[]> => (await readdir(temporary)).filter((name) => name.startsWith('duban-read-'));
const demanding = demandingDocument();
const unhurried = { memoryBytes: 4_000_000_000, cpuMs: 600_000, wallMs: 600_000, conversionMs: 600_000 };
const patience = { timeout: PATIENCE_MS, interval: 50 };

describe('a bounded reading', () => {
  it('gives what the reader gives, and its process is gone when it answers', async () => {
    expect(await readBounded('plan', plan, '计划.txt')).toEqual(JSON.parse(JSON.stringify(await readPlanDraft(plan, '计划.txt'))));
    expect(await readingProcessesOf(process.pid)).toEqual([]);
  });

  it('brings a refusal over with its class, code, sentence and hint', async () => {
    const [there, here] = await Promise.all([refusal(readBounded('plan', new Uint8Array(), 'x')), refusal(readPlanDraft(new Uint8Array(), 'x'))]);
    expect(there).toBeInstanceOf(UnreadableDocument);
    expect({ ...(there as UnreadableDocument), message: (there as Error).message }).toEqual({ ...(here as UnreadableDocument), message: (here as Error).message });
  });

  it('brings the faults of a directory over one by one', async () => {
    const workbook = await import('../../../documents/writers/directory-workbook.ts');
    const bytes = await workbook.writeDirectoryWorkbook({ units: [], groups: [], people: [{ name: '张三', address: 'no address', chatId: null, phone: null, roles: [] }] });
    const error = await refusal(readBounded('directory', bytes, '通讯录.xlsx'));
    expect(error).toBeInstanceOf(UnreadableDirectory);
    expect((error as UnreadableDirectory).faults.length).toBeGreaterThan(0);
    expect((error as Error).message).toContain('行');
  });

  it('stops a document at 300 MB that swells only while it is parsed', async () => {
    const error = await refusal(readBounded('plan', demanding, '计划.docx', { ...readingLimits, cpuMs: 600_000 }));
    expect(error).toMatchObject({ name: 'UnreadableDocument', code: 'TOO_DEMANDING', message: expect.stringContaining('300 MB') });
    expect(await readingProcessesOf(process.pid)).toEqual([]);
  });

  it('refuses a zip bomb by the check of the archive, within the limits', async () => {
    const bomb = writeArchive([['word/document.xml', Buffer.alloc(55_000_000, ' ')]]);
    expect(await refusal(readBounded('plan', bomb, '计划.docx'))).toMatchObject({ code: 'UNSAFE_ARCHIVE' });
  });

  it('stops a parser that does not come to an end at its time limit', async () => {
    const limits = { ...unhurried, cpuMs: 500 };
    const error = await refusal(readBounded('plan', demanding, '计划.docx', limits));
    expect(error).toMatchObject({ code: 'TOO_DEMANDING', message: expect.stringContaining('0.5 秒') });
    expect(await readingProcessesOf(process.pid)).toEqual([]);
  });

  it('says in words that its process was ended from outside', async () => {
    const reading = refusal(readBounded('plan', demanding, '计划.docx', unhurried));
    const [pid] = await vi.waitFor(async () => {
      const running = await readingProcessesOf(process.pid);
      expect(running).toHaveLength(1);
      return running;
    }, patience);
    process.kill(pid!, 'SIGKILL');
    expect(await reading).toMatchObject({ name: 'UnreadableDocument', code: 'READING_STOPPED', message: expect.stringContaining('SIGKILL') });
  });

  it.skipIf(process.platform !== 'linux')('takes neither our environment nor our folder along', async () => {
    const reading = refusal(readBounded('plan', demanding, '计划.docx', unhurried));
    const [pid] = await vi.waitFor(async () => {
      const running = await readingProcessesOf(process.pid);
      expect(running).toHaveLength(1);
      return running;
    }, patience);
    const [environment, folder, words] = await Promise.all([readFile(`/proc/${pid}/environ`, 'utf8'), readlink(`/proc/${pid}/cwd`), readFile(`/proc/${pid}/cmdline`, 'utf8')]);
    process.kill(pid!, 'SIGKILL');
    await reading;
    expect(environment.split('\0').filter((each) => each !== '' && !/^(?:NODE_CHANNEL_|PATH=)/u.test(each))).toEqual([]);
    expect(basename(folder)).toMatch(/^duban-read-/u);
    expect(words).not.toContain('计划');
  });

  it('leaves nothing of a classified document: no folder, no word of it in the error', async () => {
    const error = await refusal(readBounded('plan', Buffer.from(`秘密★1年\n${plan.toString()}`), '计划.txt'));
    expect(error).toMatchObject({ code: 'CLASSIFIED' });
    expect(`${(error as Error).message}${(error as Error).stack ?? ''}`).not.toMatch(/某局|甲科|工作要点/u);
    expect(await foldersLeft()).toEqual([]);
  });

  it('refuses a classified file whatever is to be read from it', async () => {
    for (const kind of ['file', 'calendar', 'form'] as const) expect(await refusal(readBounded(kind, Buffer.from('机密\n1月1日放假'), 'x.txt'))).toMatchObject({ code: 'CLASSIFIED' });
  });

  it('says what it cost', async () => {
    const { peakMemoryBytes } = await runReading('plan', plan, '计划.txt');
    expect(peakMemoryBytes).toBeGreaterThan(20_000_000);
    expect(peakMemoryBytes).toBeLessThan(readingLimits.memoryBytes);
  });
});

describe('a reading whose asker is killed', () => {
  it('ends too, in the middle of its parsing', async () => {
    const file = join(temporary, 'plan.docx');
    await writeFile(file, demanding);
    const compiler = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href;
    const asker = spawn(process.execPath, ['--import', compiler, fileURLToPath(new URL('ask-reading.ts', import.meta.url)), file], { stdio: 'ignore' });
    try {
      const [reader] = await vi.waitFor(async () => {
        const running = await readingProcessesOf(asker.pid!);
        expect(running).toHaveLength(1);
        return running;
      }, patience);
      const ended = once(asker, 'exit');
      asker.kill('SIGKILL');
      await ended;
      await vi.waitFor(() => expect(isRunning(reader!)).toBe(false), patience);
      expect(await foldersLeft()).toEqual([]);
    } finally {
      asker.kill('SIGKILL');
    }
  });
});
