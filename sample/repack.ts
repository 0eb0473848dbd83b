import { crc32, deflateRawSync } from 'node:zlib';
import { openArchive } from '../documents/readers/archive/open-archive.ts';

const fixedInstant = '2026-02-26T01:00:00Z';
const fixedDosDate = ((2026 - 1980) << 9) | (2 << 5) | 26;

/** The same archive without the moment it was made: entries sorted, dates fixed, so that a rebuilt sample differs only where its text does. */
export async function repack(archive: Uint8Array): Promise<Uint8Array> {
  const files = [...(await openArchive(archive))].sort(([a], [b]) => (a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const content = name === 'docProps/core.xml' ? fixInstants(bytes) : Buffer.from(bytes);
    const packed = deflateRawSync(content, { level: 9 });
    const fields = describe(name, content, packed);
    const local = Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), packed]);
    directory.push(Buffer.concat([signature(0x02014b50), version(), fields, Buffer.alloc(10), uint32(offset), Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([signature(0x06054b50), uint16(0), uint16(0), uint16(files.length), uint16(files.length), uint32(central.length), uint32(offset), uint16(0)]);
  return new Uint8Array(Buffer.concat([...bodies, central, end]));
}

function fixInstants(bytes: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(bytes).toString('utf8').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, fixedInstant));
}

/** The fields that local header and central directory share (APPNOTE 4.3.7): version, flags, method … extra length. */
function describe(name: string, content: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([version(), uint16(0x0800), uint16(8), uint16(0), uint16(fixedDosDate), uint32(crc32(content)), uint32(packed.length), uint32(content.length), uint16(Buffer.byteLength(name)), uint16(0)]);
}

const version = () => uint16(20);
const signature = (value: number) => uint32(value);
function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}
function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
