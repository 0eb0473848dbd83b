import { isSet, readModifiers } from './properties.ts';

/** What the reader asks of a paragraph; undefined: its style says. */
export interface ParagraphFormat {
  inTable?: boolean;
  /** The mark that ends a table row; its format holds the row's cells. */
  endsRow?: boolean;
  /** List instance, from 1; 0 switches numbering off. */
  list?: number;
  level?: number;
  /** 0 for the highest; 9 is body text. */
  outline?: number;
  cells?: RowShape;
}

/** Cell borders from left to right in twips, one more than cells, and how each cell is merged with the one above or before. */
export interface RowShape {
  edges: number[];
  merged: ('no' | 'above' | 'before')[];
}

/** Reads paragraph modifiers. `dataStream` holds those too long for the page they belong to. */
export function readParagraphFormat(bytes: Uint8Array, dataStream: Uint8Array | undefined): ParagraphFormat {
  const format: ParagraphFormat = {};
  for (const { code, operand } of readModifiers(bytes)) {
    switch (code) {
      case 0x2416:
        format.inTable = isSet(operand);
        break;
      case 0x2417:
        format.endsRow = isSet(operand);
        break;
      case 0x260a:
        format.level = operand.getUint8(0);
        break;
      case 0x460b:
        format.list = operand.getUint16(0, true);
        break;
      case 0x2640:
        format.outline = operand.getUint8(0);
        break;
      case 0xd608:
        format.cells = readRowShape(operand);
        break;
      case 0xd62b:
        if (format.cells && operand.byteLength >= 2) markVertical(format.cells, operand.getUint8(0), operand.getUint8(1));
        break;
      case 0x6645:
      case 0x6646:
        Object.assign(format, readHuge(operand.getUint32(0, true), dataStream));
        break;
      default:
        break;
    }
  }
  return format;
}

function readHuge(at: number, dataStream: Uint8Array | undefined): ParagraphFormat {
  if (!dataStream || at + 2 > dataStream.length) return {};
  const length = (dataStream[at] ?? 0) | ((dataStream[at + 1] ?? 0) << 8);
  return readParagraphFormat(dataStream.subarray(at + 2, at + 2 + length), undefined);
}

const cellBytes = 20;

function readRowShape(operand: DataView): RowShape {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0;
  if (1 + (count + 1) * 2 > operand.byteLength) return { edges: [], merged: [] };
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.getInt16(1 + index * 2, true));
  const merged = Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * cellBytes;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return (flags & 3) === 2 || (flags & 3) === 3 ? 'before' : ((flags >> 5) & 3) === 1 ? 'above' : 'no';
  });
  return { edges, merged };
}

function markVertical({ merged }: RowShape, cell: number, flags: number): void {
  if (merged[cell] !== undefined) merged[cell] = flags === 1 ? 'above' : 'no';
}
