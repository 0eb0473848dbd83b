/** What a sealed paper is scanned to. */
export const scanTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const;
export type ScanType = (typeof scanTypes)[number];

const signatures: [bytes: number[], type: ScanType][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0x49, 0x49, 0x2a, 0x00], 'image/tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image/tiff'],
];

/** What the bytes say they are; a file's name is never asked. Null for anything else. */
export const sniffScan = (bytes: Uint8Array): ScanType | null =>
  signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1] ?? null;

export const scanEndings: Record<ScanType, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' };
