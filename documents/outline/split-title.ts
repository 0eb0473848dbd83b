const longestSentence = 40;
const longestOwnLine = 100;

/** A title, what follows it, and whether the document ran both together without punctuation. */
export interface SplitTitle {
  title: string;
  rest: string;
  runOn: boolean;
}

/**
 * Title of an item (plans/README convention 1): the first sentence when it has 40 characters or fewer, else the first
 * clause; a line of its own without a full stop is a title as a whole. Marks inside 《》, “” and brackets end nothing.
 */
export function splitTitle(text: string, ownLine: boolean): SplitTitle {
  const sentenceEnd = findOutside(text, '。！？!?；;');
  if (ownLine && sentenceEnd < 0 && text.length <= longestOwnLine) return { title: text.replace(/[，,：:]$/, ''), rest: '', runOn: false };
  const end = sentenceEnd < 0 ? text.length : sentenceEnd;
  if (end <= longestSentence) {
    const echo = findEcho(text.slice(0, end));
    if (echo > 0) return { title: text.slice(0, echo), rest: text.slice(echo), runOn: true };
    return { title: text.slice(0, end).trim(), rest: text.slice(end + 1).trim(), runOn: false };
  }
  const from = skipCircumstance(text);
  if (from > 0) {
    const { title } = splitTitle(text.slice(from), ownLine);
    return { title, rest: text, runOn: false };
  }
  const colon = findOutside(text.slice(0, longestSentence + 1), '：:');
  const clause = colon >= 0 ? colon : findOutside(text, '，,：:。；;');
  const head = clause < 0 ? text : text.slice(0, clause);
  const seam = findSeam(head);
  if (seam < 0) return { title: head.trim(), rest: text.slice(head.length).replace(/^[，,：:。；;]/, '').trim(), runOn: false };
  return { title: text.slice(0, seam).trim(), rest: text.slice(seam).trim(), runOn: true };
}

const circumstance =
  /^(?:(?:由|请)?[^，,。；：:]{2,40}?(?:牵头|负责|配合|协助|参与)(?:负责|落实)?|(?:由)?[^，,。；：:]{2,30}?会同[^，,。；：:]{2,40}|(?:于|在)?(?:(?:19|20)\d{2}年|今年|本年度?)?(?:\d{1,2}月(?:份|\d{1,2}日|上旬|中旬|下旬)?(?:底|末)?|年|[一二三四]季度末?|[上下]半年)(?:底|末)?(?:之?前|以前|内))[，,]/;

/** How many characters at the beginning only say who does it and by when: `由甲局牵头，乙局配合，6月底前，建成…`. */
function skipCircumstance(text: string): number {
  let from = 0;
  for (let match = circumstance.exec(text); match; match = circumstance.exec(text.slice(from))) from += match[0].length;
  return text.length - from >= shortestTitle ? from : 0;
}

/** First place of one of `marks` outside quotes, brackets and book titles; -1 when there is none. */
export function findOutside(text: string, marks: string): number {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if ('《（(“「【'.includes(char)) depth += 1;
    else if ('》）)”」】'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '"') quoted = !quoted;
    else if (depth === 0 && !quoted && marks.includes(char)) return index;
  }
  return -1;
}

// Words with which a sentence of a plan begins, and the nouns on which a title usually ends.
const beginnings = '积极|切实|进一步|依法|依规|深入|认真|严格|着力|大力|在全|全面|规范|制订|制定|编制|修订|举办|开展|组织|推进|建立|健全|完善|落实|实施|加强|按照|根据|通过|以|围绕|持续';
const endings = '防控|经验|负担|建设|发展|水平|指导|服务|管理|工作|改革|治理|体系|机制|能力|质量|教育|保障|研究|监管|安全|整治|攻坚|\\d(?:\\.\\d)?';
const shortestTitle = 8;

const shortestEcho = 6;

/** A first sentence that says its own title again (推进甲工作推进甲工作中…) was run together with it. */
function findEcho(text: string): number {
  for (const match of text.matchAll(new RegExp(`(?<=.{${shortestTitle}})(?=(?:${beginnings}))`, 'g'))) {
    const after = text.slice(match.index, match.index + shortestEcho);
    if (after.length === shortestEcho && text.slice(0, match.index).includes(after)) return match.index;
  }
  return -1;
}

/** Where a title without a full stop ends and the first sentence begins; -1 when no seam shows. */
function findSeam(text: string): number {
  const seam = new RegExp(`(?<=${endings})(?=(?:${beginnings}))`, 'g');
  for (const match of text.matchAll(seam)) {
    if (match.index >= shortestTitle && text.length - match.index > 6) return match.index;
  }
  return -1;
}
