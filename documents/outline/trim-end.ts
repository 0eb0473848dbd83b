import { isDateLine } from './date-line.ts';
import { startsWithLabel } from './labelled-parts.ts';
import type { Line } from './line.ts';

const footer = /^[（(](?:此件|本文|联系人|此页无正文|信息公开)[\s\S]*[）)]$|^(?:抄送|主送|抄报|分送|发送|报|印发|主题词|附件\d*)[:：]|^(?:联系人|联系电话|联系方式|电话|邮箱|传真)[:：].*(?:\d{5,}|电话|邮箱|@)|^(?:联系电话|邮箱|传真)[:：]|^注[:：]|^(?:特此(?:通知|报告|函[复达告请商]|批复|通报|告知|致函|说明)|专此(?:函复|报告|函达))[。！]?$|办公室\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$|^(?:出席|列席|缺席|请假|参会|参加人员|记录|主持|分送)(?:人员|人)?[:：]/;

/** Drops the signature, the date, the distribution list, contact lines and what a page prints below them. */
export function trimEnd(lines: Line[]): Line[] {
  const lastNumber = lines.findLastIndex((line) => line.numbering !== null || (startsWithLabel(line.text) && !footer.test(line.text)));
  const end = lines.findIndex((line, index) => index > lastNumber && (isSigned(line.text) || footer.test(line.text)));
  if (end < 0) return lines;
  return lines.slice(0, isSigner(lines[end - 1], end - 1 > lastNumber) ? end - 1 : end);
}

const isSigned = (text: string): boolean => text.length <= 60 && isDateLine(text);

function isSigner(line: Line | undefined, unnumbered: boolean): boolean {
  return unnumbered && line !== undefined && line.text.length <= 30 && !/[。；：，,;:）)]/.test(line.text);
}
