import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const forbid = fileURLToPath(new URL('forbid-product.mjs', import.meta.url));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the real program; a module of the store or the engine that is loaded ends it. */
async function runAlone(...words: string[]): Promise<Ended> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const run = promisify(execFile)(process.execPath, ['--import', forbid, 'cli/bin.mjs', ...words], { cwd: root, env, maxBuffer: 50_000_000 });
  return await run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );
}

describe('the program without a product', () => {
  it('imports, rehearses and answers the calendar with neither store nor engine loaded', async () => {
    const imported = await runAlone('import', 'sample/plan.docx', '--json');
    const rehearsed = await runAlone('rehearse', 'sample/plan.docx', '--directory', 'sample/directory.xlsx', '--json');
    const calendar = await runAlone('calendar', '2026-09-25', '--json');
    expect([imported, rehearsed, calendar].map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }));
    expect(JSON.parse(imported.stdout)).toMatchObject({ tasks: expect.any(Array) });
    expect(JSON.parse(rehearsed.stdout)).toMatchObject({ year: 2026, slots: expect.any(Array) });
    expect(JSON.parse(calendar.stdout)).toEqual([{ date: '2026-09-25', workday: false, provisional: false }]);
  });

  it('is stopped by the guard of this test as soon as the store is loaded', async () => {
    const { code, stderr } = await runAlone('bot');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/forbidden here|run "npm run build"/u) });
  });
});
