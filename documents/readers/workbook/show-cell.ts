import { formatValue } from 'hucre';
import type { CellValue } from 'hucre';

/** A cell as its sheet shows it. A date with a day is always written `YYYY-MM-DD`, so that no year is lost to a short format. */
export function showCell(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return showDate(value, format);
  if (typeof value === 'number') return showNumber(value, format);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? tidyCell(value) : '';
}

/** One kind of line end, without the marks that Excel writes for characters XML cannot hold. */
const tidyCell = (text: string): string => text.replace(/_x000[dD]_/g, '').replace(/\r\n?/g, '\n').trim();

function showDate(date: Date, format: string | undefined): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = date.toISOString().slice(0, 10);
  if (!format) return day;
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (codes.includes('d') || codes.includes('e')) return day;
  if (!codes.includes('y')) return /[hs]/.test(codes) ? formatValue(date, format).trim() : day;
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
}

const plainFormat = /^(?:general|@|g\/通用格式|常规)?$/i;

function showNumber(value: number, format: string | undefined): string {
  // Twelve digits: a sheet shows no more, and 0.1 + 0.2 is 0.3 for its reader. Whole numbers stay as they are.
  const plain = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
  if (!format || plainFormat.test(format.trim())) return plain;
  const shown = formatValue(value, format).replace(/[\u00a0\s]+/g, ' ').trim();
  return shown === '' || /^#+$/.test(shown) ? plain : shown;
}
