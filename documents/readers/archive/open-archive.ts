import yauzl from 'yauzl';
import { UnreadableDocument } from '../../unreadable-document.ts';

/** Limits of one document file (faults B07): far above any real plan, far below what hurts. */
export const archiveLimits = { entries: 2_000, entryBytes: 60_000_000, totalBytes: 120_000_000, ratio: 250, ratioFromBytes: 2_000_000 };

const hint = '请用 Word 或 WPS 打开原文件，另存为新的 docx（或 xlsx）后再导入。';

/**
 * Opens a zip after checking it: entry count, names, declared sizes and compression ratio first, then the actual bytes
 * while they are read. Gives the parts with words by name; pictures and the like are counted and given empty. Nothing is
 * ever written to disk.
 */
export async function openArchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await openZip(bytes);
  try {
    const entries = await listEntries(zip);
    const files = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue;
      const content = await readEntry(zip, entry, archiveLimits.totalBytes - total);
      total += content.size;
      files.set(entry.fileName, content.bytes);
    }
    return files;
  } finally {
    zip.close();
  }
}

async function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, strictFileNames: true });
  } catch (error) {
    throw damaged(error);
  }
}

async function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > archiveLimits.entries) throw unsafe(`压缩包内有${zip.entryCount}个条目，超过${archiveLimits.entries}个`);
  const entries = await new Promise<yauzl.Entry[]>((resolve, reject) => {
    const found: yauzl.Entry[] = [];
    zip.on('error', (error: Error) => reject(/relative path|absolute path|invalid characters/.test(error.message) ? unsafe('压缩包内有指向外部的文件名') : damaged(error)));
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: yauzl.Entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  checkDeclared(entries);
  return entries;
}

function checkDeclared(entries: yauzl.Entry[]): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new UnreadableDocument('PROTECTED_FILE', '文件设有打开密码，无法读取。', '请用 Word、Excel 或 WPS 打开，去掉密码后重新保存再导入。');
    total += entry.uncompressedSize;
    const swollen = entry.uncompressedSize > archiveLimits.ratioFromBytes && entry.uncompressedSize > entry.compressedSize * archiveLimits.ratio;
    if (swollen || entry.uncompressedSize > archiveLimits.entryBytes) throw unsafe('压缩包内有解压后异常庞大的条目');
  }
  if (total > archiveLimits.totalBytes) throw unsafe('压缩包解压后总大小超过限制');
}

const holdsWords = /\.(?:xml|rels)$|^mimetype$/i;

/** Counts what really comes out: a header may lie about the size. */
async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<{ bytes: Uint8Array; size: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length;
      if (size > Math.min(left, archiveLimits.entryBytes)) throw unsafe('压缩包解压后总大小超过限制');
      if (holdsWords.test(entry.fileName)) chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw damaged(error);
  }
  return { bytes: Buffer.concat(chunks), size };
}

const unsafe = (fact: string) => new UnreadableDocument('UNSAFE_ARCHIVE', `${fact}，为安全起见未打开。`, hint);
const damaged = (cause: unknown) => new UnreadableDocument('DAMAGED_ARCHIVE', '文件不完整或已损坏（可能没有传完），无法打开。', '请重新取得原文件，确认能用 Word 或 WPS 打开后再导入。', { cause });
