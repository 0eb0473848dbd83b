export type Format = 'zip' | 'ole' | 'text' | 'pdf' | 'image' | 'html' | 'rtf' | 'other';

const signatures: [bytes: number[], format: Format][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x42, 0x4d], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
];

/** What the bytes say the file is; its name is never asked. `text` means only: no other form was recognised. */
export function sniffFormat(bytes: Uint8Array): Format {
  for (const [signature, format] of signatures) if (signature.every((byte, index) => bytes[index] === byte)) return format;
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase();
  return /^(?:<!doctype html|<html|<head)/.test(start) ? 'html' : 'text';
}
