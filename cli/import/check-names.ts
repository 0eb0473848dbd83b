import type { Finding, PlanDraft } from '../../core/plan/plan-draft.ts';
import { planFindings } from '../../core/plan/plan-findings.ts';
import { planNames, type PlanName } from '../../core/plan/matching/plan-names.ts';
import { readBounded } from '../../documents/bounded/read-bounded.ts';
import type { Call } from '../call.ts';
import { readInput } from '../read-input.ts';

/** A plan's names and findings under a directory file, without any register. */
export async function checkNames(call: Call, { tasks, findings: imported }: PlanDraft, file: string): Promise<{ names: PlanName[]; findings: Finding[] }> {
  const { bytes, fileName } = await readInput(call, file);
  const directory = await readBounded('directory', bytes, fileName);
  const rows = tasks.map((draft, at) => ({ row: at + 1, draft, leftOut: null }));
  return { names: planNames(rows, directory), findings: planFindings({ rows, imported, printed: tasks, settled: {}, directory }) };
}
