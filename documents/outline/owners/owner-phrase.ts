import { ownerLabelPattern, readOwnerRole } from './owner-labels.ts';
import { splitUnits } from './split-units.ts';

/** Owners as one phrase gives them. `ordered` null: the phrase itself states no order. */
export interface OwnerPhrase {
  lead: string[];
  co: string[];
  /** Units standing together without an order. */
  together: string[];
}

const label = new RegExp(ownerLabelPattern, 'g');
const orderRule = /[，,；;。]?\s*(?:排|列)(?:名)?(?:在)?(?:第一位?|首位|最前面?)(?:者|的)?(?:部门|单位|科室)?(?:者)?(?:为|是|即为)牵头(?:部门|单位|科室)?(?:[，,]?下同)?/;
const verbs = '(?:负责|落实|承担|实施|配合|协办|参与|参加|协助)';
const manner = '(?:按照?(?:各自)?职责(?:分工)?|分别|共同|具体|各负其责)*';

/** `列第一位者为牵头单位，下同`: from here on the first unit named leads. */
export const statesOrder = (text: string): boolean => orderRule.test(text);

/** Reads an owner phrase (the inside of a bracket, or a cell); null when it names nobody. */
export function readOwnerPhrase(text: string): OwnerPhrase | null {
  const phrase = text.replace(orderRule, '').trim();
  return readLabelled(phrase) ?? readLeadAndCo(phrase) ?? readJointly(phrase) ?? readTogether(phrase);
}

function readLabelled(phrase: string): OwnerPhrase | null {
  const matches = [...phrase.matchAll(label)];
  if (matches.length === 0 || phrase.slice(0, matches[0]?.index).trim() !== '') return null;
  const result: OwnerPhrase = { lead: [], co: [], together: [] };
  for (const [index, match] of matches.entries()) {
    const names = splitUnits(phrase.slice(match.index + match[0].length, matches[index + 1]?.index ?? phrase.length));
    const role = readOwnerRole(match[0]) ?? 'owner';
    (role === 'lead' ? result.lead : role === 'co' ? result.co : result.together).push(...names);
  }
  return result;
}

/** A牵头，B、C配合 · 由A牵头负责 · A牵头，会同B落实 */
function readLeadAndCo(phrase: string): OwnerPhrase | null {
  const match = /^(?:由)?([^，,；;]+?(?:[、，,][^，,；;、]+?)*?)(?:负责)?(?:牵头|主办)(?:负责|落实|办理)?(?:[，,；;、]\s*([\s\S]*))?$/.exec(phrase);
  if (!match) return null;
  const rest = (match[2] ?? '').replace(/^会同/, '').replace(new RegExp(`${manner}${verbs}?$`), '');
  return { lead: splitUnits(match[1] ?? ''), co: splitUnits(rest), together: [] };
}

/** A会同B负责 · A商B */
function readJointly(phrase: string): OwnerPhrase | null {
  const match = new RegExp(`^(?:由)?([^，,；;。]{2,30}?)会同([^。]+?)${manner}${verbs}?$`).exec(phrase);
  return match ? { lead: splitUnits(match[1] ?? ''), co: splitUnits(match[2] ?? ''), together: [] } : null;
}

/** A、B负责 · A、B按职责分工负责 · A、B等部门落实 */
function readTogether(phrase: string): OwnerPhrase | null {
  const match = new RegExp(`^(?:由)?([^。]+?)${manner}(?:负责|落实|承担)$`).exec(phrase);
  return match ? { lead: [], co: [], together: splitUnits(match[1] ?? '') } : null;
}
