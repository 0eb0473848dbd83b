import { readMeasures } from '../measures/read-measures.ts';
import { readPeople } from '../measures/read-people.ts';
import { readSubItems } from '../measures/read-sub-items.ts';
import { readOwnerPhrase } from '../owners/owner-phrase.ts';
import { splitUnits } from '../owners/split-units.ts';
import type { ReadEntry } from '../read-entry.ts';
import { splitTitle } from '../split-title.ts';
import { tidyText } from '../tidy-text.ts';
import type { RowEntry } from './read-task-tables.ts';
import type { ColumnRole } from './column-roles.ts';

const longestGoalTitle = 100;
const binding = /推进目标$|^工作措施$/; // 目标任务 is the goal itself

/** Reads one table row. The goal cell is the title as a whole unless it is too long to be one. */
export function readRow({ entry, cells }: RowEntry, year: number | null): ReadEntry {
  const of = (role: ColumnRole): string => (cells.get(role) ?? []).map((text) => tidyText(text)).join('；');
  const goal = entry.headline;
  const fields = readFields(cells, goal);
  const words = [goal, ...Object.entries(fields).filter(([name]) => binding.test(name)).flatMap(([, values]) => values)].join('\n');
  const owners = readOwnerCells(cells);
  const { measures, findings } = readMeasures(words, { deadline: of('deadline'), recurrence: of('recurrence') }, year);
  const goalItems = readSubItems(goal);
  const quarter = Object.entries(fields).find(([name]) => name.endsWith('推进目标'))?.[1].join('\n') ?? '';
  return {
    task: {
      number: entry.number,
      title: goal.length <= longestGoalTitle ? goal.replace(/[。；]$/, '') : splitTitle(goal, false).title,
      section: entry.section,
      ...owners,
      leaders: readPeople((cells.get('leader') ?? []).join('、')),
      persons: readPeople((cells.get('person') ?? []).join('、')),
      basis: (fields['文件依据'] ?? []).join('；'),
      ...measures,
      subItems: goalItems.length > 0 ? goalItems : readSubItems(quarter),
      fields,
      source: entry.source,
    },
    findings: [...entry.doubts, ...findings],
  };
}

function readFields(cells: RowEntry['cells'], goal: string): Record<string, string[]> {
  const fields: Record<string, string[]> = { 目标任务: [goal] };
  for (const [role, texts] of cells) {
    if (role.startsWith('field:')) fields[role.slice('field:'.length)] = [texts.map((text) => tidyLines(text)).join('\n')];
  }
  return fields;
}

const tidyLines = (text: string): string => text.split('\n').map((line) => tidyText(line)).filter(Boolean).join('\n');

function readOwnerCells(cells: RowEntry['cells']) {
  const lead = unitsIn(cells, 'lead');
  const named = unitsIn(cells, 'owner');
  const co = unitsIn(cells, 'co');
  const phrase = lead.length === 0 ? readOwnerPhrase((cells.get('owner') ?? []).join('、')) : null;
  const stated = phrase !== null && phrase.lead.length > 0;
  const leadUnits = lead.length > 0 ? lead : stated ? phrase.lead : named;
  const rest = lead.length > 0 ? [...named, ...co] : stated ? [...phrase.co, ...co] : co;
  return {
    leadUnits,
    coUnits: [...new Set(rest)].filter((name) => !leadUnits.includes(name)),
    leadExplicit: lead.length > 0 || stated || (named.length > 0 && co.length > 0),
    ownerText: [...(cells.get('lead') ?? []), ...(cells.get('owner') ?? []), ...(cells.get('co') ?? [])].join(' ').trim(),
  };
}

const unitsIn = (cells: RowEntry['cells'], role: ColumnRole): string[] => [...new Set((cells.get(role) ?? []).flatMap((text) => splitUnits(text)))];
