import { plainText } from './plain-text.ts';

/** What spreadsheet programs would take for the beginning of a formula when somebody types it again. */
const formulaStart = /^[\s]*[=+\-@＝＋－＠]/u;

/** A text as a cell's value: what is written exactly as a number is one, everything else is text by its type, formulas too. */
export function sheetCell(text: string): { value: string | number; numFmt?: '@' } {
  const plain = plainText(text);
  const figure = Number(plain);
  if (plain !== '' && Number.isFinite(figure) && String(figure) === plain) return { value: figure };
  // The text format keeps it text also when the cell is edited.
  return formulaStart.test(plain) ? { value: plain, numFmt: '@' } : { value: plain };
}
