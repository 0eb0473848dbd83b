import { splitLabelledParts } from '../labelled-parts.ts';
import type { Part } from '../labelled-parts.ts';
import { readDashOwners } from './dash-owners.ts';
import { findOwnerBrackets } from './owner-brackets.ts';
import { emptyPhrase } from './owner-clauses.ts';
import type { OwnerPhrase } from './owner-clauses.ts';
import { endsOnOwners, type OwnerHabits } from './owner-habits.ts';
import { addOwners, readOwnerPhrase } from './owner-phrase.ts';
import { readProseOwners } from './prose-owners.ts';

export interface Owners {
  leadUnits: string[];
  coUnits: string[];
  leadExplicit: boolean;
  ownerText: string;
  /** Persons and leaders named among the owners. */
  leaders: string[];
  persons: string[];
  /** Words in a unit's place that do not look like a unit. */
  unclear: string[];
  /** What else an owner bracket says, by field: 完成时限, 适用范围. */
  fields: Record<string, string[]>;
  /** The text labels two owner lines alike and none as lead: the first was taken. */
  mislabelled: boolean;
}

/** Owners of one item, from owner lines, from brackets, else from its prose (`甲会同乙…`). */
export function readOwners(text: string, habits: OwnerHabits): Owners {
  const lines = splitLabelledParts(text).filter((part) => part.kind === 'owner');
  const brackets = findOwnerBrackets(text, habits);
  if (lines.length > 0) return readOwnerLines(lines);
  if (brackets.length > 0) return readBrackets(brackets.map((bracket) => bracket.inside), brackets.map((bracket) => text.slice(bracket.from, bracket.to)).join(''), habits);
  const dashed = habits.bareBrackets ? text.split('\n').map((line) => readDashOwners(line)).find((found) => found !== null) : null;
  if (dashed) return readBrackets([dashed.inside], dashed.inside, habits);
  const prose = readProseOwners(text, habits);
  return settle({ ...emptyPhrase(), lead: prose?.lead ?? [], co: prose?.co ?? [] }, prose?.explicit ?? false, prose?.text ?? '');
}

// One outline asks about the same words many times; the answers live as long as the document's habits.
const answers = new WeakMap<OwnerHabits, Map<string, boolean>>();

/** Does the text itself name owners? Prose phrases do not count, being too weak to tell tasks from chapters, unless the document has no other way. */
export function hasOwners(text: string, habits: OwnerHabits): boolean {
  if (habits.sentences) return text.split('\n').some(endsOnOwners);
  if (!/[:：（(【〔［[—－–-]|单位|科室|部门/.test(text)) return false;
  const known = answers.get(habits) ?? new Map<string, boolean>();
  answers.set(habits, known);
  const answer = known.get(text) ?? namesOwners(text, habits);
  known.set(text, answer);
  return answer;
}

function namesOwners(text: string, habits: OwnerHabits): boolean {
  if (findOwnerBrackets(text, habits).length > 0 || splitLabelledParts(text).some((part) => part.kind === 'owner')) return true;
  return habits.bareBrackets && text.split('\n').some((line) => readDashOwners(line) !== null);
}

function readOwnerLines(lines: Extract<Part, { kind: 'owner' }>[]): Owners {
  const ownerText = lines.map((line) => `${line.label}：${line.text.replaceAll('\n', '')}`).join(' ');
  const named = lines.filter((line) => line.role === 'owner');
  const explicitLines = lines.some((line) => line.role === 'lead');
  const phrase = emptyPhrase();
  if (!explicitLines && named.length > 1) {
    // Two lines with one label: the first stands where the lead is printed.
    const rest = lines.filter((line) => line !== named[0]);
    addOwners(phrase, 'lead', named[0]?.text ?? '');
    for (const line of rest) addOwners(phrase, 'co', line.text);
    return { ...settle(phrase, false, ownerText), mislabelled: true };
  }
  for (const line of lines) addOwners(phrase, line.role, line.text);
  if (phrase.lead.length > 0) return settle({ ...phrase, co: [...phrase.together, ...phrase.co], together: [] }, true, ownerText);
  return settle({ ...phrase, lead: phrase.together, together: [] }, phrase.together.length > 0 && phrase.co.length > 0, ownerText);
}

function readBrackets(insides: string[], printed: string, habits: OwnerHabits): Owners {
  const all = emptyPhrase();
  let explicit = false;
  for (const inside of insides) {
    const phrase = readOwnerPhrase(inside);
    const [first, ...others] = phrase.together;
    if (phrase.lead.length > 0) {
      all.lead.push(...phrase.lead);
      all.co.push(...phrase.together);
      explicit = true;
    } else if (habits.firstLeads && first) {
      all.lead.push(first);
      all.co.push(...others);
      explicit = true;
    } else {
      all.lead.push(...phrase.together);
      explicit ||= phrase.together.length > 0 && phrase.co.length > 0;
    }
    all.co.push(...phrase.co);
    all.leaders.push(...phrase.leaders);
    all.persons.push(...phrase.persons);
    all.unclear.push(...phrase.unclear);
    for (const [name, values] of Object.entries(phrase.fields)) (all.fields[name] ??= []).push(...values);
  }
  return settle(all, explicit, printed);
}

function settle(phrase: OwnerPhrase, leadExplicit: boolean, ownerText: string): Owners {
  const leadUnits = [...new Set(phrase.lead)];
  return {
    leadUnits,
    coUnits: [...new Set(phrase.co)].filter((name) => !leadUnits.includes(name)),
    leadExplicit: leadExplicit && leadUnits.length > 0,
    ownerText,
    leaders: [...new Set(phrase.leaders)],
    persons: [...new Set(phrase.persons)],
    unclear: [...new Set(phrase.unclear)],
    fields: phrase.fields,
    mislabelled: false,
  };
}
