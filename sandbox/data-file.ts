import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isJsonObject } from './json-object.ts';
import type { Letter } from './mailbox/letter.ts';
import type { SavedConversations } from './slack/conversations.ts';
import type { Person } from './slack/person.ts';

/** What a trial keeps over a restart. Open forms, triggers and response URLs end with the process, as they would in minutes. */
export interface SavedSandbox {
  version: 1;
  people: Person[];
  conversations: SavedConversations;
  letters: Letter[];
}

/** Reads a trial's file; a missing one is a new trial. Throws naming the file when it is not ours. */
export async function readDataFile(path: string): Promise<SavedSandbox | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value) || value['version'] !== 1) throw new Error(`${path} was not written by this version of the sandbox`);
  return value as unknown as SavedSandbox;
}

/** Writes the trial's file soon after a change, whole or not at all. */
export interface DataFile {
  changed(): void;
  /** Writes what is not yet written and stops. */
  close(): Promise<void>;
}

const delayMs = 1_000;

export function createDataFile(path: string, snapshot: () => SavedSandbox): DataFile {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = () => {
    timer = undefined;
    // A write that failed was told to its own caller; the next one starts afresh.
    writing = writing.catch(() => undefined).then(async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify(snapshot()), { mode: 0o600 });
      await rename(`${path}.new`, path);
    });
    return writing;
  };

  return {
    changed() {
      timer ??= setTimeout(() => {
        write().catch((error: unknown) => console.error(`sandbox: ${path} could not be written: ${String(error)}`));
      }, delayMs);
    },
    async close() {
      if (timer !== undefined) clearTimeout(timer);
      await write();
    },
  };
}
