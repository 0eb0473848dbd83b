import type { Indicator } from '../../../core/plan/plan-draft.ts';
import type { PlacedFigure } from './clause-figures.ts';

const comparators = '达到?|不低于|不少于|不小于|不超过|不高于|不多于|不大于|控制在|至少|最低|最多|超过|突破|低于|少于|不足|高于|大于|小于|稳定在|保持在|提高|提升|增加|增长|扩大|降低|下降|减少|压减|压缩|缩小|降|升|增|达|≥|≤|完成|实现|为|均|分别|约|近|大约|接近|总共|共|累计|每年|全年|到|至|在|了|再|严格|由|从|原则上|力争|确保|基本|以上|[:：]';
const trailing = new RegExp(`(?:${comparators}|\\s)+$`);
const leading =
  /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑩]|\s|\u0000|其中|并且?|且|使|鼓励|消除|压减|压缩|压降|减少|有效|基本|分别|确保|要|力争|确保|努力|积极|大力|着力|加快|全面|重点|推动|推进|实现|到(?![账位期岗达])|年底前?|年内|全年|今年|今后|计划|新增|新建|完成|建设|建成|创建|培育|培养|培训|引进|申报|评选|遴选|认定|打造|设立|选拔|扶持|组织|举办|开展|改造|实施|改扩建|新改扩建|累计|争取|择优|资助|支持|招收|配备|和|及|的)+/;
const down = /控制在|不超过|不高于|不多于|不大于|(?<!不)(?:低于|小于|少于)|最多|降低|降至|降到|下降|减少|压减|压缩|压降|缩小|淘汰|关停|消除|≤/;
const atMost = /不超过|不高于|不多于|不大于|控制在|(?<!不)(?:低于|小于|少于)|最多|[降减压缩]\S{0,3}[至到]|≤/;
const atLeast = /不低于|不少于|不小于|至少|最低|超过|突破|高于|大于|达到?\s*$|达到|确保|[提升增扩]\S{0,3}[至到]|≥/;
const places = '(?:县|市|区|乡镇|乡|镇|街道|村|社区|校|学校|中小学|高校|园|幼儿园|单位|部门|科室|家|户|班|所|企业|医院|支部|党组织|人|个)';
const scopeWords = new RegExp(`(?:每[生人户校村]每[年月]|每(?:个|所|家|名|位)?${places}|每(?:年|月|季度|周|学期|学年)|各${places}(?:[（(、市区县）)\\u0000]*)(?:学校|高校|校)?|[人户校村生年]均(?=[^衡匀]))`);
const actors = /^(?:各(?:级|地|县|市|区|乡镇|街道|中小学|高校|学校|单位|部门|科室)(?:[（(][^（）()]*[）)]|[、市区县校]*)?(?:教育局|政府|财政)?)(?=[^，,]*(?:要|应|须|完成|建|组织|开展|新增|培|落实|至少|不少于|每))/;

/** Makes the indicator of one goal. `base` is the value it starts from, in the unit of its goal, or null where none is printed. */
export function createIndicator({ figure, text, before, lead, printed }: PlacedFigure, base: number | null): Indicator {
  const words = before.length > 0 ? before : lead;
  const comparison = compare(words, figure.suffix, figure.upTo !== null);
  const own = before.replaceAll('\u0000', '');
  return {
    text: text.replace(/^\s*(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑩])\s*/, '').trim(),
    name: nameOf(printed, figure.unit),
    value: figure.value,
    unit: figure.unit,
    comparison,
    direction: comparison === 'atMost' || down.test(words) ? 'down' : 'up',
    scope: scopeWords.exec(own)?.[0] ?? scopeWords.exec(lead.replaceAll('\u0000', ''))?.[0] ?? null,
    baseline: base,
    by: actors.exec((lead + before).replaceAll('\u0000', '').trim())?.[0] ?? null,
  };
}

function compare(words: string, suffix: string, ranged: boolean): Indicator['comparison'] {
  if (/以下|以内|之内/.test(suffix) || (atMost.test(words.slice(-12)) && !/以上/.test(suffix))) return 'atMost';
  if (/以上/.test(suffix) || ranged || atLeast.test(words.slice(-8))) return 'atLeast';
  return null;
}

/** What is counted: shares and money stand behind their name (入学率达到95%), things mostly before it (建设3所示范校). */
function nameOf({ before, after }: PlacedFigure['printed'], unit: string): string | null {
  const behind = clean(after.replace(/^(?:左右|以上|以内)/, '').replace(/^的/, ''));
  const ahead = clean(before.replace(/(?:从|由)?(?:每\S{1,2}每?[年月]?|[人户校村生年]均)$/, '').replace(trailing, '').replace(/(?:从|由)?每\S{1,2}每?[年月]?$/, ''));
  // 60%的中小学达到标准: the share of what is named behind it.
  const shareOf = /^\s*的/.test(after) && !/^\s*的(?:目标|水平|要求|比例|标准|任务|增速|增幅)/.test(after);
  const first = /[%‰元]|百分点/.test(unit) && !shareOf ? ahead : behind;
  const second = first === ahead ? behind : ahead;
  const name = [first, second].find((each) => each.length >= 2);
  return name ? name.slice(0, 40) : null;
}

const time = /^(?:到|至|于|在)?(?:\d{4}\s*年)?(?:\d{1,2}\s*月)?(?:\d{1,2}\s*日)?(?:年?底|年末|末)?(?:之?前|内)?(?:将|把|使)?|^\d{1,12}年内/;
/** Without the time before it, the verb, and quotation marks that lost their partner. */
function clean(text: string): string {
  const bare = text.trim().replace(time, '').replace(leading, '').replace(/^[、\s的]+|[、\s的]+$/g, '');
  const balanced = (bare.match(/“/g) ?? []).length === (bare.match(/”/g) ?? []).length;
  return balanced ? bare : bare.replace(/[“”]/g, '');
}
