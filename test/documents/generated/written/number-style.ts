import { formatChineseNumeral } from '../../../../documents/chinese-numerals.ts';

/** One way to number: how it is printed, and the level text and number format a word processor needs for the same. */
export interface NumberStyle {
  name: string;
  print: (value: number) => string;
  /** `%1` stands for the number. */
  levelText: string;
  format: 'decimal' | 'chineseCounting' | 'decimalEnclosedCircle';
  most: number;
}

const style = (levelText: string, format: NumberStyle['format'] = 'decimal', most = 99): NumberStyle => ({
  name: levelText.replace('%1', format === 'decimal' ? '1' : format === 'chineseCounting' ? '一' : '①'),
  print: (value) => levelText.replace('%1', figure(value, format)),
  levelText,
  format,
  most,
});

function figure(value: number, format: NumberStyle['format']): string {
  if (format === 'chineseCounting') return formatChineseNumeral(value);
  return format === 'decimal' ? String(value) : String.fromCodePoint(0x2460 + value - 1);
}

export const chapterStyle = style('%1、', 'chineseCounting');
export const partStyle = style('第%1部分 ', 'chineseCounting');
export const sectionStyle = style('（%1）', 'chineseCounting');
export const pointStyle = style('%1.');
/** Numbers items may carry below chapters and sections. */
export const innerStyles: NumberStyle[] = [pointStyle, style('%1．'), style('%1、'), style('（%1）'), style('(%1)'), style('%1）'), style('%1', 'decimalEnclosedCircle', 20)];
export const plainStyle = style('%1');
