import { openArchive } from '../documents/readers/archive/open-archive.ts';
import { writeArchive } from './write-archive.ts';

const fixedInstant = '2026-02-26T01:00:00Z';
const first = '[Content_Types].xml';

/** The same archive without the moment it was made: entries sorted, dates fixed, so that a rebuilt sample differs only where its text does. */
export async function repack(archive: Uint8Array): Promise<Uint8Array> {
  const files = [...(await openArchive(archive))].sort(([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  return writeArchive(files.map(([name, bytes]) => [name, name === 'docProps/core.xml' ? fixInstants(bytes) : bytes]));
}

function fixInstants(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('utf8').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, fixedInstant));
}
