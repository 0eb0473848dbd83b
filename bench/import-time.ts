import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readingLimits } from '../documents/bounded/reading-limits.ts';
import type * as builtReading from '../documents/bounded/run-reading.ts';
import { projectFolder } from '../worker/project-folder.ts';
import { madeDocuments, type MadeDocument } from './made-documents.ts';
import { percentile } from './percentile.ts';

export interface ImportTime {
  document: string;
  tasks: number;
  /** Median of the repetitions, from bytes to draft, with the start and the end of the reading process. */
  ms: number;
  atMostMs: number | null;
  /** The most the reading process held in any repetition. */
  peakMemoryBytes: number;
}

const REPETITIONS = 5;
/** A slow document is to show its figure, not a refusal. */
const limits = { ...readingLimits, cpuMs: 120_000 };
/** As production runs it: from the sources each process would compile them first. */
const project = pathToFileURL(`${projectFolder}/`);
const built = new URL('dist/documents/bounded/run-reading.js', project);
const seeds = new URL('../shared/plans/', project);
const sample = new URL('sample/', project);

/** Reads documents of the sizes the goals name, and every seed document where they lie beside the repository, else the sample. Needs the build. */
export async function measureImportTime(): Promise<ImportTime[]> {
  const { runReading } = (await import(built.href)) as typeof builtReading;
  const times: ImportTime[] = [];
  for (const { name, bytes, atMostMs } of [...(await madeDocuments()), ...(await foundDocuments())]) {
    const waits: number[] = [];
    let [tasks, peakMemoryBytes] = [0, 0];
    for (let run = 0; run < REPETITIONS; run += 1) {
      const from = performance.now();
      const reading = await runReading('plan', bytes, name, limits);
      waits.push(performance.now() - from);
      tasks = reading.result.tasks.length;
      peakMemoryBytes = Math.max(peakMemoryBytes, reading.peakMemoryBytes);
    }
    times.push({ document: name, tasks, ms: percentile(waits, 50), atMostMs, peakMemoryBytes });
  }
  return times;
}

async function foundDocuments(): Promise<(Omit<MadeDocument, 'atMostMs'> & { atMostMs: null })[]> {
  const names = existsSync(seeds) ? (await readdir(seeds)).filter((name) => /^seed-\d+\.txt$/.test(name)).sort() : [];
  const found = names.length > 0 ? names.map((name) => ({ name, file: new URL(name, seeds) })) : [{ name: 'plan.docx', file: new URL('plan.docx', sample) }];
  return await Promise.all(found.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await readFile(file)), atMostMs: null })));
}
