import type { Directory } from '../core/plan/directory.ts';
import type { Finding, PlanDraft } from '../core/plan/plan-draft.ts';

/** What the directory says about one owner name of a plan. `unknown` is never mapped by itself: a person settles it, once a name. */
export type UnitMatch =
  | { name: string; kind: 'exact' | 'alias'; unit: string; tasks: number[] }
  | { name: string; kind: 'group'; group: string; tasks: number[] }
  | { name: string; kind: 'unknown'; candidates: string[]; tasks: number[] };

export interface UnitMatches {
  matches: UnitMatch[];
  /** One `unknown-unit` doubt per name, on the first task that uses it. */
  findings: Finding[];
}

/** Matches every distinct owner name by exact name and typed alias only; for the others, candidates in order of likeness. */
export function matchUnits(draft: PlanDraft, directory: Directory): UnitMatches {
  const matches = [...collectNames(draft)].map(([name, tasks]) => matchName(name, tasks, directory));
  return { matches, findings: matches.flatMap((match) => (match.kind === 'unknown' ? [explain(match)] : [])) };
}

function collectNames(draft: PlanDraft): Map<string, number[]> {
  const names = new Map<string, number[]>();
  for (const [index, task] of draft.tasks.entries()) {
    for (const name of new Set([...task.leadUnits, ...task.coUnits])) names.set(name, [...(names.get(name) ?? []), index]);
  }
  return names;
}

function matchName(name: string, tasks: number[], directory: Directory): UnitMatch {
  if (directory.units.some((unit) => unit.name === name)) return { name, kind: 'exact', unit: name, tasks };
  const alias = directory.units.find((unit) => unit.aliases.includes(name));
  if (alias) return { name, kind: 'alias', unit: alias.name, tasks };
  if (directory.groups.some((group) => group.name === name)) return { name, kind: 'group', group: name, tasks };
  return { name, kind: 'unknown', candidates: findCandidates(name, directory), tasks };
}

const mostCandidates = 5;
const leastLikeness = 0.4;

function findCandidates(name: string, directory: Directory): string[] {
  const scored = directory.units.map((unit) => ({ unit: unit.name, score: Math.max(...[unit.name, ...unit.aliases].map((each) => likeness(name, each))) }));
  const groups = directory.groups.map((group) => ({ unit: group.name, score: likeness(name, group.name) }));
  return [...scored, ...groups]
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score || a.unit.localeCompare(b.unit, 'zh-CN'))
    .slice(0, mostCandidates)
    .map(({ unit }) => unit);
}

/** 0 … 1: shared characters in order, over the longer name; an abbreviation (all its characters in order in the full name) scores high. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const common = commonInOrder(short, long);
  const share = common / long.length;
  return common === short.length ? Math.max(share, 0.8 + share / 5) : share;
}

function commonInOrder(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const char of a) {
    const next = [0];
    for (let index = 1; index <= b.length; index += 1) next.push(b[index - 1] === char ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

function explain(match: Extract<UnitMatch, { kind: 'unknown' }>): Finding {
  const guess = match.candidates.length > 0 ? `可能是：${match.candidates.join('、')}` : '没有相近的单位';
  return { task: match.tasks[0] ?? null, severity: 'doubt', code: 'unknown-unit', message: `单位“${match.name}”（${match.tasks.length}项任务）不在通讯录中，${guess}。请指定一次，全计划适用。` };
}
