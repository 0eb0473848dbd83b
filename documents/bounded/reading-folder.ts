import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'duban-read-';

/** A folder of its own for one reading, which only this user may enter. */
export const makeReadingFolder = async (): Promise<string> => await mkdtemp(join(tmpdir(), prefix));

export const removeReadingFolder = async (folder: string): Promise<void> => await rm(folder, { recursive: true, force: true, maxRetries: 3 });

/** For a process at its end; any folder that was not made for a reading stays. */
export function removeReadingFolderNow(folder: string): void {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true });
}
