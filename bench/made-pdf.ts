const linesAPage = 30;
const page = { width: 595, height: 842, left: 72, top: 770, step: 24, size: 14 };

/** Codes are UTF-16 units, and this says so: a reader needs no font to know the characters. */
const characterMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Identity-UTF16 def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0').toUpperCase())
  .reduce<string[][]>((blocks, high, index) => (index % 100 === 0 ? [...blocks, [high]] : [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), high]]), [])
  .map((block) => `${block.length} beginbfrange\n${block.map((high) => `<${high}00> <${high}FF> <${high}00>`).join('\n')}\nendbfrange`)
  .join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** A PDF with a text layer: `pages` pages of thirty lines, `lineAt` giving each line's words (counted through the file from 0), and page numbers. */
export function madePdf(pages: number, lineAt: (line: number) => string): Uint8Array {
  const first = 7;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /MadeSong /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MadeSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 [500] 1 127 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /MadeSong /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(characterMap),
    ...Array.from({ length: pages }, (_, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      stream(contentOf(index, lineAt)),
    ]).flat(),
  ];
  return assemble(objects);
}

function contentOf(index: number, lineAt: (line: number) => string): string {
  const lines = Array.from({ length: linesAPage }, (_, row) => show(page.left, page.top - row * page.step, lineAt(index * linesAPage + row)));
  return [...lines, show(page.width / 2 - 14, 36, `- ${index + 1} -`)].join('\n');
}

const show = (x: number, y: number, text: string): string => `BT /F1 ${page.size} Tf ${x} ${y} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
const stream = (content: string): string => `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;

function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
