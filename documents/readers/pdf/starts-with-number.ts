const han = '[零〇一二三四五六七八九十百]{1,4}';

/** Numbers and bullets that open a paragraph in plans: 第三条 一、 （一） 1. 1.2 （1） ① 一是 ●. A decimal (1.5亿) is none. */
const opening = new RegExp(
  `^(?:第\\s?(?:${han}|\\d{1,3})\\s?(?:章|节|条|编|篇|部分)|${han}[、.．]|[（(]\\s?${han}\\s?[）)]|\\d{1,3}[、]|\\d{1,3}[.．](?!\\d)|\\d{1,2}(?:\\.\\d{1,2}){1,2}[\\s.、]|[（(]\\d{1,2}[）)]|\\d{1,2}[）)]|[①-⑳]|${han}是|\\d{1,3}\\s(?=\\p{Script=Han})|[●■◆•▪])`,
  'u',
);

export const startsWithNumber = (text: string): boolean => opening.test(text);

/** A label such as 责任单位： or 牵头领导: at a line's start. */
export const startsWithLabel = (text: string): boolean => /^[（(【]?[\p{Script=Han}]{2,10}[】]?[:：]/u.test(text);
