import { parseChineseNumeral } from '../chinese-numerals.ts';

/** Kinds of numbering found in plans, outermost first; the order is the order of nesting. */
export const numberingKinds = [
  'part', // 第一章 第二部分 第三条 Ⅰ、
  'chinese', // 一、
  'chineseBracket', // （一） ㈠
  'named', // 任务一： 专题2：
  'arabic', // 1. 1、 1．
  'decimal', // 1.1 1.2.3
  'arabicBracket', // （1） 1）
  'circled', // ①
  'ordinal', // 一是 第一，
] as const;
export type NumberingKind = (typeof numberingKinds)[number];

export interface Numbering {
  kind: NumberingKind;
  /** The number itself; of `1.2.3` the last. */
  value: number;
  /** As printed, without surrounding space: `11.`, `（三）`. */
  printed: string;
  rest: string;
  /** A digit follows the point (`11.211工程`, `1.8月9日`): only the sequence can tell whether this is a number. */
  tight: boolean;
}

export const rankOf = (kind: NumberingKind): number => numberingKinds.indexOf(kind);

const han = '[零〇一二三四五六七八九十百]{1,5}';
const circledDigits = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** Numbers printed as one character, each row counted from 1. */
const singles = [circledDigits, '❶❷❸❹❺❻❼❽❾❿', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'];

interface Pattern {
  kind: NumberingKind;
  pattern: RegExp;
}

// The first that fits wins: `1.1 ` before `1.`, `一是` before nothing at all.
const patterns: Pattern[] = [
  { kind: 'part', pattern: new RegExp(`^(第\\s*(${han}|\\d{1,3})\\s*(?:章|编|部分|节|条|篇))[、.：:\\s]?`) },
  { kind: 'chinese', pattern: new RegExp(`^((${han})\\s*[、.．])`) },
  { kind: 'chineseBracket', pattern: new RegExp(`^([（(]\\s*(${han})\\s*[）)][、.]?)`) },
  { kind: 'decimal', pattern: /^(\d{1,2}(?:\.\d{1,2}){0,2}\.(\d{1,2})[.、]?)(?=\s)/ },
  { kind: 'arabic', pattern: /^((\d{1,3})\s*[.．、])(?!0)/ },
  { kind: 'arabicBracket', pattern: /^([（(]\s*(\d{1,2})\s*[）)][、.]?)/ },
  { kind: 'arabicBracket', pattern: /^((\d{1,2})[）)])/ },
  { kind: 'circled', pattern: new RegExp(`^(([${circledDigits}❶❷❸❹❺❻❼❽❾❿])[、.．]?)`) },
  { kind: 'arabic', pattern: /^(([⒈-⒛])[、.．]?)/ },
  { kind: 'arabicBracket', pattern: /^(([⑴-⒇])[、.．]?)/ },
  { kind: 'chineseBracket', pattern: /^(([㈠-㈩])[、.．]?)/ },
  { kind: 'part', pattern: /^(([Ⅰ-Ⅻ])\s*[、.．])/ },
  { kind: 'named', pattern: new RegExp(`^((?:重点)?(?:任务|行动|工程|专项|项目|事项|问题|议题|举措|目标|专题|工作)\\s*(${han}|\\d{1,2})\\s*[:：、.])`) },
  { kind: 'ordinal', pattern: new RegExp(`^((${han})(?:是|要))(?!否)`) },
  { kind: 'ordinal', pattern: new RegExp(`^(第(${han})[，,])`) },
];

/** The number a line begins with, or null. Decides by form alone; whether it continues a sequence is the caller's question. */
export function parseNumbering(line: string): Numbering | null {
  const text = line.trimStart();
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = readValue(match[2] ?? '');
    if (!value) continue; // `2.0` is a version, not a number
    const rest = text.slice(match[0].length);
    return {
      kind,
      value,
      printed: (match[1] ?? '').replace(/\s+/g, ''),
      rest: rest.trim(),
      tight: kind === 'arabic' && ((/[.．]$/.test(match[1] ?? '') && /^\d/.test(rest)) || (/、$/.test(match[1] ?? '') && /^\d{1,2}(?:月|日|号|个|所|项|、)/.test(rest))),
    };
  }
  return null;
}

function readValue(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const single = singles.find((row) => text !== '' && row.includes(text));
  return single ? single.indexOf(text) + 1 : parseChineseNumeral(text);
}
