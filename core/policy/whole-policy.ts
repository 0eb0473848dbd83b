import { defaultPolicy, type Policy } from './policy.ts';

/** What held before these figures existed: a plan launched then goes on as it did, and sends nothing it did not rehearse. */
const before: Partial<Policy> = { yearEndWorkdays: 0 };

/** A stored policy with what held before figures came into the rules that are younger than it. */
export const wholePolicy = (stored: Partial<Policy>): Policy => ({ ...defaultPolicy, ...before, ...stored });
