import { parseChineseYear } from '../chinese-numerals.ts';
import { beforeDate, isDateLine } from './date-line.ts';
import type { Line } from './line.ts';
import { looksLikeUnit } from './owners/unit-shape.ts';
import { endsLikeTitle, isTitleLine } from './title-line.ts';

/** What stands before the plan's body. `bodyFrom` is the index of the first line after the title. */
export interface Head {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  year: number | null;
  bodyFrom: number;
}

const documentNumber = /[^\s，。《》（）()：:、]{0,12}[〔[［（(]\s*((?:19|20)\d{2})\s*[〕\]］）)]\s*(?:第)?\s*\d{1,4}\s*[号期]/;
const issueNumber = /^[（(]?(?:总)?第\s*\d{1,4}\s*[期号次][）)]?$/;
/** The years of a plan in a line of their own below its title. */
const period = /^[（(]\s*(?:19|20)\d{2}年?(?:\s*[-—–－~～至]+\s*(?:19|20)\d{2}年?)?(?:度)?[）)]$/;
const headLimit = 60;
const longestTitle = 110;

/** Reads title, issuer, number and year. Pure rules of form: the last title-like line before the first number is the plan's own title. */
export function findHead(lines: Line[]): Head {
  const firstNumber = lines.findIndex((line) => line.numbering !== null && !isTitleLine(line.text));
  const head = lines.slice(0, firstNumber < 0 ? Math.min(lines.length, headLimit) : firstNumber);
  const titles = findTitles(head);
  const last = titles.at(-1);
  const below = last ? lines[last.to]?.text ?? '' : '';
  const title = last ? last.text + (period.test(below) && !/\d{4}/.test(last.text) ? below : '') : (firstPlain(head) ?? lines[0]?.text ?? '');
  const number = head.slice(0, 25).map((line) => documentNumber.exec(line.text)).find((match, index) => match !== null && (head[index]?.text.length ?? 0) <= 40) ?? null;
  const issue = head.find((line) => issueNumber.test(line.text))?.text.replace(/[（()）]/g, '') ?? null;
  return {
    title,
    issuer: findIssuer(lines, head, title),
    documentNumber: number ? number[0].replace(/\s+/g, '') : issue,
    year: findYear(title, number?.[1] ?? null, titles.map((each) => each.text), head, lines),
    bodyFrom: last ? last.to : 0,
  };
}

/** Without a line that ends like a title: the first short line that is neither mark nor number. */
function firstPlain(head: Line[]): string | undefined {
  return head.find((line) => line.text.length >= 4 && line.text.length <= 60 && !/[。：:；]/.test(line.text) && !documentNumber.test(line.text) && !isDateLine(line.text) && !/^(?:特急|加急|平急|特提)$|文件$/.test(line.text))?.text ?? head[0]?.text;
}

/** Title lines with the lines broken off above them; a title printed twice counts once. */
function findTitles(head: Line[]): { text: string; to: number }[] {
  const titles: { text: string; to: number }[] = [];
  for (const [index, line] of head.entries()) {
    if (!isTitleLine(line.text) || documentNumber.test(line.text) || line.numbering) continue;
    const text = head.slice(findTitleStart(head, index), index + 1).map((each) => each.text).join('');
    titles.push({ text: text.length <= longestTitle ? text : line.text, to: index + 1 });
  }
  return titles;
}

function findTitleStart(head: Line[], index: number): number {
  let from = index;
  while (from > 0 && isTitleFragment(head[from - 1])) from -= 1;
  if (/关于/.test(head.slice(from, index + 1).map((line) => line.text).join(''))) return from;
  // 关于 opens a title two or three lines above: what lies between belongs to it, whatever it ends on.
  for (let above = from - 1; above >= 0 && above >= from - 3 && canBreakTitle(head[above]); above -= 1) {
    if (/关于/.test(head[above]?.text ?? '')) return above > 0 && isTitleFragment(head[above - 1]) ? above - 1 : above;
  }
  return from;
}

const isRedHead = (text: string): boolean => /^\S.{1,40}文件$/.test(text) && !/[。，：]|关于/.test(text);

/** `…关于推行甲制度` ends like a title, but a title with 关于 ends on 的 and its kind: it goes on in the next line. */
const isOpenTitle = (text: string): boolean => /关于/.test(text) && !/的[^的]{1,8}$/.test(text);

function canBreakTitle(line: Line | undefined): boolean {
  if (!line || line.numbering || line.text.length > 45) return false;
  return !documentNumber.test(line.text) && !isDateLine(line.text) && !isRedHead(line.text) && (!endsLikeTitle(line.text) || isOpenTitle(line.text)) && !/[。；：:]/.test(line.text);
}

function isTitleFragment(line: Line | undefined): boolean {
  if (!line || !canBreakTitle(line)) return false;
  return !/[，,]/.test(line.text) && /(?:关于|开展|推进|印发|贯彻|落实|加强|促进|实施|推广|时$|的$|年度?$|和$|^\S{2,20}(?:厅|局|委|部|院|政府)对\S{2,20}$|^[^\s（(]{2,30}(?:委员会|委|局|厅|院|部|政府|公司|集团|医院|学校|中学|小学|大学|学院|中心|办公室|办公厅|党组|工委)$)/.test(line.text);
}

function findIssuer(lines: Line[], head: Line[], title: string): string | null {
  const redHead = head.find((line) => isRedHead(line.text));
  if (redHead) return redHead.text.replace(/文件$/, '').trim();
  const notice = head.map((line) => /^([^\s《》，。：]{2,40}?)\s*关于(?:印发|转发|下发|做好|开展)/.exec(line.text)?.[1]).find(Boolean);
  const fromTitle = /^(\S{1,30}?(?:局|厅|委|院|部|政府|党组|工委|办公室|委员会|公司|集团|大学|学院|医院|学校|中学|小学|中心))\s*(?:关于|20\d{2})/.exec(title)?.[1];
  if (notice ?? fromTitle) return (notice ?? fromTitle)?.trim() ?? null;
  const signed = lines.findIndex((line) => isDateLine(line.text) && line.text.length <= 40);
  const filled = head.map((line) => /^(?:填报|制表|编制|报送)?单位(?:名称)?(?:[（(]盖章[）)])?[:：]\s*([^\s（(]{2,30})/.exec(line.text)?.[1]).find((name) => name !== undefined && looksLikeUnit(name));
  if (filled) return filled;
  const inline = signed >= 0 ? beforeDate(lines[signed]?.text ?? '') : '';
  if (inline) return inline;
  const above = signed > 0 ? lines[signed - 1]?.text : undefined;
  return above && above.length <= 30 && !/[。，；：]/.test(above) && !isTitleLine(above) ? above : null;
}

/**
 * Year of the plan: printed in a title, else in the document number, else named in the opening words, else the
 * day a meeting was held or the plan was signed.
 */
function findYear(title: string, numbered: string | null, titles: string[], head: Line[], lines: Line[]): number | null {
  for (const text of [title, ...titles]) {
    const year = readYear(text);
    if (year !== null) return year;
  }
  if (numbered) return Number(numbered);
  for (const { text } of head) {
    const match = /^(?:\S{0,6})?(?<!\d)((?:19|20)\d{2})年(?:度|是|全|我|本|\S{0,12}(?:工作|思路|要求))/.exec(text);
    if (match) return Number(match[1]);
  }
  for (const { text } of head) {
    const opened = /^[（(]?(?:\S{0,12}[:：])?((?:19|20)\d{2})年\d{1,2}月(?:\d{1,2}日|(?=[）)]?$))/.exec(text);
    if (opened) return Number(opened[1]);
  }
  for (const { text } of lines.toReversed()) {
    if (text.length > 40 || !isDateLine(text)) continue;
    const arabic = /((?:19|20)\d{2})\s*年\s*\d/.exec(text)?.[1];
    return arabic ? Number(arabic) : parseChineseYear(text.slice(text.search(/[二一]/), text.indexOf('年')));
  }
  return null;
}

/** `2026年`, `2026年度`, `二〇二六年`, `2024—2026年` (its last). */
export function readYear(text: string): number | null {
  // The second term of a school year lies in its second year.
  const term = /((?:19|20)\d{2})\s*[-—–－~～至]+\s*((?:19|20)\d{2})\s*学年度?[（(]?第?([一二上下])/.exec(text);
  if (term) return Number(/[一上]/.test(term[3] ?? '') ? term[1] : term[2]);
  const range = /(?<!\d)(?:19|20)\d{2}年?\s*[-—–－~～至]\s*((?:19|20)\d{2})\s*年/.exec(text);
  if (range) return null;
  // 2025年工作总结及2026年工作计划: the plan's own year.
  const planned = /总结[^。]{0,6}?((?:19|20)\d{2})\s*年/.exec(text);
  if (planned) return Number(planned[1]);
  const arabic = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text);
  if (arabic) return Number(arabic[1]);
  const chinese = /(二[〇○零][〇○零一二三四五六七八九]{2})年/.exec(text)?.[1];
  return chinese ? parseChineseYear(chinese) : null;
}
