import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { readPlanDraft } from '../documents/read-plan-draft.ts';
import { percentile } from './percentile.ts';

export interface ImportTime {
  document: string;
  tasks: number;
  /** Median of the repetitions, without reading the file. */
  ms: number;
}

const REPETITIONS = 9;
const seeds = new URL('../../shared/plans/', import.meta.url);
const sample = new URL('../sample/', import.meta.url);

/** Reads every seed document where they lie beside the repository, else the sample. */
export async function measureImportTime(): Promise<ImportTime[]> {
  const times: ImportTime[] = [];
  for (const file of await documents()) {
    const document = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
    const bytes = new Uint8Array(await readFile(file));
    const { tasks } = await readPlanDraft(bytes, document); // the first reading also warms the reader up
    const waits: number[] = [];
    for (let run = 0; run < REPETITIONS; run += 1) {
      const from = performance.now();
      await readPlanDraft(bytes, document);
      waits.push(performance.now() - from);
    }
    times.push({ document, tasks: tasks.length, ms: percentile(waits, 50) });
  }
  return times;
}

async function documents(): Promise<URL[]> {
  const names = existsSync(seeds) ? (await readdir(seeds)).filter((name) => /^seed-\d+\.txt$/.test(name)).sort() : [];
  return names.length > 0 ? names.map((name) => new URL(name, seeds)) : [new URL('plan.docx', sample)];
}
