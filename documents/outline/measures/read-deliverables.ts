import type { Deliverable } from '../../../core/plan/plan-draft.ts';

const issuing = '研究制定|研究出台|研究制订|研究编制|研究起草|研制出台|制定出台|制定印发|编制印发|修订印发|制定下发|推动出台|推动印发|修订完善|修改完善|印发实施|印发|下发|出台|编制|编写|编印|制定|制订|修订|修编|起草|研制|发布|公布|拟定|拟订';
const verbs = `${issuing}|完善|报送|提交|形成|颁布`;
const title = '《[^《》]{2,60}》(?:\\s*[（(][^（）()]{1,16}[）)])?';
const titled = new RegExp(`(?<!新)(${verbs})(?:了|好)?([^，,。；;《》]{0,12}?)((?:${title}(?:等\\d*个?文件)?\\s*(?:[、和与]|及(?!其))?\\s*)+)(及其?[^，,。；;、《》]{2,24}|的?(?:配套|实施细则|实施方案|任务分工|任务清单)[^，,。；;、《》]{0,16})?`, 'g');
const reversed = new RegExp(`(?:做好|完成|启动|开展|组织)([^，,。；;《》]{0,8})((?:${title}(?:[、和与]|及(?!其))?)+)的?(起草|编制|修订|制定|制订|印发|出台|修编|发布)`, 'g');
const papers = '实施方案|工作方案|行动方案|方案|实施办法|管理办法|办法|实施意见|指导意见|若干意见|意见|专项规划|发展规划|规划|实施细则|细则|行动计划|若干措施|工作指引|指引|指南|规程|条例|规定|预案|导则|章程|纲要|白皮书|蓝皮书|负面清单|任务清单|责任清单|权责清单|目录|技术标准|地方标准|规范|规则';
const plain = new RegExp(`(?<!新)(${issuing})(?:了|好)?([^，,。；;：:《》\\d\\n]{1,60}?(?:${papers})(?:[、和及与][^，,。；;：:《》\\d\\n]{2,40}?(?:${papers}))*)(?=[，,。；;、（(）)\\n]|并|$|等|的?(?:实施)?$)`, 'g');
const basis = /(?:落实|贯彻|执行|按照|根据|依据|对照|学习|宣传|宣贯|围绕)[^，,。；;]*$/;
const byOthers = /(?:要求|指导|督促|推动|引导|鼓励|支持|监督)[^，,。；;]*(?:学校|高校|各地|各县|各市|县市|企业|各单位|幼儿园|园区|乡镇|部门)[^，,。；;]*$/;
const vague = /^(?:相关|有关|各项|具体|配套|系列|一系列|一批|切实可行的?|相应的?|完善的?|科学的?|详细的?|和|的)+/;

/**
 * Documents to be issued: 印发、出台、编制、制定、修订《…》, several after one verb, also without 《》 where the verb is sure
 * and a document's word ends the name. 贯彻《…》 and 印发的《…》 name a basis, 指导学校制定… the work of others.
 */
export function readDeliverables(words: string): Deliverable[] {
  const found: (Deliverable & { index: number })[] = [];
  const add = (verb: string, name: string, index: number): void => {
    if (!found.some((each) => each.name === name)) found.push({ verb, name, index });
  };
  for (const match of words.matchAll(titled)) {
    const [, verb = '', between = '', titles = '', rest = ''] = match;
    if (isBasis(words, match.index, between)) continue;
    const names = [...titles.matchAll(/《[^《》]{2,60}》/g)].map(([name]) => name);
    // 《规划》及其任务分工: what is issued goes with the last name.
    for (const [at, name] of names.entries()) add(verb, rest && at === names.length - 1 ? `${name}${rest}` : name, match.index + at);
  }
  for (const match of words.matchAll(reversed)) {
    const [, between = '', titles = '', verb = ''] = match;
    if (isBasis(words, match.index, between)) continue;
    for (const [name] of titles.matchAll(/《[^《》]{2,60}》/g)) add(verb, name, match.index);
  }
  for (const match of words.matchAll(plain)) {
    if (isBasis(words, match.index, '') || byOthers.test(words.slice(Math.max(0, match.index - 30), match.index))) continue;
    for (const name of namesIn(match[2] ?? '')) add(match[1] ?? '', name, match.index);
  }
  return found.sort((a, b) => a.index - b.index).map(({ verb, name }) => ({ verb, name }));
}

function isBasis(words: string, at: number, between: string): boolean {
  return basis.test(between) || /的$/.test(between.trim()) || basis.test(words.slice(Math.max(0, at - 12), at)) || /已$/.test(words.slice(0, at));
}

/** A list is taken apart only where each of its members ends like a document. */
function namesIn(text: string): string[] {
  if (/^(?:的|了)/.test(text) || new RegExp(issuing).test(text.slice(0, -2))) return [];
  const pieces = text.split(/[、]|和(?=[^、和]*$)|及(?=[^、及]*$)/);
  const ends = new RegExp(`(?:${papers})$`);
  const names = pieces.every((piece) => ends.test(piece)) ? pieces : [text];
  return names.map((name) => name.replace(vague, '').trim()).filter((name) => name.length >= 4 && name.length <= 40);
}
