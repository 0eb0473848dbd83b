import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../documents/read-file.ts';
import { createLibreOffice } from '../../documents/readers/office/libre-office.ts';
import type { OfficeConverter } from '../../documents/readers/office/office-converter.ts';
import { p, wordDocument } from '../fixtures/word-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-office-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rtf = readFileSync(new URL('fixtures/garden-plan.rtf', import.meta.url));

/** A stand-in for the office program: a shell script that gets the same arguments. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return path;
}

/** A killed process whose new parent has not asked for it yet is listed, but no longer runs. */
function isRunning(id: number): boolean {
  const listed = spawnSync('ps', ['-o', 'stat=', '-p', String(id)], { encoding: 'utf8' }).stdout.trim();
  return listed !== '' && !listed.startsWith('Z');
}

describe('formats that need an office program', () => {
  it('are read as what it makes of them', async () => {
    const office: OfficeConverter = { convert: async (_bytes, from, to) => (from === 'rtf' && to === 'docx' ? { ok: true, bytes: wordDocument({ body: p('一、种树') }) } : { ok: false, reason: 'failed' }) };
    expect((await readFile(rtf, office)).blocks).toMatchObject([{ text: '一、种树' }]);
  });

  it.each([['absent', '没有安装'], ['failed', '未能转换'], ['tooLong', '上限']] as const)('are refused with what to do when it is %s', async (reason, words) => {
    await expect(readFile(rtf, { convert: async () => ({ ok: false, reason }) })).rejects.toMatchObject({ code: 'OLD_FORMAT', message: expect.stringContaining(words), hint: expect.stringContaining('另存为 docx') });
  });

  it('are refused where no office program may be started', async () => {
    await expect(readFile(rtf)).rejects.toMatchObject({ code: 'OLD_FORMAT' });
  });
});

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  it('gives the file it wrote, and leaves none behind', async () => {
    const soffice = program('writes', 'while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; cp "$3" "$2/source.docx"');
    const within = mkdtempSync(join(folder, 'w-'));
    expect(await createLibreOffice({ program: soffice, within }).convert(rtf, 'rtf', 'docx')).toEqual({ ok: true, bytes: rtf });
    expect(readdirSync(within)).toEqual([]);
  });

  it('is told to be absent where there is no such program', async () => {
    expect(await createLibreOffice({ program: join(folder, 'nothing-here') }).convert(rtf, 'rtf', 'docx')).toEqual({ ok: false, reason: 'absent' });
  });

  it('has failed when it wrote nothing', async () => {
    expect(await createLibreOffice({ program: program('idle', 'exit 0') }).convert(rtf, 'rtf', 'docx')).toEqual({ ok: false, reason: 'failed' });
  });

  it('is killed at its time limit with what it started', async () => {
    const ids = join(folder, 'ids');
    const soffice = program('hangs', `sleep 600 & echo $! > ${ids}; echo $$ >> ${ids}; wait`);
    const within = mkdtempSync(join(folder, 'w-'));
    expect(await createLibreOffice({ program: soffice, timeoutMs: 700, within }).convert(rtf, 'rtf', 'docx')).toEqual({ ok: false, reason: 'tooLong' });
    expect(readFileSync(ids, 'utf8').trim().split('\n').map(Number).filter(isRunning)).toEqual([]);
    expect(readdirSync(within)).toEqual([]);
  });
});
