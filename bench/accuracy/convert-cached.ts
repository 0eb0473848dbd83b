import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeJob } from './office.ts';
import { convertWithOffice } from './office.ts';

/** A conversion and what it is made from: the same `source` gives the same file, though a writer may date its bytes. */
export interface CachedJob extends OfficeJob {
  source: string;
}

// Raised when a writer changes what it writes: what was converted before is then converted again.
const cacheVersion = 3;

/** Converts what `folder` does not hold yet. Answers in the order of the jobs, null where LibreOffice could not. */
export function convertCached(jobs: CachedJob[], folder: string): (Uint8Array | null)[] {
  const files = jobs.map((job) => join(folder, `${createHash('sha256').update(`${cacheVersion}\n${job.extension}\n${job.source}`).digest('hex').slice(0, 32)}.${job.to}`));
  convertMissing(jobs.map((job, index) => ({ job, file: files[index] ?? '' })).filter(({ file }) => !existsSync(file)), folder);
  return files.map((file) => (existsSync(file) ? new Uint8Array(readFileSync(file)) : null));
}

function convertMissing(missing: { job: CachedJob; file: string }[], cache: string): void {
  if (missing.length === 0) return;
  process.stderr.write(`converting ${missing.length} files with LibreOffice …\n`);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'duban-accuracy-'));
  try {
    const results = convertWithOffice(missing.map(({ job }) => job), folder);
    for (const [index, { file }] of missing.entries()) {
      const bytes = results[index];
      if (bytes) writeFileSync(file, bytes);
    }
    const kinds = [...new Set(missing.filter((_, index) => !results[index]).map(({ job }) => `${job.extension} → ${job.to}`))];
    if (kinds.length > 0) process.stderr.write(`left out, this LibreOffice cannot convert: ${kinds.join(', ')}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
