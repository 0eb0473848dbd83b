import type { Indicator } from '../../../core/plan/plan-draft.ts';
import type { EntryFinding } from '../entry-finding.ts';

export interface IndicatorReading {
  indicators: Indicator[];
  findings: EntryFinding[];
}

const units = '个百分点|平方米|平方公里|公里|万元|亿元|千瓦|吨|所|个|名|对|项|场次|场|人次|人|元|户|次|期|门|套|台|亩|学位|家|件|批|篇|部|条|座|处|间|节|课时|本|支|队|辆|天|%|％';
const figure = `(?<value>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s*(?<scale>万|亿)?(?:余|多)?\\s*(?<unit>${units})`;
const clauseFigure = new RegExp(`(?<![\\d.第+—-])${figure}(?<more>以上|及以上|以下|以内|左右)?`, 'g');
const fromTo = new RegExp(`由?从?(?<base>\\d+(?:\\.\\d+)?)\\s*(?:万|亿)?\\s*(?:${units})?\\s*(?:提高|增加|提升|增长|扩大|降低|下降|减少|压减|压缩)(?:到|至)\\s*${figure}`);
const goalWords = /达到?|不低于|不少于|不超过|不高于|控制在|提高|提升|增加|增长|新增|新建|建成|建设|完成|培育|培养|引进|创建|申报|评选|遴选|认定|实现|确保|至少|覆盖|降低|下降|减少|压减|招收|招生|招聘|推出|配备|安排|支持|打造|设立|选拔|扶持|举办|开展|组织|改扩建|改造|力争|争取|实施/;
const scopeOnly = /^(?:重点)?(?:推进|推动|督促|指导|抓好|加强|统筹|做好)/;
const notAmount = /^(?:方面|环节|台账|维护|意识|自信|专项|结合|一批|阶段|层面|百分点)/;

/** Amounts an item promises. A bare amount that only says what work covers (重点推进30个…) is scope: a note, no indicator. */
export function readIndicators(words: string): IndicatorReading {
  const indicators: Indicator[] = [];
  const findings: EntryFinding[] = [];
  let promised = false;
  for (const piece of words.replace(/《[^《》]*》/g, '').split(/(?=[，,。；;、\n])/)) {
    const clause = piece.replace(/^[，,。；;、\n]/, '');
    // 申报甲3所、乙5所: the verb stands once for the whole list.
    promised = goalWords.test(clause) || (piece.startsWith('、') && promised);
    for (const match of clause.matchAll(clauseFigure)) {
      const groups = match.groups ?? {};
      const before = clause.slice(0, match.index);
      const after = clause.slice(match.index + match[0].length);
      if (!isGoal(before, after, groups['unit'] ?? '', promised)) {
        if (scopeOnly.test(before)) findings.push({ severity: 'note', code: 'scope-number', message: `“${match[0]}”是工作范围，未作为指标。` });
        continue;
      }
      const indicator = createIndicator(clause, before, match[0], groups);
      indicators.push(indicator);
      if (/原则上/.test(before)) findings.push({ severity: 'doubt', code: 'in-principle', message: `指标“${indicator.text}”带有“原则上”，请确认是否作为硬性指标。` });
    }
  }
  return { indicators, findings };
}

function isGoal(before: string, after: string, unit: string, promised: boolean): boolean {
  if (notAmount.test(after) || (unit === '人' && /^(?:及)?以?上?[\u4e00-\u9fff]/.test(after) && /\d/.test(after))) return false;
  if (scopeOnly.test(before) && !/达|不|提高|完成/.test(before)) return false;
  if (/[%％]/.test(unit)) return true;
  if (/^(?:个|项|次|场|部|条)$/.test(unit) && !promised) return false;
  return promised;
}

function createIndicator(clause: string, before: string, amount: string, groups: Record<string, string | undefined>): Indicator {
  const scale = groups['scale'] === '万' ? 10_000 : groups['scale'] === '亿' ? 100_000_000 : 1;
  const base = fromTo.exec(clause)?.groups?.['base'];
  return {
    text: clause.trim(),
    name: nameOf(before),
    value: Math.round(Number((groups['value'] ?? '').replaceAll(',', '')) * scale * 1e6) / 1e6,
    unit: (groups['unit'] ?? '').replace('％', '%') || null,
    comparison: compare(before, amount),
    direction: /控制在|不超过|不高于|降低|下降|减少|压减|消除/.test(before) ? 'down' : 'up',
    scope: /(?:各|每)(?:县|市|区|校|乡镇)[^，。]{0,6}/.exec(before)?.[0] ?? null,
    baseline: base === undefined ? null : Number(base),
    by: null,
  };
}

function compare(before: string, amount: string): Indicator['comparison'] {
  if (/不超过|不高于|控制在/.test(before) || /以下|以内/.test(amount)) return 'atMost';
  if (/不低于|不少于|至少|达到?$|确保/.test(before) || /以上/.test(amount)) return 'atLeast';
  return null;
}

/** 入学率达到80%: what stands before the verb. */
function nameOf(before: string): string | null {
  const name = before.replace(/(?:原则上|力争|确保|基本)?(?:达到?|不低于|不少于|不超过|不高于|控制在|提高到|提高至|提升至|增加到?|增长|至少|实现|降至|下降到?)+(?:每\S{1,4})?$/, '').trim();
  return name.length >= 2 && name !== before ? name : null;
}
