import type { Recurrence } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';
import { maskNames } from './mask-names.ts';
import { readRhythm, rhythmPattern } from './rhythm-words.ts';

export interface RecurrenceReading {
  recurrence: Recurrence | null;
  recurrenceText: string | null;
  findings: EntryFinding[];
}

const reporting = '报告|专题报告|报送|上报|通报|调度|汇报|研判|会商|例会|督办|督查|点评|更新|晾晒|反馈|碰头|清零|报';
const doing =
  `(?:${reporting}|分析|研究|检查|督导|巡查|排查|抽查|召开|开展|组织|公布|发布|选拔|评选|举办|听取|总结|小结|梳理|汇总|印发|考核|评估|清理|培训|培养|新增|新建|引进|选派|遴选|认定|招收|资助|改造|完成|交流|走访|演练|监测|向|对|至少|\\d{1,2}月|不少于|定期|(?:底|末|初)(?=前|[^，,。；;]{0,4}报)|[一二两三四五六七八九十\\d]+(?:次|期|例会|调度|通报|报告|考核|总结|研判|督查)|\\d{1,12}[日号]前|(?:上午|下午|下班|[一二三四五])前(?:将|把|向|报))`;
const reports = new RegExp(reporting);
const phrase = new RegExp(`${rhythmPattern}(?!生|人|所|制)[^，,。；;、\\n]{0,6}?${doing}[^，,。；;、\\n]{0,40}`, 'g');
// Short names of a reporting regime hold their verb themselves: 月调度、季通报.
const regime = new RegExp(`(?:按|实行|建立|坚持|落实|严格执行|执行|完善|健全|[、，，])?${rhythmPattern}(?:${reporting}|考核|分析)`, 'g');

const actors = '(?:各(?:级各类)?(?:中小)?学校|各校|各中小学校?|中小学校?|各?幼儿园|学校|学生|教师|各高校|高校|各地|各县|各区|各乡镇|各镇|各街道|各村|基层|企业|村|社区|医院|家长|班级|各级[^，,。；;]{0,8}|各单位|各支部|党支部)';
const others = new RegExp(`${actors}(?:[（(][^（）()]*[）)])?[^，,。；;、]{0,6}$`);
const othersBefore = new RegExp(`(?:^|[。；;\\n，,])(?:要求|督促|指导|引导|推动|支持|鼓励|组织|监督)?(?:全市|全县|全区|全省|全州|辖区)?${actors}(?:要|应|须|必须)[^。；;\\n]{0,40}$`);

const twiceAYear = /^每年度?\s*\d{1,2}月[^，,。；;\n]{0,8}[、和及]\s*\d{1,2}月/;

interface Found {
  recurrence: Recurrence | null;
  term: boolean;
  text: string;
}

/**
 * A duty that comes back. One that the text puts on others (各学校每月…) is no report cycle of ours: a note, never assumed.
 * Several rhythms in one item: the first of ours is proposed, and a doubt names them all. A rhythm without a cycle of its
 * own (每半月, 每两年, 每逢…) gives none, with a doubt. `column` is a field made for a rhythm, or one for dates that names one.
 */
export function readRecurrence(words: string, column = ''): RecurrenceReading {
  const field = column.trim();
  const stated = field ? readField(field) : null;
  if (stated) return stated;
  const open = maskNames(words);
  const ours: Found[] = [];
  const findings: EntryFinding[] = [];
  for (const { index, length } of findRhythms(open)) {
    const text = words.slice(index, index + length);
    const rhythm = readRhythm(text);
    if (!rhythm || isHabit(text)) continue;
    if (isOthers(open, index) || (/^每个?学期/.test(text) && !reports.test(text))) {
      findings.push({ severity: 'note', code: 'others-duty', message: `“${clip(text)}”是下级单位的周期性要求，未作为报告周期。` });
    } else if (twiceAYear.test(open.slice(index))) {
      ours.push({ ...rhythm, recurrence: 'half-yearly', text });
      findings.push({ severity: 'doubt', code: 'recurrence-twice-a-year', message: `“${clip(text)}”一年有两个时间，暂按每半年，请确认。` });
    } else ours.push({ ...rhythm, text });
  }
  return choose(ours, findings);
}

function findRhythms(open: string): { index: number; length: number }[] {
  const found = [...open.matchAll(phrase), ...open.matchAll(regime)].map((match) => {
    const lead = /^(?:按(?![周月季])|实行|建立|坚持|落实|严格执行|执行|完善|健全|[、，，])/.exec(match[0])?.[0].length ?? 0;
    return { index: match.index + lead, length: match[0].length - lead };
  });
  found.sort((a, b) => a.index - b.index || b.length - a.length);
  return found.filter((each, at) => !found.slice(0, at).some((earlier) => each.index < earlier.index + earlier.length));
}

/** The weekly flag, a weekly lesson or menu: a habit of schools, no duty to report. Weekly counts only with a reporting verb. */
function isHabit(text: string): boolean {
  return /^(?:每个?(?:周|星期|日|天)|每逢)/.test(text) && (!reports.test(text) || /升旗|班会|食谱|收看|收听|课时|体育课|升国旗/.test(text));
}

function isOthers(open: string, index: number): boolean {
  const before = open.slice(Math.max(0, index - 60), index);
  return others.test(before.slice(-16)) || othersBefore.test(before);
}

function choose(ours: Found[], findings: EntryFinding[]): RecurrenceReading {
  const named = ours.map((each) => `“${clip(each.text)}”`).join('、');
  const cyclic = ours.filter((each) => each.recurrence !== null);
  const [first] = cyclic;
  const distinct = new Set(ours.map((each) => each.recurrence)).size;
  if (distinct > 1) findings.push({ severity: 'doubt', code: 'several-recurrences', message: `本项有多个周期：${named}，请选定报告周期。` });
  else if (ours.length > 0 && !first) findings.push({ severity: 'doubt', code: 'recurrence-without-cycle', message: `${named}没有对应的报告周期（周、月、季、半年、年），请选定。` });
  else if (first?.term) findings.push({ severity: 'doubt', code: 'recurrence-by-term', message: `“${clip(first.text)}”按学期或学年计，暂按${first.recurrence === 'yearly' ? '每年' : '每半年'}，请确认。` });
  return { recurrence: first?.recurrence ?? null, recurrenceText: (first ?? ours[0])?.text ?? null, findings };
}

function readField(field: string): RecurrenceReading | null {
  const rhythm = readRhythm(field) ?? (/^(?:周|月度?|季度?|半年度?|年度?|学期)(?:报|调度)?$/.test(field) ? readRhythm(`每${field}`) : null);
  if (!rhythm) return null;
  return { ...choose([{ ...rhythm, text: field }], []), recurrenceText: field };
}

const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
