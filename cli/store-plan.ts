import type { PlanDraft } from '../core/plan/plan-draft.ts';
import type { Call } from './call.ts';
import type { Input } from './read-input.ts';

/** Puts a plan that was read on the shelf, dated by the product's clock. The same bytes again are the same plan. */
export async function storePlan(call: Call, draft: PlanDraft, { fileName, bytes, sha256 }: Input): Promise<{ planId: string; isNew: boolean }> {
  const { shelf, clock } = await call.register();
  return await shelf.store(draft, { fileName, bytes, sha256, at: await clock.now() });
}
