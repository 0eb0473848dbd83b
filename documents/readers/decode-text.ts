/**
 * Bytes → text. A byte order mark decides; else UTF-8 when the bytes are valid UTF-8, else UTF-16 when every second
 * byte is mostly zero, else GB18030 (which holds GBK and GB2312), else the better of the two with few broken characters
 * (U+FFFD). Null when none fits: then it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeMarked(bytes) ?? decodeAs(bytes, 'utf-8') ?? decodeWide(bytes) ?? decodeAs(bytes, 'gb18030') ?? decodeBroken(bytes);
  return text !== null && isText(text) ? normalizeNewlines(text) : null;
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? decodeAs(bytes, 'utf-16be') : null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null; // the decoder's word for bytes that are not this encoding
    throw error;
  }
}

/** UTF-16 without a mark: line ends and digits leave zero bytes on one side only. */
function decodeWide(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  if (even + odd === 0) return null;
  return odd > even ? decodeAs(bytes, 'utf-16le') : decodeAs(bytes, 'utf-16be');
}

/** A few broken bytes (a file cut in the middle of a character) do not make it unreadable: each shows as U+FFFD. */
function decodeBroken(bytes: Uint8Array): string | null {
  const readings = ['utf-8', 'gb18030'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, broken: text.match(/\ufffd/g)?.length ?? 0 };
  });
  const best = readings.toSorted((a, b) => a.broken - b.broken)[0];
  return best && best.broken <= Math.max(fewStrange, best.text.length / 1_000) ? best.text : null;
}

const fewStrange = 3;

/** Control characters do not occur in documents; a decoder that lets random bytes through gives many. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  const words = sample.match(/[\u4e00-\u9fffA-Za-z0-9]/g)?.length ?? 0;
  return strange <= Math.max(fewStrange, sample.length * 0.01) && words >= Math.min(1, sample.trim().length);
}

/** One kind of line end, and none of the control characters that would steer a terminal or break a file. */
function normalizeNewlines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g, '');
}
