const digits = '零一二三四五六七八九';

const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Reads 一 … 九千九百九十九, also 〇, 廿 and 两; null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  if (!/^[零〇一二三四五六七八九十百千廿两]+$/.test(text)) return null;
  let total = 0;
  let current = 0;
  for (const char of text.replace('廿', '二十').replaceAll('〇', '零').replaceAll('两', '二')) {
    const digit = digits.indexOf(char);
    if (digit >= 0) current = digit;
    else {
      total += (current || 1) * (steps[char] ?? 10);
      current = 0;
    }
  }
  const value = total + current;
  return value > 0 ? value : null;
}

/** An integer or decimal in either script: `12`, `1,200`, `3.5`, `十二`; null for anything else. */
export function parseNumber(text: string): number | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : parseChineseNumeral(plain);
}

/** Writes 1 … 999 the way documents number chapters: 十, 十一, 二十, 一百零三. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new TypeError(`no Chinese numeral for ${value}`);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds ? `${digits[hundreds]}百` : '';
  if (tens) text += tens === 1 && !hundreds ? '十' : `${digits[tens]}十`;
  else if (hundreds && ones) text += '零';
  return text + (ones ? digits[ones] : '');
}

/** 二〇〇四 → 2004: years written digit by digit; the letter O is what typists use for 〇. */
export function parseChineseYear(text: string): number | null {
  if (!/^[零〇○OＯo一二三四五六七八九]{4}$/.test(text)) return null;
  return Number([...text].map((char) => Math.max(0, digits.indexOf(char))).join(''));
}
