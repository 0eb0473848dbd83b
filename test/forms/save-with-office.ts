import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PATIENCE_MS } from '../support/patience.ts';

const run = promisify(execFile);
const filters = { docx: 'docx:MS Word 2007 XML', xlsx: 'xlsx:Calc MS Excel 2007 XML', doc: 'doc:MS Word 97', pdf: 'pdf' } as const;

/** A file as LibreOffice saves it again; null where there is no LibreOffice, or not the part of it this file needs. */
export async function saveWithOffice(bytes: Uint8Array, from: 'docx' | 'xlsx', to: keyof typeof filters): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-resaved-'));
  try {
    const source = join(folder, `form.${from}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [profile, '--headless', '--norestore', '--convert-to', filters[to], '--outdir', join(folder, 'out'), source], { timeout: PATIENCE_MS });
    return await readFile(join(folder, 'out', `form.${to}`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
