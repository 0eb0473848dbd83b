import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './load-pdfjs.ts';
import { identity, toMatrix } from './matrix.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { runOperators } from './run-operators.ts';
import type { Drawing } from './run-operators.ts';
import type { PlacedGlyph } from './text-state.ts';
import { toPlainCharacters } from './plain-characters.ts';

/** Points; smaller text is not printed to be read. */
const smallestSize = 1;
const slack = 0.26; // radians off the square that still count as upright, square or upside down: 15°

/** Reads one page, turned so that most of its text stands upright, and frees what the library holds of it. */
export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  const { OPS } = await loadPdfjs();
  const operators = await page.getOperatorList();
  const fontOf = (name: string): unknown => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
  const draw = (rotation: number) => {
    const viewport = page.getViewport({ scale: 1, rotation });
    return { viewport, drawing: runOperators(operators, OPS, fontOf, toMatrix(viewport.transform) ?? identity) };
  };
  let { viewport, drawing } = draw(page.rotate);
  const turned = findMainDirection(drawing.glyphs);
  if (turned !== 0) ({ viewport, drawing } = draw((page.rotate + 360 - turned) % 360));
  page.cleanup();
  return { page: page.pageNumber, width: viewport.width, height: viewport.height, ...sortGlyphs(drawing, viewport.width, viewport.height), across: drawing.across, down: drawing.down, picture: coversPage(drawing.pictures, viewport.width * viewport.height) };
}

/** Degrees clockwise in which most text runs: 0, 90, 180 or 270. */
function findMainDirection(glyphs: PlacedGlyph[]): number {
  const counts = new Map<number, number>();
  for (const glyph of glyphs) {
    const quarter = quarterOf(glyph);
    if (quarter !== null) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  const [main] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return main && main[1] > glyphs.length / 2 ? main[0] : 0;
}

/** The quarter turn of a glyph's baseline; vertical writing runs down the page and still stands upright. */
function quarterOf({ from, to, vertical }: PlacedGlyph): number | null {
  if (from.x === to.x && from.y === to.y) return 0;
  const angle = Math.atan2(to.y - from.y, to.x - from.x) - (vertical ? Math.PI / 2 : 0);
  const quarters = angle / (Math.PI / 2);
  return Math.abs(quarters - Math.round(quarters)) * (Math.PI / 2) > slack ? null : ((Math.round(quarters) % 4) + 4) % 4 * 90;
}

function sortGlyphs({ glyphs: placed, hidden }: Drawing, width: number, height: number): Pick<PageContent, 'glyphs' | 'slanted' | 'hiddenShare'> {
  const glyphs: Glyph[] = [];
  let slanted = '';
  for (const glyph of placed) {
    const text = toPlainCharacters(glyph.text);
    const quarter = quarterOf(glyph);
    if (text === '' || !(glyph.size >= smallestSize)) continue;
    if (quarter === null) slanted += text;
    else {
      const upright = quarter === 0 && !glyph.vertical ? place(glyph, text) : standUp(glyph, text);
      if (upright.x1 > 0 && upright.x0 < width && upright.y > 0 && upright.y - upright.size < height) glyphs.push(upright);
    }
  }
  return { glyphs, slanted, hiddenShare: placed.length === 0 ? 0 : hidden / placed.length };
}

const place = ({ from, to, size, bold }: PlacedGlyph, text: string): Glyph => ({ text, x0: Math.min(from.x, to.x), x1: Math.max(from.x, to.x), y: from.y, size, bold });

/** A turned glyph as if it stood upright in the same place: lines of it then read from top to bottom. */
function standUp({ from, to, size, bold }: PlacedGlyph, text: string): Glyph {
  const x = (from.x + to.x) / 2;
  return { text, x0: x - size / 2, x1: x + size / 2, y: Math.max(from.y, to.y), size, bold };
}

function coversPage(areas: number[], pageArea: number): boolean {
  return areas.reduce((sum, area) => sum + area, 0) > pageArea * 0.4;
}
