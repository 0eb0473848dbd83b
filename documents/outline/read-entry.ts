import type { SubItem, TaskDraft } from '../../core/plan/plan-draft.ts';
import type { Entry } from './entry.ts';
import type { EntryFinding } from './entry-finding.ts';
import { splitLabelledParts } from './labelled-parts.ts';
import { readMeasures } from './measures/read-measures.ts';
import { readPeople, readUnitsAmongPeople } from './measures/read-people.ts';
import { pairSubItems, readSubItems } from './measures/read-sub-items.ts';
import { findOwnerBrackets } from './owners/owner-brackets.ts';
import { explainUnclear } from './findings/unclear-owner.ts';
import { readOwners } from './owners/read-owners.ts';
import { readDashOwners } from './owners/dash-owners.ts';
import type { OwnerHabits } from './owners/owner-habits.ts';
import type { Owners } from './owners/read-owners.ts';
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
  const plain = cutOwnerWords(whole, habits);
  const [plainHeadline = '', ...plainBody] = plain.split('\n');
  const [named, labelled] = cutAtLabel(plainHeadline);
  const { title, rest, runOn } = splitTitle(named, entry.ownLine || labelled !== '');
  const text = [rest, labelled, ...plainBody].filter(Boolean).join('\n');
  const printed = readOwners(whole, habits);
  const among = printed.leadUnits.length + printed.coUnits.length === 0 && entry.inherited === '' ? (collectFields(text)['责任人'] ?? []).flatMap((value) => readUnitsAmongPeople(value)) : [];
  const own: Owners = among.length > 0 ? { ...printed, leadUnits: [...new Set(among)] } : printed;
  const inherits = own.leadUnits.length === 0 && entry.inherited !== '';
  const owners = inherits ? helpedBy(readOwners(entry.inherited, habits), own) : own;
  const fields = mergeFields(collectFields(text), own.fields);
  const { measures, findings } = readMeasures(bindingWords(title, text), { deadline: (fields['完成时限'] ?? []).join('；'), progress: (fields['推进情况'] ?? []).join('\n') }, year);
  return {
    task: {
      number: entry.number,
      title,
      section: entry.section,
      leadUnits: owners.leadUnits,
      coUnits: owners.coUnits,
      leadExplicit: owners.leadExplicit,
      ownerText: owners.ownerText,
      leaders: [...new Set([...(fields['牵头领导'] ?? []).flatMap((value) => readPeople(value)), ...owners.leaders])],
      persons: [...new Set([...(fields['责任人'] ?? []).flatMap((value) => readPeople(cutPhone(value))), ...owners.persons])],
      basis: (fields['文件依据'] ?? []).join('；'),
      ...measures,
      subItems: pairSubItems(findSubItems(withoutOwners(text, own.ownerText)), (fields['推进情况'] ?? []).join('\n')),
      fields,
      source: entry.source,
    },
    findings: [
      ...entry.doubts,
      ...(runOn ? [{ severity: 'doubt' as const, code: 'title-run-on', message: `标题与正文之间没有标点，标题取“${title}”，请核对。` }] : []),
      ...explainOwners(owners, inherits && !entry.addressed),
      ...(habits.minutes && !owners.leadExplicit && owners.ownerText.includes('；') && owners.leadUnits.length > 1
        ? [{ severity: 'doubt' as const, code: 'several-duties', message: `本议题分别交办${owners.leadUnits.join('、')}，暂并列牵头，请确认是否分成几项。` }]
        : []),
      ...(among.length > 0 ? [{ severity: 'doubt' as const, code: 'unit-as-person', message: `单位“${owners.leadUnits.join('、')}”写在责任人（负责人）一栏，暂作为责任单位，请确认。` }] : []),
      ...findDuplicateFields(fields),
      ...findings,
    ],
  };
}

/** The section says who leads, the item who helps. */
function helpedBy(section: Owners, own: Owners): Owners {
  if (own.coUnits.length === 0) return section;
  const coUnits = [...new Set([...section.coUnits, ...own.coUnits])].filter((unit) => !section.leadUnits.includes(unit));
  return { ...section, coUnits, leadExplicit: section.leadUnits.length > 0, ownerText: `${section.ownerText} ${own.ownerText}`, leaders: [...section.leaders, ...own.leaders], persons: [...section.persons, ...own.persons], unclear: own.unclear };
}

/** A headline that runs on into labelled fields (`开展检查 责任部门：甲部`): the title's words, and the rest. */
function cutAtLabel(headline: string): [string, string] {
  const [first, ...others] = splitLabelledParts(headline);
  // 任务内容：开展检查 责任部门：甲部: the field is the title.
  if (first?.kind === 'field' && (first.name === '目标任务' || first.name === '问题描述') && first.text !== '') return [first.text, headline.slice(headline.indexOf(first.text) + first.text.length).replace(/^[。；\s]+/, '')];
  if (!first || first.kind !== 'free' || others.length === 0) return [headline, ''];
  const at = headline.indexOf(first.text) + first.text.length;
  return [first.text, headline.slice(at).trim()];
}

/** The item's words without the brackets and dashes that only name owners. */
function cutOwnerWords(text: string, habits: OwnerHabits): string {
  const brackets = findOwnerBrackets(text, habits);
  const ends = [0, ...brackets.map((bracket) => bracket.to)];
  const plain = ends.map((end, index) => text.slice(end, brackets[index]?.from ?? text.length)).join('');
  if (!habits.bareBrackets) return plain;
  return plain.split('\n').map((line) => line.slice(0, readDashOwners(line)?.from ?? line.length).trim()).join('\n');
}

function explainOwners(owners: Owners, fromSection: boolean): EntryFinding[] {
  const findings: EntryFinding[] = [];
  if (owners.mislabelled)
    findings.push({ severity: 'doubt', code: 'missing-lead', message: `没有牵头单位，两行都是责任单位；暂以第一行“${owners.leadUnits.join('、')}”为牵头，请确认。` });
  if (fromSection && owners.leadUnits.length > 0)
    findings.push({ severity: 'note', code: 'section-owners', message: `本项没有单独写责任单位，取自所在章节：${owners.leadUnits.join('、')}。` });
  return [...findings, ...owners.unclear.map((word) => explainUnclear(word, [...owners.leadUnits, ...owners.coUnits].includes(word)))];
}

/** `王明，电话：1234567`: the name alone. */
const cutPhone = (value: string): string => value.replace(/[，,；;\s]*(?:(?:联系)?电话|手机|联系方式|邮箱)[\s\S]*$|[\s（(]*\d{7,}[）)]?/g, '');

function mergeFields(fields: Record<string, string[]>, more: Record<string, string[]>): Record<string, string[]> {
  const merged = { ...fields };
  for (const [name, values] of Object.entries(more)) merged[name] = [...(merged[name] ?? []), ...values];
  return merged;
}

function collectFields(text: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const part of splitLabelledParts(text)) {
    if (part.kind === 'field') (fields[part.name] ??= []).push(part.text.replaceAll('\n', ''));
  }
  return fields;
}

/** The sentence that names the owners is no part of the last sub-item. */
const withoutOwners = (text: string, ownerText: string): string => (ownerText === '' ? text : text.replace(`${ownerText}。`, '').replace(ownerText, ''));

/** Sub-items stand in one field or in the free text; they never run from one into the next. */
function findSubItems(text: string): SubItem[] {
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
