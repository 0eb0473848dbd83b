import { readNames } from './owner-names.ts';

/** Owners as one phrase gives them. */
export interface OwnerPhrase {
  lead: string[];
  co: string[];
  /** Units standing together without an order. */
  together: string[];
  leaders: string[];
  persons: string[];
  /** Words in the place of a unit that do not look like one. */
  unclear: string[];
  /** What else stands in the phrase by the product's field names: 完成时限, 适用范围. */
  fields: Record<string, string[]>;
}

export const emptyPhrase = (): OwnerPhrase => ({ lead: [], co: [], together: [], leaders: [], persons: [], unclear: [], fields: {} });

const orderRule = /[，,；;。]?\s*(?:排|列)(?:名)?(?:在)?(?:第一位?|首位|最前面?)(?:者|的)?(?:部门|单位|科室)?(?:者)?(?:为|是|即为)牵头(?:部门|单位|科室)?(?:[，,]?下同)?/;
/** `列第一位者为牵头单位，下同`: from here on the first unit named leads. */
export const statesOrder = (text: string): boolean => orderRule.test(text) || /^(?:第一位|首位|第一个)(?:部门|单位|科室)?为牵头/.test(text);
export const dropOrderRule = (text: string): string => text.replace(orderRule, '');

const manner = '(?:按照?(?:各自)?(?:工作)?职责(?:分工)?|按照?(?:各自)?分工|依职责|分别|共同|具体|各负其责|分头|联合|密切|积极)*';
const leading = new RegExp(`^(?:由|请)?([\\s\\S]*?)${manner}(?:负责)?(?:总牵头|牵头|主办|主责|为(?:总)?牵头(?:单位|部门|科室)?)(?:单位|部门|科室)?(?:负责|抓总|落实|办理|实施|推进|组织)*[、\\s]*([\\s\\S]*)$`);
const supporting = new RegExp(`^(?:会同|与|联合|由|请)?([\\s\\S]*?)${manner}(?:(?:协同|协助|予以|做好|给予)?(?:配合|协办|参与|协助|参加|协同|支持)|为(?:配合|协办|责任)(?:单位|部门|科室)?)(?:单位|部门|科室|落实|实施|推进|工作|办理)*$`);
const jointly = new RegExp(`^(?:由|请)?([\\s\\S]{2,40}?)(?:会同|联合)([\\s\\S]+?)${manner}(?:负责|落实|承担|实施|办理|推进)*$`);
const doing = new RegExp(`${manner}(?:具体)?(?:负责|落实|承担|实施|承办|办理|推进|抓好|指导)*(?:落实|实施|办理|推进)?$`);
/** What a bracket says about other items: `以下均需…`, `不再列出`. */
const aside = /^(?:以下|不再|下同|以上|其余|详见|见附件)/;
const dateWords = /(?:\d|[一二三四五六七八九十])(?:月|季度)|年底|年内|上半年|下半年|全年|长期|常年|持续|\d{4}年/;
const clauseEnd = /[，,；;。\n]+/;

/**
 * Reads owners clause by clause: `甲牵头，乙、丙配合` · `甲会同乙负责` · `甲、乙按职责分工负责` · `甲负责，乙配合` ·
 * `甲（牵头）、乙`. Names that follow a lead without a word of their own are co-units.
 */
export function readOwnerClauses(text: string): OwnerPhrase {
  const result = emptyPhrase();
  let pending: string[] = [];
  let marked: string[] = [];
  const take = (names: string): string[] => {
    const read = readNames(names);
    result.persons.push(...read.persons);
    result.unclear.push(...read.unclear);
    marked.push(...read.marked);
    return read.units;
  };
  const queue = splitClauses(dropOrderRule(text));
  for (let clause = queue.shift(); clause !== undefined; clause = queue.shift()) {
    const cut = clause.trim();
    if (aside.test(cut)) continue;
    const lead = /[（(]/.test(cut.slice(0, cut.search(/牵头|主办|主责/))) && !/[）)]/.test(cut.slice(0, cut.search(/牵头|主办|主责/))) ? null : leading.exec(cut);
    const pair = lead ? null : jointly.exec(cut);
    const co = lead || pair ? null : supporting.exec(cut);
    if (lead) {
      result.lead.push(...pending, ...take(lead[1] ?? ''));
      pending = [];
      if (lead[2]?.trim()) queue.unshift(lead[2].trim());
    } else if (pair) {
      result.lead.push(...pending, ...take(pair[1] ?? ''));
      pending = [];
      result.co.push(...take((pair[2] ?? '').replace(/(?:配合|参与|协助)$/, '')));
    } else if (co && co[1] !== undefined) {
      result.co.push(...(result.lead.length > 0 ? pending.splice(0) : []), ...take(co[1]));
    } else if (dateWords.test(cut) && !/(?:局|科|处|室|办|委|部|中心|公司|校)$/.test(cut)) (result.fields['完成时限'] ??= []).push(cut);
    else pending.push(...take(cut.replace(/^(?:由|请)/, '').replace(doing, '')));
  }
  if (marked.length > 0 && result.lead.length === 0) {
    result.lead.push(...marked);
    pending = pending.filter((name) => !marked.includes(name));
  }
  marked = [];
  (result.lead.length > 0 ? result.co : result.together).push(...pending);
  return tidy(result);
}

/** Clauses end at commas and stops outside brackets. */
function splitClauses(text: string): string[] {
  const held = text.replace(/[（(][^（）()]*[）)]/g, (inside) => inside.replace(/[，,；;。\n]/g, '\u0002'));
  return held.split(clauseEnd).map((clause) => clause.replaceAll('\u0002', '、')).filter((clause) => clause.trim() !== '');
}

function tidy(phrase: OwnerPhrase): OwnerPhrase {
  const lead = [...new Set(phrase.lead)];
  return { ...phrase, lead, co: [...new Set(phrase.co)].filter((name) => !lead.includes(name)), together: [...new Set(phrase.together)].filter((name) => !lead.includes(name)), persons: [...new Set(phrase.persons)], unclear: [...new Set(phrase.unclear)] };
}
