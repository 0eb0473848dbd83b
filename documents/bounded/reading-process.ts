// The process a file is read in. It is asked once, answers once, and is then ended by the one who asked.
import { existsSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { createLibreOffice } from '../readers/office/libre-office.ts';
import type { OfficeConverter } from '../readers/office/office-converter.ts';
import { packFault } from './carried-fault.ts';
import { peakMemory } from './process-usage.ts';
import type { ReadingReport, ReadingRequest } from './reading-message.ts';
import { removeReadingFolderNow } from './reading-folder.ts';
import { readings } from './readings.ts';

const report = (message: ReadingReport): void => void process.send?.(message);

/** Converts within our folder, which the asker removes, and in our group, which the asker ends. Has limits of its own, so our clock stands still. */
const libreOffice = createLibreOffice({ within: process.cwd() });
const office: OfficeConverter = {
  async convert(bytes, from, to) {
    report({ type: 'converting' });
    try {
      return await libreOffice.convert(bytes, from, to);
    } finally {
      report({ type: 'converted' });
    }
  },
};

async function read({ kind, fileName }: ReadingRequest): Promise<ReadingReport> {
  try {
    const [bytes, readKind] = await Promise.all([buffer(process.stdin), readings[kind]()]);
    report({ type: 'begun' });
    const result: unknown = await readKind(bytes, fileName, office);
    return { type: 'read', result, peakMemoryBytes: peakMemory() };
  } catch (error) {
    return { type: 'failed', fault: packFault(error) };
  }
}

// A compiler that runs the sources turns source maps on, and those of a parser are larger than the parser.
process.setSourceMapsEnabled(false);

// Should the parser crash, the system's dump of this process must not hold the file.
const dumped = '/proc/self/coredump_filter';
if (existsSync(dumped)) writeFileSync(dumped, '0');

/** Whoever asked is gone: nobody else removes the folder then. */
function leave(): never {
  removeReadingFolderNow(process.cwd());
  process.exit();
}

process.once('disconnect', leave);
if (!process.connected) leave();
process.once('message', (request: ReadingRequest) => {
  const leash = new Worker(new URL('leash.mjs', import.meta.url), { execArgv: [], env: {}, workerData: { asker: request.asker, folder: process.cwd() } });
  leash.unref();
  void read(request).then(report);
});
