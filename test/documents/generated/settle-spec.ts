import type { PlanSpec, TaskSpec } from './plan-spec.ts';
import { pick, wordTitle } from './word-task.ts';
import type { NumberStyle } from './written/number-style.ts';
import { chapterStyle, innerStyles, plainStyle, sectionStyle } from './written/number-style.ts';

/** Takes out what contradicts itself or what a careful reader could not tell either. */
export function settleSpec(plan: PlanSpec): PlanSpec {
  const layout = plan.format === 'xlsx' ? 'table' : plan.layout;
  const table = layout === 'table';
  const seen = new Set<string>();
  const distinct = plan.groups.map((group) => group.filter((task) => !seen.has(wordTitle(task)) && seen.add(wordTitle(task)))).filter((group) => group.length > 0);
  const few = distinct.flat().length < 2;
  const groups: TaskSpec[][] = few ? [[...distinct.flat(), ...distinct.flat().map((task) => ({ ...task, verb: task.verb + 1 }))]] : distinct;
  const structure = few ? 'flat' : plan.structure;
  const unnumbered = plan.unnumbered && plan.owners === 'all' && (table || plan.layout === 'runIn');
  return {
    ...plan,
    habits: { ...plan.habits, wrap: layout === 'runIn' ? plan.habits.wrap : null },
    layout,
    structure,
    groups: structure === 'flat' ? [groups.flat()] : groups,
    unnumbered,
    gapAfter: plan.restart || unnumbered ? null : plan.gapAfter,
    cover: plan.cover && plan.format !== 'xlsx',
    preface: plan.preface && plan.format !== 'xlsx',
    aims: plan.aims && structure !== 'flat' && !table && !plan.parts,
    closing: table && plan.closing !== 'signature' ? 'none' : plan.closing === 'requirements' && (structure === 'flat' || plan.parts || plan.owners !== 'all' || styleOf({ ...plan, layout, structure, unnumbered }) === sectionStyle || unnumbered) ? 'none' : plan.closing,
  };
}

/** How the items of a settled plan are numbered: never as the headings above them. */
export function styleOf(plan: PlanSpec): NumberStyle {
  if (plan.layout === 'table') return pick([plainStyle, ...innerStyles.slice(0, 1)], plan.numberStyle);
  const free = plan.structure === 'flat' ? [chapterStyle, sectionStyle] : plan.structure === 'chapters' ? [sectionStyle] : [];
  const fitting = [...innerStyles, ...free].filter((style) => style.most >= plan.groups.flat().length + 1);
  return pick(fitting, plan.numberStyle);
}
