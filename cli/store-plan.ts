import type { PlanDraft } from '../core/plan/plan-draft.ts';
import type { StoreAnswer } from '../ports/plan-shelf.ts';
import type { Call } from './call.ts';
import { officeAddress } from './office-address.ts';
import type { Input } from './read-input.ts';

/** Puts a plan that was read on the shelf, dated by the product's clock. With `recognise` a plan that is there in other bytes is known again. */
export async function storePlan(call: Call, draft: PlanDraft, { fileName, bytes, sha256 }: Input, recognise: boolean, as?: string): Promise<StoreAnswer> {
  const { shelf, clock, directory } = await call.register();
  const by = officeAddress(await directory.readDirectory(), as);
  return await shelf.store(draft, { fileName, bytes, sha256, at: await clock.now() }, { recognise, by });
}
