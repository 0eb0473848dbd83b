import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.d.ts';
import { applyTo, combine, identity, toMatrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { readFont, readShown } from './read-operands.ts';
import { moveText, placeGlyphs, startDrawing } from './text-state.ts';
import type { DrawingState, PlacedGlyph } from './text-state.ts';
import { tracePath } from './trace-path.ts';
import type { Rulings } from './trace-path.ts';

type Operators = (typeof pdfjs)['OPS'];

/** What the operators of a page draw, in page coordinates; pictures by the area each covers. */
export interface Drawing extends Rulings {
  glyphs: PlacedGlyph[];
  hidden: number;
  pictures: number[];
}

const invisible = new Set([3, 7]);
/** Square points; nothing but a picture is drawn at a scale of thirty and more. */
const smallestPicture = 1_000;

/** Runs a page's operators far enough to know where text and rulings stand. Operands that make no sense are passed over. */
export function runOperators(list: PDFOperatorList, ops: Operators, fontOf: (name: string) => unknown, viewport: Matrix): Drawing {
  const drawing: Drawing = { glyphs: [], hidden: 0, pictures: [], across: [], down: [] };
  const stack: DrawingState[] = [];
  let state = startDrawing(viewport);
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  const save = () => { stack.push(state); state = { ...state }; };
  const restore = () => { state = stack.pop() ?? state; };
  const enter = (value: unknown) => { const matrix = toMatrix(value); if (matrix) state.ctm = combine(state.ctm, matrix); };
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]);
  const fills = new Set([ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]);

  const run = new Map<number, (operands: unknown[]) => void>([
    [ops.save, save],
    [ops.restore, restore],
    [ops.transform, (operands) => {
      enter(operands);
      // Pictures are left out before decoding; what remains of one is the scale of the unit square it was to fill.
      const area = unitArea(state.ctm);
      if (area >= smallestPicture) drawing.pictures.push(area);
    }],
    [ops.paintFormXObjectBegin, ([matrix]) => { save(); enter(matrix); }],
    [ops.paintFormXObjectEnd, restore],
    [ops.beginGroup, save],
    [ops.endGroup, restore],
    [ops.beginAnnotation, ([, , transform, matrix]) => { save(); state.ctm = viewport; enter(transform); enter(matrix); }],
    [ops.endAnnotation, restore],
    [ops.beginText, () => { state.text = identity; state.x = state.y = state.lineX = state.lineY = 0; }],
    [ops.setTextMatrix, ([matrix]) => { state.text = toMatrix(matrix) ?? state.text; state.x = state.y = state.lineX = state.lineY = 0; }],
    [ops.moveText, ([x, y]) => moveText(state, number(x), number(y))],
    [ops.setLeadingMoveText, ([x, y]) => { state.leading = -number(y); moveText(state, number(x), number(y)); }],
    [ops.nextLine, () => moveText(state, 0, -state.leading)],
    [ops.setLeading, ([leading]) => { state.leading = number(leading); }],
    [ops.setCharSpacing, ([spacing]) => { state.characterSpacing = number(spacing); }],
    [ops.setWordSpacing, ([spacing]) => { state.wordSpacing = number(spacing); }],
    [ops.setHScale, ([percent]) => { state.horizontalScale = number(percent) / 100; }],
    [ops.setTextRise, ([rise]) => { state.rise = number(rise); }],
    [ops.setTextRenderingMode, ([mode]) => { state.renderingMode = number(mode); }],
    [ops.setFont, ([name, size]) => { state.font = readFont(typeof name === 'string' ? fontOf(name) : undefined); state.size = number(size); }],
    [ops.setFillRGBColor, ([colour]) => { state.fillsWhite = colour === '#ffffff'; }],
    [ops.setStrokeRGBColor, ([colour]) => { state.strokesWhite = colour === '#ffffff'; }],
    [ops.showText, ([shown]) => {
      const placed = placeGlyphs(state, readShown(shown));
      if (invisible.has(state.renderingMode)) drawing.hidden += placed.length;
      for (const glyph of placed) drawing.glyphs.push(glyph);
    }],
    [ops.constructPath, ([paint, data]) => {
      const path: unknown = Array.isArray(data) ? data[0] : undefined;
      const painted = { stroked: strokes.has(number(paint)) && !state.strokesWhite, filled: fills.has(number(paint)) && !state.fillsWhite };
      if (path instanceof Float32Array && (painted.stroked || painted.filled)) tracePath(path, state.ctm, painted, drawing);
    }],
  ]);

  for (const [index, operator] of list.fnArray.entries()) {
    const operands: unknown = list.argsArray[index];
    run.get(operator)?.(Array.isArray(operands) ? operands : []);
  }
  return drawing;
}

/** The area in square points that the unit square, and so a picture, would cover. */
function unitArea(matrix: Matrix): number {
  const origin = applyTo(matrix, 0, 0);
  const right = applyTo(matrix, 1, 0);
  const up = applyTo(matrix, 0, 1);
  return Math.abs((right.x - origin.x) * (up.y - origin.y) - (right.y - origin.y) * (up.x - origin.x));
}
