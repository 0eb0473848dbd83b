import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officeProfile } from './office-profile.ts';
import type { Conversion, OfficeConverter } from './office-converter.ts';
import { runLimited } from './run-limited.ts';

export interface LibreOfficeOptions {
  /** A name looked up on PATH, or a path. */
  program?: string;
  timeoutMs?: number;
  /** Resident memory of all its processes together, bytes. Watched where the system shows it (Linux). */
  memoryBytes?: number;
  /** Where its temporary folder is made; a caller who may be killed gives one that somebody else removes. */
  within?: string;
}

/**
 * Converts through LibreOffice (`soffice`), one process and one profile a file, killed with its children at its limits.
 * The file lies in a folder of its own, readable by this user only, which is removed whatever the conversion does.
 */
export function createLibreOffice({ program = 'soffice', timeoutMs = 180_000, memoryBytes = 1_000_000_000, within = tmpdir() }: LibreOfficeOptions = {}): OfficeConverter {
  return {
    async convert(bytes, from, to) {
      const folder = await mkdtemp(join(within, 'duban-office-'));
      try {
        const source = join(folder, `source.${from}`);
        const output = join(folder, 'out');
        const profile = join(folder, 'profile');
        await mkdir(join(profile, 'user'), { recursive: true });
        await Promise.all([writeFile(source, bytes, { mode: 0o600 }), writeFile(join(profile, 'user', 'registrymodifications.xcu'), officeProfile)]);
        const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo', '--convert-to', to, '--outdir', output, source];
        const ended = await runLimited(program, options, { timeoutMs, memoryBytes });
        if (ended !== 'ended') return { ok: false, reason: ended };
        return await readFile(join(output, `source.${to}`)).then((converted): Conversion => ({ ok: true, bytes: converted }), (): Conversion => ({ ok: false, reason: 'failed' }));
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}
