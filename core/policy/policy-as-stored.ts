import { defaultPolicy, type Policy } from './policy.ts';

/** What held before these figures existed: a policy stored then goes on as it did, and sends nothing it did not rehearse. */
const before: Partial<Policy> = { yearEndWorkdays: 0 };

/** A policy as it was stored, with the figures that are younger than it; `version` is its own. */
export const policyAsStored = (stored: Partial<Policy>): Policy => ({ ...defaultPolicy, ...before, ...stored });
