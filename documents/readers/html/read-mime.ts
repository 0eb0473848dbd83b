import PostalMime from 'postal-mime';
import type { ReadFile } from '../../block.ts';
import { UnreadableDocument } from '../../unreadable-document.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtml } from './read-html.ts';

/** A web archive (MHT): Word and WPS save `.doc` so, Excel `.xls`, each sheet a part of its own. */
export async function readMime(bytes: Uint8Array): Promise<ReadFile> {
  const archive = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 16 }).catch((error: unknown) => {
    throw new UnreadableDocument('DAMAGED_ARCHIVE', '网页归档文件（MHT）已损坏，无法读取。', '请用 Word 或 WPS 打开，另存为 docx 后再导入。', { cause: error });
  });
  const sheets = archive.attachments.filter((part) => part.mimeType === 'text/html').map((part) => (typeof part.content === 'string' ? part.content : decodeHtml(new Uint8Array(part.content))));
  const pages = [archive.html ?? null, ...sheets].flatMap((page) => (page ? [readHtml(page)] : []));
  return { format: 'html', blocks: pages.flatMap((page) => page.blocks), margins: pages.flatMap((page) => page.margins), findings: pages[0]?.findings ?? [] };
}
