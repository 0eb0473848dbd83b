import type { ListInstance, ListLevel } from '../numbering/count-numbers.ts';
import type { DocHeader } from './text-pieces.ts';

const definitionsPart = 73;
const instancesPart = 74;
const definitionBytes = 28;
const instanceBytes = 16;
const levelBytes = 28;
const levelsOfList = 9;

/** Number formats by Word's code (MS-OSHARED 2.2.1.3), under the names docx uses for them. */
const formats: Record<number, string> = {
  1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting', 14: 'decimalFullWidth', 18: 'decimalEnclosedCircle', 19: 'decimalFullWidth2',
  22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional',
  33: 'taiwaneseCounting', 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital', 37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none',
};

/** List instances by their number (`1` is the first), as paragraphs name them. Throws RangeError where the tables are cut short. */
export function readLists(header: DocHeader, table: Uint8Array): Map<string, ListInstance> {
  const definitions = readDefinitions(header, table);
  const { at: from, length } = header.part(instancesPart);
  const instances = new Map<string, ListInstance>();
  if (length < 4) return instances;
  const view = new DataView(table.buffer, table.byteOffset + from, length);
  const count = view.getUint32(0, true);
  let at = 4 + count * instanceBytes;
  for (let index = 0; index < count; index += 1) {
    const id = view.getUint32(4 + index * instanceBytes, true);
    const overrides = view.getUint8(4 + index * instanceBytes + 12);
    const instance: ListInstance = { abstractId: String(id), levels: new Map(definitions.get(id)), starts: new Map() };
    at += 4;
    for (let each = 0; each < overrides; each += 1) {
      const flags = view.getUint32(at + 4, true);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) instance.starts.set(level, view.getUint32(at, true));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const own = readLevel(view, at);
      instance.levels.set(level, own.level);
      at += own.size;
    }
    instances.set(String(index + 1), instance);
  }
  return instances;
}

/** The levels lie behind the table of definitions, nine of each list, or one of a simple list. */
function readDefinitions(header: DocHeader, table: Uint8Array): Map<number, Map<number, ListLevel>> {
  const { at: from, length } = header.part(definitionsPart);
  const definitions = new Map<number, Map<number, ListLevel>>();
  if (length < 2) return definitions;
  const view = new DataView(table.buffer, table.byteOffset + from, table.byteLength - from);
  const count = view.getUint16(0, true);
  let at = length;
  for (let index = 0; index < count; index += 1) {
    const entry = 2 + index * definitionBytes;
    const simple = (view.getUint8(entry + 26) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (simple ? 1 : levelsOfList); level += 1) {
      const read = readLevel(view, at);
      levels.set(level, read.level);
      at += read.size;
    }
    definitions.set(view.getUint32(entry, true), levels);
  }
  return definitions;
}

function readLevel(view: DataView, at: number): { level: ListLevel; size: number } {
  const flags = view.getUint8(at + 5);
  const formatBytes = view.getUint8(at + 24) + view.getUint8(at + 25);
  const textAt = at + levelBytes + formatBytes;
  const length = view.getUint16(textAt, true);
  // A character below nine stands for the number of that level.
  const text = Array.from({ length }, (_, index) => view.getUint16(textAt + 2 + index * 2, true))
    .map((code) => (code < levelsOfList ? `%${code + 1}` : String.fromCharCode(code)))
    .join('');
  const neverRestarts = (flags & 0x08) !== 0;
  const limit = view.getUint8(at + 26);
  return {
    level: { start: view.getUint32(at, true), format: formats[view.getUint8(at + 4)] ?? 'decimal', text, legal: (flags & 0x04) !== 0, restartAfter: neverRestarts ? limit - 1 : null, style: undefined },
    size: levelBytes + formatBytes + 2 + length * 2,
  };
}
