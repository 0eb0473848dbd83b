import { decodeText } from './decode-text.ts';

/** `text` means only: no other form was recognised. `officeXml` is a whole Word or Excel document in one XML file (2003). */
export type Format = 'zip' | 'ole' | 'text' | 'pdf' | 'image' | 'html' | 'mime' | 'rtf' | 'officeXml' | 'other';

const signatures: [bytes: number[], format: Format][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
];

const headBytes = 4_096;
const htmlTags = '!doctype\\s+html|html|head|body|meta|title|table|div|p|h[1-6]|style|script|center|font|span|article|section|link|base';
const htmlStart = new RegExp(`^(?:<\\?xml[^>]*>\\s*)?(?:<!--(?!\\[if)[\\s\\S]*?-->\\s*|<!--\\[if[^\\]]*\\]>[\\s\\S]*?<!\\[endif\\]-->\\s*)*<(?:${htmlTags})\\b`, 'i');
const mimeStart = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:\s*1\.0/i;

/** What the bytes say the file is; its name is never asked. */
export function sniffFormat(bytes: Uint8Array): Format {
  for (const [signature, format] of signatures) if (signature.every((byte, index) => bytes[index] === byte)) return format;
  if (isBitmap(bytes) || isWebp(bytes)) return 'image';
  const head = readHead(bytes);
  if (/%PDF-\d/.test(head.slice(0, 1_024))) return 'pdf'; // readers allow rubbish before it, up to 1,024 bytes
  const start = head.trimStart();
  if (/^<\?xml[\s\S]{0,400}(?:progid="(?:Word\.Document|Excel\.Sheet)"|<(?:\w+:)?(?:wordDocument|package|Workbook)\b)/.test(start)) return 'officeXml';
  if (mimeStart.test(start.replaceAll('\r\n', '\n'))) return 'mime';
  return htmlStart.test(start) ? 'html' : 'text';
}

/** The first words: UTF-16 by its mark, anything else byte by byte, which is enough for tags and header lines. */
function readHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return (wide ? decodeText(head.subarray(0, head.length & ~1)) : null) ?? Buffer.from(head).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

/** `BM` alone could begin a text: the header's reserved words are zero too. */
const isBitmap = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d && [6, 7, 8, 9].every((index) => bytes[index] === 0);

const isWebp = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 12)).toString('latin1').replace(/^(RIFF)[\s\S]{4}/, '$1') === 'RIFFWEBP';
