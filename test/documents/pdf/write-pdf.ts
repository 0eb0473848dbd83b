/**
 * A PDF by hand: one string of operators a page, one Chinese font that is named and not embedded (STSong-Light, so that the
 * reader needs the library's own character maps), every Chinese character one em wide and every ASCII one half.
 */
export function writePdf(pages: string[], options: { width?: number; height?: number } = {}): Uint8Array {
  const { width = 595, height = 842 } = options;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 800 /StemV 80 >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> /XObject << /Im0 ${6 + pages.length * 2} 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const hex = (text: string): string => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

/** Text with its baseline `y` points above the page's foot. */
export const show = (x: number, y: number, text: string, size = 10): string => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** Text along a matrix of four numbers, for turned pages and watermarks. */
export const showTurned = (turn: string, x: number, y: number, text: string, size = 10): string => `BT /F1 ${size} Tf ${turn} ${x} ${y} Tm <${hex(text)}> Tj ET`;

export const stroke = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;

/** A ruling as many programs draw it: a thin filled rectangle. */
export const bar = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`;

/** A picture over the whole page. */
export const picture = (width = 595, height = 842): string => `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`;

/** All rulings of a grid of which no cells are merged. */
export const grid = (xs: number[], ys: number[]): string[] => [
  ...xs.map((x) => stroke(x, Math.min(...ys), x, Math.max(...ys))),
  ...ys.map((y) => stroke(Math.min(...xs), y, Math.max(...xs), y)),
];
