import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay } from '../../worker/parse-day.ts';
import { runCommandLine } from '../../cli/run-command-line.ts';
import type { Sink, Surroundings, Wiring } from '../../cli/surroundings.ts';

/** Asking for the product fails the test: these commands must do without it. */
export const noProduct: Wiring = {
  openRegister: () => Promise.reject(new Error('the register was asked for')),
  openEngine: () => Promise.reject(new Error('the engine was asked for')),
  parseDay,
};

export interface Ended {
  exit: number;
  out: string;
  err: string;
}

/** Runs one command line in this process, in a folder of its own and without any setting. */
export async function runDuban(words: string[], over: Partial<Surroundings> = {}): Promise<Ended> {
  const said = { out: '', err: '' };
  const sink = (to: keyof typeof said): Sink => ({ write: (text) => (said[to] += text) });
  const exit = await runCommandLine(words, {
    environment: {},
    project: '/nowhere',
    folder: process.cwd(),
    stdout: sink('out'),
    stderr: sink('err'),
    machineNow: () => new Date('2026-03-01T18:00:00Z'),
    wiring: noProduct,
    ...over,
  });
  return { exit, ...said };
}

/** A folder for one test file, and its end. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'duban-cli-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
