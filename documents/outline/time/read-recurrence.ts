import type { Recurrence } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';

export interface RecurrenceReading {
  recurrence: Recurrence | null;
  recurrenceText: string | null;
  findings: EntryFinding[];
}

const periods: [pattern: RegExp, recurrence: Recurrence][] = [
  [/^每周/, 'weekly'],
  [/^(?:每个?月|按月|逐月)/, 'monthly'],
  [/^(?:每(?:个)?季度?|按季度?|逐季)/, 'quarterly'],
  [/^每半年/, 'half-yearly'],
  [/^(?:每年|逐年)/, 'yearly'],
];
const period = '(?:每周|每个?月|按月|逐月|每个?季度?|按季度?|逐季|每半年|每年|逐年)';
const doing =
  '(?:报告|专题报告|报送|上报|通报|调度|汇报|分析|研判|研究|检查|督查|督导|巡查|排查|召开|开展|组织|公布|发布|更新|选拔|评选|举办|听取|总结|梳理|汇总|印发|考核|评估|清理|培训|向|对|至少|不少于|定期|底前|末|初|\\d+日前)';
const phrase = new RegExp(`${period}(?!生|天|人|所|个学期)[^，。；、]{0,3}?${doing}[^，。；]{0,40}`, 'g');
const others = /(?:各(?:级各类)?(?:中小)?学校|各校|各中小学|中小学校?|幼儿园|学生|教师|各高校|各地|各县|基层|企业|村|社区|医院|家长)[^，。；]{0,6}$/;

/**
 * A duty that comes back. One that the text puts on others (各学校每月…) is no report cycle of ours: a note, never assumed.
 * Several rhythms in one item: the first of ours is proposed, and a doubt names them all.
 */
export function readRecurrence(words: string, column = ''): RecurrenceReading {
  const field = periodOf(column.trim());
  if (field) return { recurrence: field, recurrenceText: column.trim(), findings: [] };
  const ours: { recurrence: Recurrence; text: string }[] = [];
  const findings: EntryFinding[] = [];
  for (const match of words.replace(/《[^《》]*》/g, '').matchAll(phrase)) {
    const recurrence = periodOf(match[0]);
    if (!recurrence) continue;
    const before = words.slice(Math.max(0, words.indexOf(match[0]) - 14), words.indexOf(match[0]));
    if (others.test(before)) findings.push({ severity: 'note', code: 'others-duty', message: `“${match[0].slice(0, 20)}”是下级单位的周期性要求，未作为报告周期。` });
    else ours.push({ recurrence, text: match[0] });
  }
  const [first] = ours;
  if (!first) return { recurrence: null, recurrenceText: null, findings };
  if (new Set(ours.map((each) => each.recurrence)).size > 1)
    findings.push({ severity: 'doubt', code: 'several-recurrences', message: `本项有多个周期：${ours.map((each) => `“${each.text.slice(0, 16)}”`).join('、')}，请选定报告周期。` });
  return { recurrence: first.recurrence, recurrenceText: first.text, findings };
}

function periodOf(text: string): Recurrence | null {
  for (const [pattern, recurrence] of periods) if (pattern.test(text)) return recurrence;
  return null;
}
