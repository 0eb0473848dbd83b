/** A compound file (MS-CFB), the container of .doc, .xls, .wps, .et and of encrypted docx: its streams by name. */
export interface OleFile {
  /** Stream names, those of the root storage first; a name deeper down is `storage/stream`. */
  names: string[];
  /** The bytes of a stream; undefined when there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

const freeSector = 0xfffffffa; // this and above end a chain or mark no sector
const entryBytes = 128;
const miniSectorBytes = 64;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Opens a compound file, following every chain at most once round. It and `read` throw RangeError where the file is cut short or contradicts itself. */
export function openOle(bytes: Uint8Array): OleFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new RangeError(`sector shift ${shift}`);
  const sectorBytes = 1 << shift;
  const sector = (index: number): Uint8Array => {
    const from = (index + 1) * sectorBytes;
    if (from >= bytes.length) throw new RangeError(`sector ${index} lies behind the end`);
    return bytes.subarray(from, from + sectorBytes);
  };
  const table = readSectorTable(view, sector, sectorBytes);
  const chain = (start: number): Uint8Array => joinChain(start, table, sector);
  const entries = readEntries(chain(view.getUint32(48, true)));
  const root = entries[0];
  if (!root) throw new RangeError('no root entry');
  const miniTable = wordsOf(chain(view.getUint32(60, true)));
  const miniStream = chain(root.start);
  const mini = (index: number): Uint8Array => miniStream.subarray(index * miniSectorBytes, (index + 1) * miniSectorBytes);
  const smallest = view.getUint32(56, true);
  const named = nameEntries(entries, root.child);
  return {
    names: [...named.keys()],
    read(name) {
      const entry = named.get(name);
      if (!entry) return undefined;
      const content = entry.size < smallest ? joinChain(entry.start, miniTable, mini) : chain(entry.start);
      return content.subarray(0, entry.size);
    },
  };
}

/** The allocation table: 109 of its sectors are listed in the header, further ones in a chain of lists. */
function readSectorTable(view: DataView, sector: (index: number) => Uint8Array, sectorBytes: number): number[] {
  const listed: number[] = [];
  for (let index = 0; index < 109; index += 1) listed.push(view.getUint32(76 + index * 4, true));
  let next = view.getUint32(68, true);
  for (let hops = 0; next < freeSector; hops += 1) {
    if (hops > view.byteLength / sectorBytes) throw new RangeError('the list of table sectors goes round');
    const words = wordsOf(sector(next));
    listed.push(...words.slice(0, -1));
    next = words.at(-1) ?? freeSector;
  }
  return listed.filter((index) => index < freeSector).flatMap((index) => wordsOf(sector(index)));
}

function joinChain(start: number, table: number[], sector: (index: number) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let index = start; index < freeSector; index = table[index] ?? freeSector) {
    if (parts.length > table.length) throw new RangeError(`the chain from sector ${start} goes round`);
    parts.push(sector(index));
  }
  return Buffer.concat(parts);
}

function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index) => {
    const at = index * entryBytes;
    const nameBytes = Math.min(64, view.getUint16(at + 64, true));
    return {
      name: Buffer.from(directory.subarray(at, at + Math.max(0, nameBytes - 2))).toString('utf16le'),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** Walks the storages from the root, each entry once. */
function nameEntries(entries: Entry[], top: number): Map<string, Entry> {
  const named = new Map<string, Entry>();
  const seen = new Set<number>();
  const open: [index: number, prefix: string][] = [[top, '']];
  for (let next = open.shift(); next; next = open.shift()) {
    const [index, prefix] = next;
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    open.unshift([entry.left, prefix], [entry.right, prefix]);
    if (entry.type === 2) named.set(prefix + entry.name, entry);
    if (entry.type === 1) open.push([entry.child, `${prefix}${entry.name}/`]);
  }
  return named;
}
