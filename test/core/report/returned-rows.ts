import type { FormReport, FormSource } from '../../../core/report/unit-form.ts';
import type { ReturnedForm, ReturnedRow } from '../../../core/report/returned-form.ts';
import type { Cycle, ProgressClass } from '../../../core/task/task-state.ts';
import type { Indicator } from '../../../core/plan/plan-draft.ts';

export const planId = 'p1a2b3c4d';
export const taskIdOf = (row: number, plan = planId): string => `${plan}-${String(row).padStart(3, '0')}`;

export const cycle = (over: Partial<Cycle> = {}): Cycle => ({
  id: '2026Q1', due: '2026-03-25', version: 0, state: 'open', content: null, submittedAt: null, submittedBy: null,
  proposedClass: null, decidedClass: null, repairedLate: false, returns: 0, returnedAt: null, ...over,
});

export const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  text: '新增座位120个', name: '新增座位', value: 120, unit: '个', comparison: null, direction: null, scope: null, baseline: null, by: null, ...over,
});

interface SourceShape extends Partial<Omit<FormSource, 'draft' | 'state'>> {
  unit?: string | null;
  goal?: string;
  indicators?: Indicator[];
  cycles?: Cycle[];
  stage?: FormSource['state']['stage'];
}

/** A launched task of an invented plan, asked for its first quarter. */
export function source(row: number, title: string, { unit = '设施科', goal, indicators = [], cycles = [cycle()], stage = 'underway', ...over }: SourceShape = {}): FormSource {
  return {
    id: taskIdOf(row), number: `${row}.`, title, leftOut: null, submissions: [],
    draft: { fields: goal === undefined ? {} : { 目标任务: [goal] }, indicators },
    state: { stage, cycles, duties: unit === null ? [] : [{ unit, kind: 'lead', main: true, acknowledgedAt: null }] },
    ...over,
  };
}

export const filed = (done: string, over: Partial<FormReport> = {}): FormReport => ({ cycle: '2026Q1', standing: 'submitted', progressClass: '达进度' satisfies ProgressClass, words: { done, next: '', difficulty: '', values: [] }, ...over });

/** A row as it comes back, with the code of its task unless `codes` says otherwise. */
export const returned = (row: number, goal: string, over: Partial<ReturnedRow> = {}): ReturnedRow => ({
  place: { cell: `表1第${row + 1}行第1列` },
  codes: [{ taskId: taskIdOf(row), planId, cycle: '2026Q1' }],
  number: `${row}.`, goal, quarterGoal: '', done: '已开放一处', figures: '', difficulty: '', next: '', progressClass: '达进度', ...over,
});

export const form = (rows: ReturnedRow[], over: Partial<ReturnedForm> = {}): ReturnedForm => ({ unit: '设施科', attestedBy: '费主', reporter: '方设', cycleEnding: null, rows, unread: [], ...over });
