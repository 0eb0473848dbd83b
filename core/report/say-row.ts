import type { FormPlace } from './returned-form.ts';

/** The row a place stands in, in words: `表1第3行`, `Sheet1第5行`; '' for a place without any. */
export function sayRow({ cell, page, paragraph }: FormPlace): string {
  if (cell !== undefined) {
    const [, sheet, row] = /^(.*)!\$?[A-Z]+\$?(\d+)$/u.exec(cell) ?? [];
    return sheet === undefined ? cell.replace(/第\d+列$/u, '') : `${sheet}第${row}行`;
  }
  if (paragraph !== undefined) return `第${paragraph}段`;
  return page === undefined ? '' : `第${page}页`;
}
