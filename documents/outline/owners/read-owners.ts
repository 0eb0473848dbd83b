import { splitLabelledParts } from '../labelled-parts.ts';
import type { Part } from '../labelled-parts.ts';
import { findOwnerBrackets } from './owner-brackets.ts';
import { readOwnerPhrase } from './owner-phrase.ts';
import { readProseOwners } from './prose-owners.ts';
import { splitUnits } from './split-units.ts';

export interface Owners {
  leadUnits: string[];
  coUnits: string[];
  leadExplicit: boolean;
  ownerText: string;
  /** The text labels two owner lines alike and none as lead: the first was taken. */
  mislabelled: boolean;
}

/** What the rest of the document says about owners: `下同` rules, and whether leads are labelled elsewhere. */
export interface OwnerHabits {
  firstLeads: boolean;
}

/** Owners of one item, from owner lines, from brackets, else from its prose (`X会同Y…`). */
export function readOwners(text: string, habits: OwnerHabits): Owners {
  const lines = splitLabelledParts(text).filter((part) => part.kind === 'owner');
  if (lines.length > 0) return readOwnerLines(lines);
  const brackets = findOwnerBrackets(text);
  if (brackets.length > 0) return readBrackets(brackets.map((bracket) => bracket.inside), habits);
  return readProseOwners(text);
}

/** Does the text itself name owners? Prose phrases do not count: they are too weak to tell tasks from chapters. */
export function hasOwners(text: string): boolean {
  return splitLabelledParts(text).some((part) => part.kind === 'owner') || findOwnerBrackets(text).length > 0;
}

function readOwnerLines(lines: Extract<Part, { kind: 'owner' }>[]): Owners {
  const of = (role: string) => lines.filter((line) => line.role === role).flatMap((line) => splitUnits(line.text));
  const lead = of('lead');
  const co = of('co');
  const ownerText = lines.map((line) => `${line.label}：${line.text.replaceAll('\n', '')}`).join(' ');
  const named = lines.filter((line) => line.role === 'owner');
  if (lead.length > 0 || named.length === 0) return settle(lead, [...of('owner'), ...co], lead.length > 0, ownerText);
  if (named.length > 1) {
    // Two lines with one label: the first stands where the lead is printed.
    const [first, ...others] = named;
    return { ...settle(splitUnits(first?.text ?? ''), [...others.flatMap((line) => splitUnits(line.text)), ...co], false, ownerText), mislabelled: true };
  }
  return settle(of('owner'), co, co.length > 0, ownerText);
}

function readBrackets(insides: string[], habits: OwnerHabits): Owners {
  const lead: string[] = [];
  const co: string[] = [];
  let explicit = false;
  for (const inside of insides) {
    const phrase = readOwnerPhrase(inside);
    if (!phrase) continue;
    const [first, ...others] = phrase.together;
    if (phrase.lead.length > 0) {
      lead.push(...phrase.lead);
      co.push(...phrase.together);
      explicit = true;
    } else if (habits.firstLeads && first) {
      lead.push(first);
      co.push(...others);
      explicit = true;
    } else lead.push(...phrase.together);
    co.push(...phrase.co);
  }
  return settle(lead, co, explicit, insides.map((inside) => `（${inside}）`).join(''));
}

function settle(lead: string[], co: string[], leadExplicit: boolean, ownerText: string): Owners {
  const leadUnits = [...new Set(lead)];
  return { leadUnits, coUnits: [...new Set(co)].filter((name) => !leadUnits.includes(name)), leadExplicit, ownerText, mislabelled: false };
}
