import { fieldPattern, nameField } from '../field-labels.ts';
import { readPeople } from '../measures/read-people.ts';
import { emptyPhrase, readOwnerClauses } from './owner-clauses.ts';
import type { OwnerPhrase } from './owner-clauses.ts';
import { remembered } from '../remembered.ts';
import { ownerLabelPattern, readOwnerRole } from './owner-labels.ts';
import type { OwnerRole } from './owner-labels.ts';

const label = new RegExp(`(${ownerLabelPattern})|(${fieldPattern})\\s*[:：]`, 'g');

/** Reads an owner phrase (the inside of a bracket, or a cell): labelled parts, else clauses. */
export function readOwnerPhrase(text: string): OwnerPhrase {
  const matches = /[:：]/.test(text) ? [...text.matchAll(label)] : [];
  if (matches.length === 0) return readOwnerClauses(text);
  const before = text.slice(0, matches[0]?.index).replace(/[，,；;、。\s]+$/, '');
  const result = before ? readOwnerClauses(before) : emptyPhrase();
  for (const [index, match] of matches.entries()) {
    const value = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length).replace(/[，,；;、。\s]+$/, '');
    if (match[1]) addOwners(result, readOwnerRole(match[1]) ?? 'owner', value);
    else addField(result, nameField(match[2] ?? '') ?? '', value);
  }
  return result;
}

const readList = remembered(readOwnerClauses);

/** What one labelled list of owners adds to a phrase. The words of the list may themselves say who leads. */
export function addOwners(result: OwnerPhrase, role: OwnerRole, value: string): void {
  const read = readList(value);
  result.persons.push(...read.persons);
  result.unclear.push(...read.unclear);
  for (const [name, values] of Object.entries(read.fields)) (result.fields[name] ??= []).push(...values);
  if (role === 'lead') {
    result.lead.push(...read.lead, ...read.together);
    result.co.push(...read.co);
  } else if (role === 'co') result.co.push(...read.lead, ...read.together, ...read.co);
  else {
    result.lead.push(...read.lead);
    result.together.push(...read.together);
    result.co.push(...read.co);
  }
}

function addField(result: OwnerPhrase, name: string, value: string): void {
  if (name === '牵头领导') result.leaders.push(...readPeople(value));
  else if (name === '责任人') result.persons.push(...readPeople(value));
  else if (name) (result.fields[name] ??= []).push(value);
}
