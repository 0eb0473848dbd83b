/** Tallest row Excel and WPS show, in points. */
const tallest = 400;

/** Columns of a fixed-width face a text takes: Chinese characters take two. */
export const textWidth = (line: string): number => [...line].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1.1), 0);

/**
 * Heights in points that show every text of a row: one where it fits into a row, else several rows to be merged.
 * Widths are those of the sheet's columns, `size` is the letters' in points. Spreadsheet programs do not grow wrapped rows by themselves.
 */
export function rowHeights(cells: { text: string; width: number; size: number }[], least = 24): number[] {
  const heights = cells.map(({ text, width, size }) => {
    // A column's width counts letters of 11 points; some of it is margin, and a Chinese character is never cut in half.
    const room = Math.max(2, (width * 11) / size - 2);
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    return lines * size * 1.4 + 6;
  });
  const whole = Math.max(least, ...heights);
  const parts = Math.ceil(whole / tallest);
  return Array.from({ length: parts }, () => Math.ceil(whole / parts));
}
