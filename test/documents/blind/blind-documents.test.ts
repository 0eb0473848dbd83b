import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanDraft, TaskDraft } from '../../../core/plan/plan-draft.ts';
import { readPlanDraft } from '../../../documents/read-plan-draft.ts';

/** What a clerk wrote down on reading the document, before any program read it. What it leaves out is a matter of taste. */
interface Reading {
  kind?: string;
  title?: string;
  year?: number;
  issuer?: string;
  documentNumber?: string;
  planFindings?: string[];
  /** Index of the item, code. */
  taskFindings?: [number, string][];
  tasks: (Partial<Omit<TaskDraft, 'milestones' | 'deliverables' | 'indicators'>> & { milestones?: string[]; deliverables?: string[]; indicators?: [number, string][] })[];
}

const folder = new URL('./', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length));
const readingOf = (name: string): Reading => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Reading;
const draftOf = (name: string): Promise<PlanDraft> => readPlanDraft(readFileSync(new URL(`${name}.txt`, folder)), 'plan.txt');

/** Width of punctuation and white space aside. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/[。；,;]$/, '');
const bareAll = (value: unknown): unknown => (typeof value === 'string' ? bare(value) : Array.isArray(value) ? value.map(bareAll) : value);

const plain = ['number', 'title', 'section', 'leadUnits', 'coUnits', 'leadExplicit', 'leaders', 'deadline', 'recurrence'] as const;

function answerTo(wanted: Reading['tasks'][number], task: TaskDraft | undefined): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const key of plain) if (wanted[key] !== undefined) answer[key] = bareAll(task?.[key]);
  if (wanted.milestones) answer['milestones'] = task?.milestones.map((milestone) => milestone.date);
  if (wanted.deliverables) answer['deliverables'] = task?.deliverables.map((deliverable) => deliverable.name);
  // Those a clerk marked must be among those found: how finely a sentence is cut is a matter of taste.
  if (wanted.indicators) answer['indicators'] = wanted.indicators.filter(([value, unit]) => task?.indicators.some((found) => found.value === value && found.unit === unit));
  if (wanted.fields) answer['fields'] = Object.fromEntries(Object.keys(wanted.fields).map((key) => [key, bareAll(task?.fields[key])]));
  return answer;
}

const questionOf = (wanted: Reading['tasks'][number]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, key === 'fields' ? Object.fromEntries(Object.entries(value as Record<string, unknown>).map(([name, text]) => [name, bareAll(text)])) : bareAll(value)]));

describe.each(names)('%s', (name) => {
  const reading = readingOf(name);

  it('has the head a clerk reads', async () => {
    const draft = await draftOf(name);
    for (const key of ['kind', 'title', 'year', 'issuer', 'documentNumber'] as const) if (reading[key] !== undefined) expect({ [key]: bareAll(draft[key]) }).toEqual({ [key]: bareAll(reading[key]) });
  });

  it('has the tasks a clerk types', async () => {
    const { tasks } = await draftOf(name);
    expect(tasks.map((task) => bare(task.title))).toEqual(reading.tasks.map((task) => bare(task.title ?? '')));
    for (const [index, wanted] of reading.tasks.entries()) expect(answerTo(wanted, tasks[index])).toEqual(questionOf(wanted));
  });

  it.runIf(reading.planFindings ?? reading.taskFindings)('has the doubts a clerk marks', async () => {
    const { findings } = await draftOf(name);
    for (const code of reading.planFindings ?? []) expect(findings).toContainEqual(expect.objectContaining({ task: null, code }));
    for (const [task, code] of reading.taskFindings ?? []) expect(findings).toContainEqual(expect.objectContaining({ task, code }));
  });
});
