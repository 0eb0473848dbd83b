import { splitNames, splitUnits } from './split-units.ts';
import { looksLikePerson, looksLikeUnit } from './unit-shape.ts';

/** Names of one list of owners, sorted by what they are. */
export interface OwnerNames {
  units: string[];
  /** Units that the list itself marks as lead: `甲局（牵头）、乙局`. */
  marked: string[];
  persons: string[];
  /** Words that do not look like a unit: short ones are kept among the units, sentences are not. */
  unclear: string[];
}

const leadNote = /[（(][^（）()]*(?:牵头|主办|首位)[^（）()]*[）)]/;
const jobNote = /[（(][^（）()]*[）)]$/;
const longestOddName = 10;
const sentence = /[。！？：:“”"%％\d]|^(?:加强|推进|推动|开展|做好|完善|提高|提升|强化|深化|打造|落实|健全|确保|优化|引导|鼓励|支持|促进|加快|切实|认真|积极|坚持|贯彻|围绕|按照|根据|通过|工作|以|在|将|把|对)|(?:工作|任务|建设|项目|情况|问题|方案|计划|制度|机制|措施)$/;

export function readNames(text: string): OwnerNames {
  const result: OwnerNames = { units: [], marked: [], persons: [], unclear: [] };
  for (const piece of text.split(/(?<=[）)])(?=[、，,；;])|(?<![（(][^（）()]*)(?=[、，,；;])/)) {
    if (leadNote.test(piece)) result.marked.push(...splitUnits(piece).slice(0, 1));
  }
  const persons = new Set(splitNames(text).map((name) => name.replace(jobNote, '')).filter((name) => looksLikePerson(name)));
  for (const name of splitUnits(text)) {
    const bare = name.replace(jobNote, '');
    if (persons.has(bare)) result.persons.push(bare);
    else if (looksLikeUnit(name)) result.units.push(name);
    else {
      result.unclear.push(name);
      if (name.length <= longestOddName && !sentence.test(name)) result.units.push(name);
    }
  }
  return result;
}
