import { decodeText } from '../decode-text.ts';

/** Names a page may use for the Chinese encodings; GB18030 reads all that GB2312 and GBK write. */
const chineseNames = /^(?:gb_?2312(?:-80)?|gbk|gb18030|x-gbk|cp936|936|euc-cn)$/;
const declaration = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * Bytes of a page → text. A byte order mark decides, then what the page declares, if its bytes agree; a page saved again
 * in another encoding often still declares the old one. Null when it is no text.
 */
export function decodeHtml(bytes: Uint8Array): string | null {
  const hasMark = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared = declaration.exec(head);
  const name = (declared?.[1] ?? declared?.[2] ?? '').toLowerCase();
  return (!hasMark && name ? decodeDeclared(bytes, chineseNames.test(name) ? 'gb18030' : name) : null) ?? decodeText(bytes);
}

function decodeDeclared(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null; // bytes that are not this encoding; a name no decoder has
    throw error;
  }
}
