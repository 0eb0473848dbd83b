import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanDraft } from '../../../documents/read-plan-draft.ts';
import { buildPlan } from './build-plan.ts';
import { compareDraft } from './compare-draft.ts';
import { examples } from './examples.ts';
import { planArbitrary } from './plan-arbitrary.ts';
import type { MadeFormat, PlanSpec } from './plan-spec.ts';
import { writePlan } from './write-plan.ts';
import { printedLine } from './written/to-text.ts';

// DUBAN_TEST_SEED and DUBAN_TEST_RUNS repeat or widen a run; a failure prints its seed and the smallest plan.
const seed = Number(process.env['DUBAN_TEST_SEED'] ?? 20_260_301);
const scale = Number(process.env['DUBAN_TEST_RUNS'] ?? 200) / 200;
const runs: [MadeFormat, number][] = [['text', 100], ['docx', 25], ['docx-automatic', 25], ['xlsx', 25], ['html', 25]];

async function differencesOf(spec: PlanSpec): Promise<string[]> {
  const plan = buildPlan(spec);
  const { name, bytes } = await writePlan(plan, spec);
  return compareDraft(await readPlanDraft(bytes, name), plan.expected).map(({ task, what, wanted, got }) => `${task ?? 'plan'} ${what}: ${wanted} ≠ ${got}`);
}

/** The plan in words, for whoever reads the failure. */
const show = (spec: PlanSpec): string =>
  buildPlan(spec)
    .blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n') : printedLine(block)))
    .join('\n');

describe('a generated plan', () => {
  it.each(runs)('comes back from %s as it was written', async (format, count) => {
    await fc.assert(
      fc.asyncProperty(planArbitrary([format]), async (spec) => {
        const differences = await differencesOf(spec);
        if (differences.length > 0) throw new Error(`${differences.join('\n')}\n\n${show(spec)}`);
      }),
      { numRuns: Math.ceil(count * scale), seed },
    );
  });

  it.each(Object.entries(examples))('that was read wrongly once comes back: %s', async (_, spec) => {
    expect(await differencesOf(spec)).toEqual([]);
  });
});

describe('the generator', () => {
  it('writes plans of every layout, structure and ending', () => {
    const specs = fc.sample(planArbitrary(['text']), { numRuns: 200, seed });
    const kinds = (of: (spec: PlanSpec) => string): number => new Set(specs.map(of)).size;
    expect([kinds((spec) => spec.layout), kinds((spec) => spec.structure), kinds((spec) => spec.closing)]).toEqual([4, 3, 5]);
  });

  it('notices a lead that was lost and a date that was made up', async () => {
    const [spec] = fc.sample(planArbitrary(['text']), { numRuns: 1, seed });
    const plan = buildPlan({ ...(spec as PlanSpec), layout: 'runIn', owners: 'all' });
    const draft = await readPlanDraft(Buffer.from('某局2026年工作要点\n1.甲事。\n2.乙事。'), 'plan.txt');
    const [task] = draft.tasks;
    const faked = { ...draft, tasks: plan.expected.tasks.map((wanted) => ({ ...(task as NonNullable<typeof task>), title: wanted.title, deadline: '1999-01-01' })) };
    expect(compareDraft(faked, plan.expected).map(({ what }) => what)).toEqual(expect.arrayContaining(['leadUnits', 'deadline']));
  });
});
