import type { Line } from './line.ts';
import { parseChineseYear } from '../chinese-numerals.ts';

/** What stands before the plan's body. `bodyFrom` is the index of the first line after the title. */
export interface Head {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  year: number | null;
  bodyFrom: number;
}

const titleEnd =
  /(?:工作要点|要点|计划|方案|意见|清单|分工|安排|一览表|目标表|分解表|任务表|情况表|进度表|台账|[^\s]表|通知|通报|纪要|函|报告|决定|办法|措施|规划|细则|说明|部署)(?:[（(][^（）()]*[）)])?$/;
const documentNumber = /[^\s，。《》]{1,12}[〔[［（(]\s*((?:19|20)\d{2})\s*[〕\]］）)]\s*(?:第)?\s*\d{1,4}\s*号/;
const dateLine = /(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二〇○零一]{1,2}[〇○零一二三四五六七八九]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
const headLimit = 60;

/** Reads title, issuer, number and year. Pure rules of form: the last title-like line before the first number is the plan's own title. */
export function findHead(lines: Line[]): Head {
  const firstNumber = lines.findIndex((line) => line.numbering !== null && !isTitleLine(line.text));
  const head = lines.slice(0, firstNumber < 0 ? Math.min(lines.length, headLimit) : firstNumber);
  const titles = findTitles(head);
  const last = titles.at(-1);
  const title = last?.text ?? head[0]?.text ?? lines[0]?.text ?? '';
  const number = head.map((line) => documentNumber.exec(line.text)).find((match) => match !== null) ?? null;
  return {
    title,
    issuer: findIssuer(lines, head, title),
    documentNumber: number ? number[0].replace(/\s+/g, '') : null,
    year: findYear(title, number?.[1] ?? null, titles.map((each) => each.text), head, lines),
    bodyFrom: last ? last.to : 0,
  };
}

function isTitleLine(text: string): boolean {
  return text.length <= 70 && !/[。；：:，,]$/.test(text) && !/[。；]/.test(text) && titleEnd.test(text);
}

/** Title lines with the lines broken off above them; a title printed twice counts once. */
function findTitles(head: Line[]): { text: string; to: number }[] {
  const titles: { text: string; to: number }[] = [];
  for (const [index, line] of head.entries()) {
    if (!isTitleLine(line.text) || documentNumber.test(line.text) || line.numbering) continue;
    let from = index;
    while (from > 0 && isTitleFragment(head[from - 1])) from -= 1;
    const text = head.slice(from, index + 1).map((each) => each.text).join('');
    titles.push({ text: text.length <= 90 ? text : line.text, to: index + 1 });
  }
  return titles;
}

function isTitleFragment(line: Line | undefined): boolean {
  if (!line || line.numbering || line.text.length > 40) return false;
  if (documentNumber.test(line.text) || dateLine.test(line.text) || line.text.endsWith('文件') || titleEnd.test(line.text)) return false;
  return !/[。；：:，,]/.test(line.text) && /(?:关于|开展|推进|印发|贯彻|落实|加强|促进|实施|推广|时$|的$|年$|和$|^\S{2,20}(?:委员会|局|厅|院|部|政府)$)/.test(line.text);
}

function findIssuer(lines: Line[], head: Line[], title: string): string | null {
  const redHead = head.find((line) => /^\S.{1,40}文件$/.test(line.text) && !/[。，：]/.test(line.text));
  if (redHead) return redHead.text.replace(/文件$/, '').trim();
  const notice = head.map((line) => /^(\S{2,40}?)\s*关于(?:印发|转发|下发|做好|开展)/.exec(line.text)?.[1]).find(Boolean);
  const fromTitle = /^(\S{2,30}?(?:局|厅|委|院|部|政府|党组|工委|办公室|委员会))\s*(?:关于|20\d{2})/.exec(title)?.[1];
  if (notice ?? fromTitle) return (notice ?? fromTitle)?.trim() ?? null;
  const signed = lines.findIndex((line) => dateLine.test(line.text) && line.text.length <= 40);
  const inline = signed >= 0 ? lines[signed]?.text.replace(dateLine, '').trim() : '';
  if (inline) return inline;
  const above = signed > 0 ? lines[signed - 1]?.text : undefined;
  return above && above.length <= 30 && !/[。，；：]/.test(above) ? above : null;
}

/** Year of the plan: printed in a title, else in the document number, else named in the opening words, else the date it was signed. */
function findYear(title: string, numbered: string | null, titles: string[], head: Line[], lines: Line[]): number | null {
  for (const text of [title, ...titles]) {
    const match = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text);
    if (match) return Number(match[1]);
  }
  if (numbered) return Number(numbered);
  for (const { text } of head) {
    const match = /^(?:\S{0,6})?(?<!\d)((?:19|20)\d{2})年(?:度|是|全|我|本|\S{0,12}(?:工作|思路|要求))/.exec(text);
    if (match) return Number(match[1]);
  }
  for (const { text } of lines.toReversed()) {
    if (text.length > 40 || !dateLine.test(text)) continue;
    const arabic = /((?:19|20)\d{2})年\d/.exec(text)?.[1];
    return arabic ? Number(arabic) : parseChineseYear(text.slice(text.search(/[二一]/), text.indexOf('年')));
  }
  return null;
}
