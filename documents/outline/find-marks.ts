import { squeeze } from './tidy-text.ts';

const urgency = /^(?:特急|加急|平急|特提)$/;
const openness = /[（(]?(?:此件|本文)(?:主动|依申请)?公开(?:发布)?[）)]?$|^公开属性:(?:主动公开|依申请公开)$/;

/** Urgency and openness as printed in head and foot. Secrecy marks never get here: such a document is refused. */
export function findMarks(texts: string[]): string[] {
  const marks = texts.map((text) => squeeze(text)).filter((text) => text.length <= 16 && (urgency.test(text) || openness.test(text)));
  return [...new Set(marks.map((mark) => mark.replace(/[()]/g, '')))];
}
