import { checkScan, largestScanBytes } from '../../documents/scans/check-scan.ts';
import type { StoredScan } from '../../ports/scan-shelf.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { readInput } from '../read-input.ts';

/** The scan named by `--file`, known by its hash. Null without one; throws for what is no scan, and for any other act. */
export async function readScan(call: Call, file: string | undefined, type: string): Promise<StoredScan | null> {
  if (file === undefined) return null;
  if (type !== 'signOff') throw wrongUse('--file 只用于 signOff（审签）。', '填报表用 duban collect 收回；内容写在 --text 或 --text-file。');
  const { bytes, fileName, sha256 } = await readInput(call, file, { largestBytes: largestScanBytes, instead: '请降低分辨率或改为黑白后重新扫描。' });
  return { hash: sha256, mediaType: await checkScan(bytes, fileName), bytes };
}
