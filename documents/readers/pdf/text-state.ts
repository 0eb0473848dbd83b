import { applyTo, combine, identity } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** What is needed of a font: `scale` turns glyph widths into text space, `bold` as its name or flags say. */
export interface FontFacts {
  scale: number;
  bold: boolean;
  vertical: boolean;
  /** Default advance of vertical writing in thousandths of the size. */
  verticalAdvance: number;
}

/** A glyph as the operator list gives it, width in glyph space. */
export interface ShownGlyph {
  text: string;
  width: number;
  isSpace: boolean;
}

/** The graphics state as far as text and rulings need it; copied whole at `save`. */
export interface DrawingState {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: FontFacts;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  fillsWhite: boolean;
  strokesWhite: boolean;
}

export function startDrawing(viewport: Matrix): DrawingState {
  return {
    ctm: viewport, text: identity, x: 0, y: 0, lineX: 0, lineY: 0,
    font: { scale: 0.001, bold: false, vertical: false, verticalAdvance: -1000 },
    size: 0, characterSpacing: 0, wordSpacing: 0, horizontalScale: 1, leading: 0, rise: 0, renderingMode: 0, fillsWhite: false, strokesWhite: false,
  };
}

export function moveText(state: DrawingState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** Where a shown glyph stands on the page: from its origin to its advance, the baseline's direction and the printed size. */
export interface PlacedGlyph {
  text: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  size: number;
  bold: boolean;
  vertical: boolean;
}

/** Places one string of glyphs and kerning numbers, and moves the state behind it (PDF 32000-1, 9.4.4). */
export function placeGlyphs(state: DrawingState, shown: (ShownGlyph | number)[]): PlacedGlyph[] {
  const full = combine(state.ctm, state.text);
  const direction = state.size < 0 ? -1 : 1;
  const size = Math.abs(state.size);
  const printedSize = size * Math.hypot(full[2], full[3]);
  const placed: PlacedGlyph[] = [];
  const { vertical } = state.font;
  let along = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      along += ((vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const advance = vertical ? -state.font.verticalAdvance * size * 0.001 - spacing * direction : glyph.width * state.font.scale * size + spacing * direction;
    const inked = vertical ? advance : glyph.width * state.font.scale * size;
    const at = (distance: number) => (vertical ? applyTo(full, state.x, state.y - distance + state.rise) : applyTo(full, state.x + distance * state.horizontalScale * direction, state.y + state.rise));
    placed.push({ text: glyph.text, from: at(along), to: at(along + inked), size: printedSize, bold: state.font.bold || state.renderingMode === 2, vertical });
    along += advance;
  }
  if (vertical) state.y -= along;
  else state.x += along * state.horizontalScale * direction;
  return placed;
}
