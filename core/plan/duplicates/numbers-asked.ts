import type { TaskDraft } from '../plan-draft.ts';

const kinds = '率|比例|占比|比重|覆盖面|人数|总量|规模|面积|产值|投资额|增加值|生产总值';
/** 巩固率达到95%, 入园率提高到…: a measured thing and what it shall be. */
const measured = new RegExp(`[\\p{Script=Han}A-Za-z0-9“”"'‘’]{2,20}?(?:${kinds})(?=\\s*(?:[（(][^）)]*[）)])?\\s*(?:要|应|力争|稳定|保持|控制|不低|不高|不超|不少|达|提高|提升|增长|下降|降|为|在|\\d))`, 'gu');
const isMeasure = new RegExp(`(?:${kinds})$`, 'u');
/** Words before the thing itself: verbs of promising, and whose it is. */
const before =
  /^.*(?:确保|力争|努力|推动实现|推动|实现|促进|提高|提升|扩大|保持|使得|使|年前|年底前|将|其中|基本|持续|稳步|不断|进一步|(?:我|全|本|各)(?:省|市|州|县|区|校|系统)(?:各地)?)/u;
/** Says how much of anything; without its thing it names no number. */
const nameless = /^(?:覆盖|完成|达标|合格|参与|知晓|满意|普及|使用|入库|办结|增长|下降|贡献)率$|^(?:所占|的)?(?:比例|占比|比重|人数|总量|规模|面积)$/u;

/** Names of the numbers a task asks for (九年义务教育巩固率), without the verbs around them. */
export function numbersAsked({ indicators }: Pick<TaskDraft, 'indicators'>, words: string): Set<string> {
  const named = indicators.flatMap(({ name }) => (name !== null && isMeasure.test(name) ? [name] : []));
  const printed = [...words.normalize('NFKC').matchAll(measured)].map(([name]) => name);
  return new Set([...named, ...printed].map(bareName).filter((name) => name.length >= 4 && !nameless.test(name)));
}

const bareName = (name: string): string => name.normalize('NFKC').replaceAll(/["'“”‘’\s]/gu, '').replace(before, '').replace(/^(?:的|各类|各级)/u, '');

/** Whether two names mean one number: alike, or one says only more exactly what is measured (九年义务教育巩固率, 义务教育巩固率). */
export function isSameNumber(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 5 && long.endsWith(short));
}
