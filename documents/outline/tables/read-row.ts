import type { SubItem } from '../../../core/plan/plan-draft.ts';
import { readMeasures } from '../measures/read-measures.ts';
import { readPeople } from '../measures/read-people.ts';
import { pairSubItems, readSubItems } from '../measures/read-sub-items.ts';
import { explainUnclear } from '../findings/unclear-owner.ts';
import { emptyPhrase } from '../owners/owner-clauses.ts';
import type { OwnerPhrase } from '../owners/owner-clauses.ts';
import { ownerLabelPattern } from '../owners/owner-labels.ts';
import type { OwnerRole } from '../owners/owner-labels.ts';
import { addOwners, readOwnerPhrase } from '../owners/owner-phrase.ts';
import type { ReadEntry } from '../read-entry.ts';
import { findOutside, splitTitle } from '../split-title.ts';
import { tidyText } from '../tidy-text.ts';
import type { RowEntry } from './read-task-tables.ts';
import type { ColumnRole } from './column-roles.ts';

const longestGoalTitle = 100;
// 目标任务 is the goal itself; what a quarter is to reach binds that quarter, not the task.
const binding = /^工作措施$/;

/** Reads one table row. The goal cell is the title as a whole unless it is too long to be one. */
export function readRow({ entry, cells }: RowEntry, year: number | null): ReadEntry {
  const of = (role: ColumnRole): string => (cells.get(role) ?? []).map((text) => tidyText(text)).join('；');
  const goal = entry.headline;
  const fields = readFields(cells, goal);
  const words = [goal, ...Object.entries(fields).filter(([name]) => binding.test(name)).flatMap(([, values]) => values)].join('\n');
  const { phrase, ...owners } = readOwnerCells(cells);
  const { measures, findings } = readMeasures(words, { deadline: of('deadline'), recurrence: of('recurrence'), progress: (fields['推进情况'] ?? []).join('\n') }, year);
  const goalItems = readSubItems(goal);
  const quarter = Object.entries(fields).find(([name]) => name.endsWith('推进目标'))?.[1].join('\n') ?? '';
  return {
    task: {
      number: entry.number,
      title: titleOf(goal, (cells.get('goal')?.[0] ?? '').split('\n'), goalItems, entry.section.at(-1)),
      section: entry.section,
      ...owners,
      leaders: [...new Set([...readPeople(joinSpaced((cells.get('leader') ?? []).join('、'))), ...phrase.leaders])],
      persons: [...new Set([...readPeople(joinSpaced((cells.get('person') ?? []).map(cutPhone).join('、'))), ...phrase.persons])],
      basis: (fields['文件依据'] ?? []).join('；'),
      ...measures,
      subItems: pairSubItems(goalItems.length > 0 ? goalItems : readSubItems(quarter), (fields['推进情况'] ?? []).join('\n')),
      fields,
      source: entry.source,
    },
    findings: [...entry.doubts, ...phrase.unclear.map((word) => explainUnclear(word, [...owners.leadUnits, ...owners.coUnits].includes(word))), ...findings],
  };
}

/** A goal of one sentence is the title as a whole unless it is too long; of several the first is. A goal that is a list goes by the words above it, or by those of its area. */
function titleOf(goal: string, lines: string[], items: SubItem[], area: string | undefined): string {
  const [first] = items;
  const head = first ? goal.slice(0, goal.indexOf(first.number ?? first.text)).replace(/[：:，,。；\s]+$/, '') : lines.length > 1 ? /^(?:\d{1,3}[.、．])?([^。；]{4,60})[：:]$/.exec(tidyText(lines[0] ?? ''))?.[1] : undefined;
  if (head !== undefined && head.length >= 2) return sentenceOf(head);
  return head === '' && area ? area : sentenceOf(goal);
}

const sentenceOf = (goal: string): string => (goal.length <= longestGoalTitle && findOutside(goal.replace(/[。；]$/, ''), '。！？') < 0 ? goal.replace(/[。；：:]$/, '') : splitTitle(goal, false).title);

/** `王芳 13800000000`, `王芳（电话：8801234）`: the name alone. */
const cutPhone = (text: string): string => text.replace(/[\s，,；;:：（(]*(?:(?:联系)?电话|手机|联系方式)?[:：\s]*(?:\d{3,4}-)?\d{5,}[）)]?/g, '\n').trim();

/** `李  明`: a name of two characters is printed apart to look as wide as others. */
const joinSpaced = (text: string): string => text.replace(/(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]{1,4}([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g, '$1$2');

function readFields(cells: RowEntry['cells'], goal: string): Record<string, string[]> {
  const fields: Record<string, string[]> = { 目标任务: [goal] };
  for (const [role, texts] of cells) {
    if (role.startsWith('field:')) fields[role.slice('field:'.length)] = [texts.map((text) => tidyLines(text)).join('\n')];
  }
  return fields;
}

const tidyLines = (text: string): string => text.split('\n').map((line) => tidyText(line)).filter(Boolean).join('\n');

interface CellOwners {
  leadUnits: string[];
  coUnits: string[];
  leadExplicit: boolean;
  ownerText: string;
}

/** A cell may hold labels of its own: `牵头：甲局；配合：乙局`. */
function addCell(phrase: OwnerPhrase, role: OwnerRole, text: string): void {
  if (role !== 'owner' || !labelled.test(text)) return addOwners(phrase, role, text);
  const read = readOwnerPhrase(text);
  for (const key of ['lead', 'co', 'together', 'leaders', 'persons', 'unclear'] as const) phrase[key].push(...read[key]);
}

const labelled = new RegExp(ownerLabelPattern);

/** Owners of a row, from the columns made for them; the words of a cell may themselves say who leads. */
function readOwnerCells(cells: RowEntry['cells']): CellOwners & { phrase: OwnerPhrase } {
  const phrase = emptyPhrase();
  for (const role of ['lead', 'owner', 'co'] as const) for (const text of cells.get(role) ?? []) addCell(phrase, role, text);
  const isNamed = phrase.lead.length > 0;
  const lead = isNamed ? phrase.lead : phrase.together;
  const leadUnits = [...new Set(lead)];
  const rest = isNamed ? [...phrase.together, ...phrase.co] : phrase.co;
  const coUnits = [...new Set(rest)].filter((name) => !leadUnits.includes(name));
  return {
    phrase,
    leadUnits,
    coUnits,
    leadExplicit: leadUnits.length > 0 && (isNamed || coUnits.length > 0),
    ownerText: (['lead', 'owner', 'co'] as const).flatMap((role) => cells.get(role) ?? []).join(' ').trim(),
  };
}
