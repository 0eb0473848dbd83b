import type { SheetText } from '../readers/read-workbook.ts';

/** One data row of a sheet, by column key. A Map, never an object: a header may be any word (`__proto__`, B08). */
export interface SheetRecord {
  sheet: string;
  /** As the spreadsheet counts, from 1. */
  row: number;
  get(column: string): string;
}

export interface Columns {
  /** Accepted headers by column key, Chinese and English. */
  [key: string]: string[];
}

/** The rows below the header; null when no row holds the first column's header. Empty rows are left out. */
export function readRecords(sheet: SheetText, columns: Columns): SheetRecord[] | null {
  const required = Object.values(columns)[0] ?? [];
  const header = sheet.rows.findIndex((row) => row.some((cell) => matches(cell.text, required)));
  const titles = sheet.rows[header];
  if (!titles) return null;
  const indexes = new Map(Object.entries(columns).map(([key, names]) => [key, titles.findIndex((cell) => matches(cell.text, names))]));
  return sheet.rows.slice(header + 1).flatMap((row, offset) => {
    if (row.every((cell) => cell.text.trim() === '')) return [];
    const get = (column: string): string => row[indexes.get(column) ?? -1]?.text.trim() ?? '';
    return [{ sheet: sheet.name, row: header + offset + 2, get }];
  });
}

const matches = (text: string, names: string[]): boolean => names.includes(text.replace(/[\s（(].*$/, '').trim().toLowerCase());

/** A cell with several names: separated by 、 ， , ； ; or line breaks. */
export const splitNames = (text: string): string[] => text.split(/[、，,；;\n]+/).map((name) => name.trim()).filter(Boolean);
