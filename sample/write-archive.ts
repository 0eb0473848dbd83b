import { crc32, deflateRawSync } from 'node:zlib';

const fixedDosDate = ((2026 - 1980) << 9) | (2 << 5) | 26;

/** A zip of these files in this order, with a fixed date: the same files always give the same bytes (APPNOTE 4.3). */
export function writeArchive(files: Iterable<[name: string, content: Uint8Array]>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = describe(name, content, packed);
    const local = Buffer.concat([uint32(0x04034b50), fields, Buffer.from(name), packed]);
    directory.push(Buffer.concat([uint32(0x02014b50), version(), fields, Buffer.alloc(10), uint32(offset), Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([uint32(0x06054b50), uint16(0), uint16(0), uint16(directory.length), uint16(directory.length), uint32(central.length), uint32(offset), uint16(0)]);
  return new Uint8Array(Buffer.concat([...bodies, central, end]));
}

/** The fields that local header and central directory share: version, flags (UTF-8 names), method … extra length. */
function describe(name: string, content: Uint8Array, packed: Buffer): Buffer {
  return Buffer.concat([version(), uint16(0x0800), uint16(8), uint16(0), uint16(fixedDosDate), uint32(crc32(content)), uint32(packed.length), uint32(content.length), uint16(Buffer.byteLength(name)), uint16(0)]);
}

const version = () => uint16(20);

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
