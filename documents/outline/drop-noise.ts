import type { Line } from './line.ts';

/** What web pages print around a document: navigation, sharing, counters. Words of pages, never of plans. */
const pageWords =
  /^(?:[-–]\s*)?(?:上一篇|下一篇|上一条|下一条|相关(?:文档|链接|阅读|文章|附件)|分享到?|收藏|打印|关闭|返回|首页|当前位置|责任编辑|编辑|作者|浏览次数|点击数?|阅读次数|字体|字号|发布(?:时间|日期|机构)|来源|信息来源|导语|时间)(?:[:：\s>＞]|$)/;
const pageMixtures = [/字体(?:大小)?[:：]/, /(?:关闭|打印)\s*\S*\.(?:png|jpg|gif)/i, /^\S{2,12}来源[:：]/, /^首页\s{2,}/, /^第?\s*[-—－]?\s*\d{1,3}\s*[-—－]\s*页?$/, /^(?:扫一扫|扫码|微信扫)/, /^第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?$/];

export function dropNoise(lines: Line[]): Line[] {
  return lines.filter((line) => !isNoise(line));
}

function isNoise({ text, printed }: Line): boolean {
  if (text.length > 120) return false;
  return pageWords.test(text) || pageMixtures.some((pattern) => pattern.test(text) || pattern.test(printed));
}
