import fc from 'fast-check';
import { readPlanDraft } from '../../documents/read-plan-draft.ts';
import { buildPlan } from '../../test/documents/generated/build-plan.ts';
import { compareDraft } from '../../test/documents/generated/compare-draft.ts';
import type { Difference } from '../../test/documents/generated/compare-draft.ts';
import { planArbitrary } from '../../test/documents/generated/plan-arbitrary.ts';
import type { MadeFormat, PlanSpec } from '../../test/documents/generated/plan-spec.ts';
import type { WrittenPlan } from '../../test/documents/generated/write-plan.ts';
import { writePlan } from '../../test/documents/generated/write-plan.ts';
import { convertCached } from './convert-cached.ts';

export interface GeneratedScore {
  format: string;
  right: number;
  of: number;
  /** What went wrong, most frequent first. */
  faults: [what: string, count: number][];
}

const formats: MadeFormat[] = ['text', 'docx', 'docx-automatic', 'xlsx', 'html'];
/** Of each twenty plans in Word, one is also read as PDF and as Word 97. */
const convertedShare = 1 / 20;

/** `count` generated plans, the same ones for one seed, spread over the formats. `cache` null: without those LibreOffice makes. */
export async function runGenerated(count: number, seed: number, cache: string | null): Promise<GeneratedScore[]> {
  const sample = (format: MadeFormat, numRuns: number): PlanSpec[] => fc.sample(planArbitrary([format]), { numRuns: Math.ceil(numRuns), seed });
  const scores: GeneratedScore[] = [];
  for (const format of formats) {
    const specs = sample(format, count / formats.length);
    const plans: ReadPlan[] = [];
    for (const spec of specs) plans.push({ spec, file: await writePlan(buildPlan(spec), spec) });
    scores.push(await score(format, plans));
  }
  if (cache === null || count === 0) return scores;
  const specs = sample('docx-automatic', count * convertedShare);
  for (const to of ['pdf', 'doc'] as const) scores.push(await score(`docx → ${to}`, await convertPlans(specs, to, cache)));
  return scores;
}

interface ReadPlan {
  spec: PlanSpec;
  file: WrittenPlan;
}

async function convertPlans(specs: PlanSpec[], to: 'pdf' | 'doc', cache: string): Promise<ReadPlan[]> {
  const jobs = await Promise.all(specs.map(async (spec, index) => ({ name: `plan-${index + 1}`, extension: 'docx', bytes: (await writePlan(buildPlan(spec), spec)).bytes, to, source: JSON.stringify(buildPlan(spec).blocks) })));
  const results = convertCached(jobs, cache);
  return specs.flatMap((spec, index) => {
    const bytes = results[index];
    return bytes ? [{ spec, file: { name: `plan.${to}`, bytes } }] : [];
  });
}

async function score(format: string, plans: ReadPlan[]): Promise<GeneratedScore> {
  const faults = new Map<string, number>();
  let right = 0;
  for (const { spec, file } of plans) {
    const differences = await differencesOf(spec, file);
    if (differences.length === 0) right += 1;
    for (const what of new Set(differences.map((difference) => difference.what))) faults.set(what, (faults.get(what) ?? 0) + 1);
  }
  return { format, right, of: plans.length, faults: [...faults].toSorted(([, a], [, b]) => b - a) };
}

async function differencesOf(spec: PlanSpec, { name, bytes }: WrittenPlan): Promise<Difference[]> {
  try {
    return compareDraft(await readPlanDraft(bytes, name), buildPlan(spec).expected);
  } catch (error) {
    return [{ task: null, what: `not read (${String(error)})`, wanted: 'a draft', got: 'nothing' }];
  }
}
