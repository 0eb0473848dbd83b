import { readOwnerClauses } from './owner-clauses.ts';
import type { OwnerHabits } from './owner-habits.ts';
import { splitUnits } from './split-units.ts';
import { looksLikeUnit } from './unit-shape.ts';

/** Owners that only the prose of an item names. */
export interface ProseOwners {
  lead: string[];
  co: string[];
  explicit: boolean;
  text: string;
}

const suffix = '(?:部|委|局|厅|办|科|处|室|院|所|中心|署|会|公司|集团|政府|行|馆|站|团|社|校|队|组|专班|支部|工会|党委|街道|镇|股|纪委|[妇残商文侨科]联|科协|政协|人大|部门|机构|幼儿园|大学|庭|监狱|农场|林场|海关|车间|乡|社区|村委会|平台|书院|公积金)';
const name = `[^\\s，,。；;：:、（）()\\d“”]{1,18}?${suffix}`;
const names = `${name}(?:[、和与]${name})*`;
const start = '(?:^|[。；：\\n）)，,])\\s*';
const others = '(?:等(?:有关|相关)?(?:部门|单位)?)?';

const jointly = new RegExp(`${start}(?:由)?(${name})会同(${names})${others}(?=研究|提出|编制|起草|完成|开展|组织|推进|建立|负责|制定|制订|落实|办理|抓好|做好|承办|[，,])`, 'g');
const byOne = new RegExp(`${start}(${names})(?:研究)?提出了?(?:办理|处理|答复)意见`);
const madeBy = new RegExp(`由(${names})${others}(?:按照?(?:各自)?职责(?:分工)?)?(?:具体|共同|分别)?(?:负责(?:牵头)?(?!人|同志)|牵头(?:负责)?)(?:[，。；,、]|落实|实施|办理|制定|组织|$)?`, 'g');
const byUnit = new RegExp(`由(${names})${others}(?=制定|研究|提出|起草|修订|组织|协调|落实|办理|尽快|抓紧|按照?|根据|于|在|做好|开展|会同|承办|统筹|完成|安排|汇总|印发|报|发布|实施|修改|起草|拟定|审核|跟踪|督促|指导|出台)`, 'g');
const withHelp = new RegExp(`^[，,]?(?:由)?(${names})${others}(?:配合|协助|参与|协办)`);
const leadClause = new RegExp(`${start}(${names})牵头[，,、]\\s*(${names})${others}(?:配合|协助|参与|协办)`, 'g');
const leads = new RegExp(`${start}(${names})${others}(?:要|应|须|负责)?牵头(?!人|单位|部门)`, 'g');
const asked = new RegExp(`(?:请|责成|责令|委托|要求|明确|议定|同意由|会议决定|会议议定|会议要求|会议强调|会议指出)[，,：:]?(?:由)?(${names})${others}(?=牵头|负责|会同|于|在|尽快|抓紧|按照?|根据|要|应|做好|制定|研究|加快|进一步|认真|落实|切实|组织|立即|积极|结合|配合|联合|，)`, 'g');
const told = new RegExp(`(?:^|[。；：，\\n）)])\\s*(${names})${others}(?:(?:要|负责|应|须)(?!求|点)|于(?=\\d)|尽快|抓紧|立即)`, 'g');
/** A sentence that is nothing but `甲科负责` or `甲科负责，乙科配合`. */
const answers = new RegExp(`(?:^|[。；\\n])\\s*(${names})${others}(?:按照?(?:各自)?职责(?:分工)?|分别|共同)?负责(?:[，,](${names})${others}(?:配合|协助|参与|协办))?(?=[。；\\n]|$)`, 'g');
/** 全体单位 is nobody, 全国总工会 is somebody. */
const vague = /^(?:有关|相关|各(?:有关|相关)|全(?!国(?:总工会|妇联|工商联|人大|政协|侨联|科协))|我|本|其|该|此|上级)/;

/**
 * `由甲牵头，乙配合` · `甲会同乙研究…` · `甲提出了办理意见`; in minutes and instructions also `请甲…` and `甲要…`. Every
 * name must look like a unit: prose is full of words that only end like one.
 */
export function readProseOwners(text: string, habits: OwnerHabits): ProseOwners | null {
  return readJointly(text) ?? readLeadClause(text) ?? readMadeBy(text) ?? readLeads(text) ?? readSentence(text) ?? readAnswered(text) ?? (habits.assigns ? readAssigned(text) : null);
}

function readJointly(text: string): ProseOwners | null {
  for (const match of text.matchAll(jointly)) {
    const lead = unitsOf(match[1]);
    if (lead) return { lead, co: splitUnits(match[2] ?? ''), explicit: true, text: `${match[1]}会同${match[2]}` };
  }
  return null;
}

function readLeadClause(text: string): ProseOwners | null {
  for (const match of text.matchAll(leadClause)) {
    const lead = unitsOf(match[1]);
    if (lead) return { lead, co: splitUnits(match[2] ?? ''), explicit: true, text: match[0].replace(/^[。；：，,\s]+/, '') };
  }
  return null;
}

function readMadeBy(text: string): ProseOwners | null {
  for (const match of text.matchAll(madeBy)) {
    const lead = unitsOf(match[1]);
    if (!lead) continue;
    const after = text.slice(match.index + match[0].length - (/[，。；,、]$/.test(match[0]) ? 1 : 0));
    const help = withHelp.exec(after);
    const joint = /^[，,]?会同([^。；，]+?)(?:共同)?(?:负责|落实|办理|做好|抓好|制定|研究|[，。])/.exec(after);
    const co = help ? splitUnits(help[1] ?? '') : joint ? readOwnerClauses(joint[1] ?? '').together : [];
    return { lead, co, explicit: lead.length === 1 || co.length > 0 || /牵头/.test(match[0]), text: (match[0] + (help?.[0] ?? '')).replace(/[，。；,、]$/, '') };
  }
  return null;
}

function readLeads(text: string): ProseOwners | null {
  for (const match of text.matchAll(leads)) {
    const lead = unitsOf(match[1]);
    if (lead) return { lead, co: [], explicit: true, text: match[0].replace(/^[。；：）)，,\s]+/, '') };
  }
  return null;
}

function readSentence(text: string): ProseOwners | null {
  for (const match of text.matchAll(answers)) {
    const lead = unitsOf(match[1]);
    if (!lead) continue;
    const co = splitUnits(match[2] ?? '');
    return { lead, co, explicit: lead.length === 1 || co.length > 0, text: match[0].replace(/^[。；\s]+/, '') };
  }
  return null;
}

function readAnswered(text: string): ProseOwners | null {
  const match = byOne.exec(text);
  if (!match) return null;
  const lead = /^(?:有关|相关|各)/.test(match[1] ?? '') ? [] : splitUnits(match[1] ?? '');
  return { lead, co: [], explicit: false, text: match[0].replace(/^[。；\n\s]+/, '') };
}

/** Who is asked or told to do something; where several are and none of them leads, all stand together. */
function readAssigned(text: string): ProseOwners | null {
  const together: string[] = [];
  const printed: string[] = [];
  for (const pattern of [asked, byUnit, told]) {
    for (const match of text.matchAll(pattern)) {
      const lead = unitsOf(match[1]);
      if (!lead) continue;
      const rest = text.slice(match.index + match[0].length);
      const co = readHelpers(rest);
      const words = match[0].replace(/^[。；：，）)\s]+/, '');
      if (together.length === 0 && (co.length > 0 || /^(?:牵头|会同)/.test(rest))) return { lead, co, explicit: true, text: words };
      together.push(...lead);
      printed.push(words);
    }
  }
  return together.length === 0 ? null : { lead: [...new Set(together)], co: [], explicit: false, text: printed.join('；') };
}

/** `…会同乙局、丙局研究` · `…，乙局配合`. */
function readHelpers(rest: string): string[] {
  const joined = /^(?:牵头[，,]?)?会同([^，。；]+?)(?:于|在|尽快|抓紧|按照?|负责|研究|制定|做好|落实|共同|，|。|；|$)/.exec(rest)?.[1];
  const helping = joined ?? /^[^。；]{0,60}[，,](?:由)?([^，,。；]{2,40}?)(?:做好|予以|给予)?(?:配合|协助)/.exec(rest)?.[1] ?? '';
  return splitUnits(helping).filter((unit) => looksLikeUnit(unit));
}

function unitsOf(printed: string | undefined): string[] | null {
  if (!printed || vague.test(printed)) return null;
  const units = splitUnits(printed);
  return units.length > 0 && units.every((unit) => looksLikeUnit(unit)) ? units : null;
}
