import { formatNumber } from '../numbering/format-number.ts';
import type { Element } from './elements.ts';

const formats: Record<string, [format: string, after: string]> = {
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimalZero', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'lower-latin': ['lowerLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'upper-latin': ['upperLetter', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCounting', '、'],
  'cjk-decimal': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
};
const types: Record<string, string> = { '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' };

/** Numbers the items of one list as a browser prints them; '' for bullets. */
export function createListNumbers(list: Element): (item: Element) => string {
  const style = /list-style(?:-type)?\s*:[^;]*?([a-z]+(?:-[a-z]+)*)/i.exec(list.attribs['style'] ?? '')?.[1]?.toLowerCase();
  const kind = list.name === 'ol' ? (formats[style ?? types[list.attribs['type'] ?? '1'] ?? 'decimal'] ?? (style === 'none' ? null : formats['decimal'])) : (formats[style ?? ''] ?? null);
  let count = Number.parseInt(list.attribs['start'] ?? '1', 10) - 1;
  return (item) => {
    const own = Number.parseInt(item.attribs['value'] ?? '', 10);
    count = Number.isNaN(own) ? count + 1 : own;
    return kind ? formatNumber(count, kind[0]) + kind[1] : '';
  };
}
