import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { Entry } from './entry.ts';
import type { EntryFinding } from './entry-finding.ts';
import { splitLabelledParts } from './labelled-parts.ts';
import { readMeasures } from './measures/read-measures.ts';
import { readPeople } from './measures/read-people.ts';
import { readSubItems } from './measures/read-sub-items.ts';
import { findOwnerBrackets } from './owners/owner-brackets.ts';
import { readOwners } from './owners/read-owners.ts';
import type { OwnerHabits } from './owners/read-owners.ts';
import { splitTitle } from './split-title.ts';

export interface ReadEntry {
  task: TaskDraft;
  findings: EntryFinding[];
}

/** Fields that tell what is wrong or what was done: dates, figures and rhythms in them bind nobody. */
const notBinding = new Set(['问题描述', '推进情况', '文件依据', '适用范围', '考核单位', '备注', '责任人', '牵头领导', '完成时限']);

/** Reads one item of prose: title, labelled fields, owners, time, figures, documents. */
export function readEntry(entry: Entry, year: number | null, habits: OwnerHabits): ReadEntry {
  const whole = entry.body ? `${entry.headline}\n${entry.body}` : entry.headline;
  const plain = cutOwnerBrackets(whole);
  const [plainHeadline = '', ...plainBody] = plain.split('\n');
  const { title, rest, runOn } = splitTitle(plainHeadline, entry.ownLine);
  const text = [rest, ...plainBody].filter(Boolean).join('\n');
  const fields = collectFields(text);
  const owners = readOwners(whole, habits);
  const { measures, findings } = readMeasures(bindingWords(title, text), { deadline: (fields['完成时限'] ?? []).join('；') }, year);
  const { mislabelled, ...ownership } = owners;
  return {
    task: {
      number: entry.number,
      title,
      section: entry.section,
      ...ownership,
      leaders: (fields['牵头领导'] ?? []).flatMap((value) => readPeople(value)),
      persons: (fields['责任人'] ?? []).flatMap((value) => readPeople(value)),
      basis: (fields['文件依据'] ?? []).join('；'),
      ...measures,
      subItems: findSubItems(text),
      fields,
      source: entry.source,
    },
    findings: [
      ...entry.doubts,
      ...(runOn ? [{ severity: 'doubt' as const, code: 'title-run-on', message: `标题与正文之间没有标点，标题取“${title}”，请核对。` }] : []),
      ...(mislabelled ? [{ severity: 'doubt' as const, code: 'missing-lead', message: `没有牵头单位，两行都是责任单位；暂以第一行“${owners.leadUnits.join('、')}”为牵头，请确认。` }] : []),
      ...findDuplicateFields(fields),
      ...findings,
    ],
  };
}

function cutOwnerBrackets(text: string): string {
  const brackets = findOwnerBrackets(text);
  const ends = [0, ...brackets.map((bracket) => bracket.to)];
  return ends.map((end, index) => text.slice(end, brackets[index]?.from ?? text.length)).join('');
}

function collectFields(text: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const part of splitLabelledParts(text)) {
    if (part.kind === 'field') (fields[part.name] ??= []).push(part.text.replaceAll('\n', ''));
  }
  return fields;
}

/** Sub-items stand in one field or in the free text; they never run from one into the next. */
function findSubItems(text: string): { text: string }[] {
  const parts = splitLabelledParts(text).filter((part) => part.kind === 'free' || (part.kind === 'field' && !notBinding.has(part.name)));
  return parts.map((part) => readSubItems(part.text)).find((items) => items.length > 0) ?? [];
}

function bindingWords(title: string, text: string): string {
  const parts = splitLabelledParts(text).filter((part) => part.kind === 'free' || (part.kind === 'field' && !notBinding.has(part.name)));
  return [title, ...parts.map((part) => part.text)].filter(Boolean).join('\n');
}

function findDuplicateFields(fields: Record<string, string[]>): EntryFinding[] {
  return Object.entries(fields)
    .filter(([, values]) => values.length > 1)
    .map(([name, values]) => ({ severity: 'doubt', code: 'duplicate-field', message: `“${name}”在本项中出现${values.length}次，均已保留，请核对。` }));
}
