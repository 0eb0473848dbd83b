import { readBounded } from '../bounded/read-bounded.ts';
import { UnreadableDocument } from '../unreadable-document.ts';
import { sniffScan, type ScanType } from './sniff-scan.ts';

export const largestScanBytes = 10_000_000;

/**
 * The type of a scan that may be kept as evidence; its text is never taken for a report. A PDF that has text under its
 * picture is refused where that text is marked as classified (process.md §1).
 *
 * @throws {UnreadableDocument} with a sentence for each fault
 */
export async function checkScan(bytes: Uint8Array, fileName: string): Promise<ScanType> {
  if (bytes.length > largestScanBytes) throw new UnreadableDocument('TOO_LARGE', `扫描件有 ${(bytes.length / 1_000_000).toFixed(1)} MB，超过 10 MB 的上限。`, '请降低分辨率或改为黑白后重新扫描。');
  const type = sniffScan(bytes);
  if (type === null) throw new UnreadableDocument('NOT_A_DOCUMENT', '这不是扫描件。', '请用 pdf、jpg、png 或 tif 文件。');
  if (type === 'application/pdf') await refuseMarked(bytes, fileName);
  return type;
}

async function refuseMarked(bytes: Uint8Array, fileName: string): Promise<void> {
  try {
    await readBounded('file', bytes, fileName);
  } catch (error) {
    // A picture alone: nothing to read, which is what a scan is.
    if (error instanceof UnreadableDocument && (error.code === 'SCANNED_PDF' || error.code === 'EMPTY_FILE')) return;
    throw error;
  }
}
