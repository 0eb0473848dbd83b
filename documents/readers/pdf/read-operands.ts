import type { FontFacts, ShownGlyph } from './text-state.ts';

const boldName = /bold|heavy|black|[-,]b(?:d|old)?$|simhei|heiti|黑体|小标宋|xbs/i;

/** The facts of a font object of the library; a font that never came counts as a plain one. */
export function readFont(font: unknown): FontFacts {
  const matrix = field(font, 'fontMatrix');
  const scale = isNumbers(matrix) ? Number(matrix[0]) : 0.001;
  const name = field(font, 'name');
  const metrics = field(font, 'defaultVMetrics');
  return {
    scale: Number.isFinite(scale) && scale !== 0 ? scale : 0.001,
    bold: field(font, 'bold') === true || field(font, 'black') === true || (typeof name === 'string' && boldName.test(name)),
    vertical: field(font, 'vertical') === true,
    verticalAdvance: isNumbers(metrics) && Number(metrics[0]) !== 0 ? Number(metrics[0]) : -1000,
  };
}

/** The glyphs and kerning numbers of one shown string. */
export function readShown(shown: unknown): (ShownGlyph | number)[] {
  if (!Array.isArray(shown)) return [];
  return shown.flatMap((each: unknown): (ShownGlyph | number)[] => {
    if (typeof each === 'number') return [each];
    const text = field(each, 'unicode');
    const width = field(each, 'width');
    return typeof text === 'string' ? [{ text, width: typeof width === 'number' ? width : 0, isSpace: field(each, 'isSpace') === true }] : [];
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value && value.length !== 0;
}
