import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import { taskDraft } from '../support/fictitious-plan.ts';
import { seed002Directory } from '../fixtures/seed-002-directory.ts';

/** A made-up plan over the units of `seed002Directory`: every unit leads and helps in turn, some tasks have two leads, every tenth a whole group. */
export function generatedPlan(size: number): PlanDraft {
  const units = seed002Directory.units.map(({ name }) => name);
  const unit = (index: number) => units[index % units.length]!;
  const task = (_: unknown, index: number) =>
    taskDraft({
      number: `${index + 1}.`,
      title: `校园读书角建设第${index + 1}批`,
      section: [`第${Math.floor(index / 10) + 1}部分`],
      leadUnits: index % 13 === 12 ? [unit(index), unit(index + 5)] : [unit(index)],
      coUnits: index % 10 === 9 ? ['机关各科室'] : [unit(index + 3)],
      leadExplicit: true,
    });
  const tasks = Array.from({ length: size }, task);
  return { title: '读书角建设年度计划', issuer: null, documentNumber: null, year: 2026, marks: [], kind: 'workPlan', tasks, findings: [] };
}
