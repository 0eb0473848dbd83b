import type { Line } from './line.ts';
import { startsWithLabel } from './labelled-parts.ts';

const signed = /^(?:\S{2,40}\s*)?(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二〇○零一]{2}[〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
const footer = /^[（(](?:此件|本文|联系人)[\s\S]*[）)]$|^(?:抄送|主送|联系人|联系电话)[:：]|^注[:：]/;

/** Drops the signature, the date, the distribution list and what a page prints below them. */
export function trimEnd(lines: Line[]): Line[] {
  const lastNumber = lines.findLastIndex((line) => line.numbering !== null || startsWithLabel(line.text));
  const end = lines.findIndex((line, index) => index > lastNumber && (signed.test(line.text) || footer.test(line.text)));
  if (end < 0) return lines;
  return lines.slice(0, isSigner(lines[end - 1], end - 1 > lastNumber) ? end - 1 : end);
}

function isSigner(line: Line | undefined, unnumbered: boolean): boolean {
  return unnumbered && line !== undefined && line.text.length <= 30 && !/[。；：，,;:]/.test(line.text);
}
