/** A run of text in the main stream. `byte` is where it lies, `width` the bytes of a character. */
export interface Piece {
  byte: number;
  width: 1 | 2;
  length: number;
}

/** Stories at their place in the list of lengths (MS-DOC 2.5.4). */
const storyPlaces = { text: 0x4c, footnotes: 0x50, headers: 0x54, comments: 0x5c, endnotes: 0x60, textBoxes: 0x64, headerBoxes: 0x68 };
export type Story = keyof typeof storyPlaces;

export interface DocHeader {
  /** Where each story of the text begins and how many characters it has; they follow each other in this order. */
  stories: Record<Story, { from: number; length: number }>;
  tableStream: '0Table' | '1Table';
  encrypted: boolean;
  /** 193 and more: Word 97 and later. */
  version: number;
  /** Place and length of a structure in the table stream, by its index in the header's list (MS-DOC 2.5.6). */
  part(index: number): { at: number; length: number };
}

/** The file information block at the start of the main stream; null when it is not Word's. */
export function readHeader(main: Uint8Array): DocHeader | null {
  if (main.length < 0x1aa) return null;
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (![0xa5ec, 0xa5dc, 0xa59b, 0xa59c].includes(view.getUint16(0, true))) return null;
  const flags = view.getUint16(10, true);
  return {
    version: view.getUint16(2, true),
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    stories: readStories(view),
    part: (index) => (0x9a + index * 8 + 8 <= view.byteLength ? { at: view.getUint32(0x9a + index * 8, true), length: view.getUint32(0x9e + index * 8, true) } : { at: 0, length: 0 }),
  };
}

function readStories(view: DataView): DocHeader['stories'] {
  let from = 0;
  const next = (story: Story) => {
    const length = view.getUint32(storyPlaces[story], true);
    from += length;
    return { from: from - length, length };
  };
  return { text: next('text'), footnotes: next('footnotes'), headers: next('headers'), comments: next('comments'), endnotes: next('endnotes'), textBoxes: next('textBoxes'), headerBoxes: next('headerBoxes') };
}

const pieceTable = 33;

/** The piece table: what follows what. Throws RangeError when it points outside the table stream. */
export function readPieces(header: DocHeader, table: Uint8Array): Piece[] {
  const { at: from, length } = header.part(pieceTable);
  const view = new DataView(table.buffer, table.byteOffset + from, length);
  let at = 0;
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true); // modifiers of a fast save
  const count = (view.getUint32(at + 1, true) - 4) / 12;
  const positions = at + 5;
  return Array.from({ length: Math.floor(count) }, (_, index): Piece => {
    const start = view.getUint32(positions + index * 4, true);
    const end = view.getUint32(positions + index * 4 + 4, true);
    const place = view.getUint32(positions + (Math.floor(count) + 1) * 4 + index * 8 + 2, true);
    const narrow = (place & 0x40000000) !== 0;
    const byte = place & 0x3fffffff;
    return { byte: narrow ? byte >> 1 : byte, width: narrow ? 1 : 2, length: end - start };
  });
}

/** Windows-1252 from 0x80 to 0x9f; Node's decoder of that name reads ISO 8859-1, where these are control characters. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodePiece(main: Uint8Array, { byte, width, length }: Piece): string {
  const bytes = main.subarray(byte, byte + length * width);
  return width === 1 ? Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, (character) => western[character.charCodeAt(0) - 0x80] ?? character) : Buffer.from(bytes).toString('utf16le');
}
