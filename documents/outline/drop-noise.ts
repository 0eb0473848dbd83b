import { isDateLine } from './date-line.ts';
import type { Line } from './line.ts';
import { squeeze } from './tidy-text.ts';

/** What web pages print around a document: navigation, sharing, counters. Words of pages, never of plans. */
const pageWords =
  /^(?:[-–]\s*)?(?:上一篇|下一篇|上一条|下一条|相关(?:文档|链接|阅读|文章|附件)|分享到?|收藏|打印|关闭|返回|首页|当前位置|责任编辑|编辑|作者|浏览次数|点击数?|阅读次数|字体|字号|发布(?:时间|日期|机构)|来源|信息来源|导语)(?:[:：\s>＞]|$)|^时间[:：\s]*(?:19|20)\d{2}[-/.]\d/;
const pageMixtures = [/字体(?:大小)?[:：]/, /(?:关闭|打印)\s*\S*\.(?:png|jpg|gif)/i, /^\S{2,12}来源[:：]/, /^首页\s{2,}/, /^(?:扫一扫|扫码|微信扫)/];
const pageMarks = [/^第?\s*[-—－]?\s*\d{1,3}\s*[-—－]\s*页?$/, /^第\s*\d+\s*页(?:\s*[,，/／]?\s*共\s*\d+\s*页)?$/, /^\d{1,3}\s*[/／]\s*\d{1,3}$/, /^\d{1,3}$/, /^[-—－·]\s*\d{1,3}\s*[-—－·]$/];
/** A line of a table of contents: dots or a tab, then a page number. */
const contentsLine = /(?:[.．·…]{3,}|\t)\s*\d{1,3}$/;
const contentsTitle = /^目\s*录$/;

/** Drops what is printed around the text: page furniture of web sites, page numbers, the table of contents. */
export function dropNoise(lines: Line[]): Line[] {
  return dropContents(lines.filter((line) => !isNoise(line)));
}

/** `—2—`, `第3页`, `4`: a page number that stands alone. */
export const isPageMark = (text: string): boolean => text.length <= 16 && pageMarks.some((pattern) => pattern.test(text));

function isNoise({ text, printed }: Line): boolean {
  if (text.length > 120) return false;
  return pageWords.test(text) || contentsLine.test(printed) || isPageMark(text) || pageMixtures.some((pattern) => pattern.test(text) || pattern.test(printed));
}

/** 目录 without dots: its lines stand again, word for word, where the chapters begin. */
function dropContents(lines: Line[]): Line[] {
  const title = lines.findIndex((line) => contentsTitle.test(line.text));
  if (title < 0) return lines;
  const key = (line: Line | undefined): string => squeeze(line?.text ?? '').replace(/\d{1,3}$/, '');
  const first = key(lines[title + 1]);
  const again = lines.findIndex((line, index) => index > title + 1 && first !== '' && key(line) === first);
  if (again < 0) return lines.filter((_, index) => index !== title);
  // A title of the plan may stand between the contents and its first chapter.
  const listed = new Set(lines.slice(title + 1, again).map((line) => key(line)));
  const kept = lines.slice(title + 1, again).filter((line) => !lines.slice(again).some((later) => key(later) === key(line)) && !line.numbering && !isDateLine(line.text) && listed.has(key(line)) && line.text.length > 8);
  return [...lines.slice(0, title), ...kept, ...lines.slice(again)];
}
