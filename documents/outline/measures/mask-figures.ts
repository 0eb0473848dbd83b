import { maskNames } from '../time/mask-names.ts';

/** Numbers that are part of a name, a date, a rank or a definition. */
const noAmounts = [
  /[〔[（(【](?:19|20)\d{2}[〕\]）)】]\s*\d*号?/g, // 某发〔2026〕3号
  /(?:(?:19|20)\d{2}|[一二][〇○零][〇○零一二三四五六七八九]{2})\s*(?:[-—–~～至]\s*(?:19|20)?\d{2,4})?\s*(?:学?年度?|届|级)/g,
  /(?<!\d)\d{1,2}\s*[-—–~～至]?\s*\d{0,2}\s*月(?:份)?(?:\s*\d{1,2}\s*(?:[-—–~～至]\s*\d{1,2}\s*)?[日号])?/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|(?<!\d)\d{3,4}-\d{7,8}(?!\d)/g, // telephones
  /第\s*(?:\d{1,12}|[一二三四五六七八九十百]{1,6})\s*(?:届|期|批次?|条|次|轮|个|章|号|名|位|季度|阶段|课|代|版)/g,
  /(?<!\d)\d{1,12}(?:\.\d{1,6})?\s*[+＋]\s*(?:[A-Za-zＮ]|\d{1,12})|[A-Za-z]{1,10}\s*[+＋]\s*\d{1,12}/g, // 1+N
  /(?<![A-Za-z])[A-Za-z]{1,6}-?\d{1,12}(?:\.\d{1,6})?|(?<!\d)\d{1,12}(?:\.\d{1,6})?[A-Za-z]{1,4}(?![A-Za-z%])/g, // 5G, ISO9001
  /(?<!\d)\d{1,12}\s*[×xX*]\s*\d{1,12}(?:小时)?/g,
  /(?<!\d)\d{1,12}(?:\.\d{1,6})?\s*(?:版|级|类|岁|周岁|年级|号线|号楼|路|点半?|时(?!间)|热线|年(?:以上|以内|内|期|行动|规划|计划|攻坚)?)/g,
  /(?<![\d.])\d{1,12}\.\d{1,12}(?=行动|版|工程|时代|系统|，|。)/g, // 行动2.0
  /前\s*(?:\d{1,12}|[一二三四五六七八九十]{1,4})\s*(?:名|位|强|家)?/g,
  /(?<![一二三四五六七八九十百千])[一二三四五六七八九十百千]{1,5}\s?(?:大|佳|强|级|类|型|化|性)(?!\d)/g,
  /[一二两三四五六七八九十]{1,3}分之[一二两三四五六七八九十]{1,3}/g,
];

/** Blanks out, at equal length, every number that is no amount: names, dates, document numbers, telephones, ranks. */
export function maskFigures(text: string): string {
  let open = maskNames(text);
  for (const pattern of noAmounts) open = open.replace(pattern, (match) => '\u0000'.repeat(match.length));
  return open;
}
