import type { PlanDraft } from '../core/plan/plan-draft.ts';
import { outlinePlan } from './outline/outline-plan.ts';
import { readFile } from './read-file.ts';
import type { OfficeConverter } from './readers/office/office-converter.ts';
import { refuseClassified } from './refuse-classified.ts';

/**
 * Reads a plan document into a draft with every doubt as a finding: the contract of `duban import`.
 * Keeps nothing and writes nothing. `fileName` names a plan whose own words give no title.
 *
 * @throws {UnreadableDocument} empty, over 20 MB, not a document, damaged, unsafe, or marked as classified or internal
 */
export async function readPlanDraft(bytes: Uint8Array, fileName: string, office?: OfficeConverter): Promise<PlanDraft> {
  const file = await readFile(bytes, office);
  refuseClassified(file);
  const draft = outlinePlan(file);
  return draft.title ? draft : { ...draft, title: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') };
}
