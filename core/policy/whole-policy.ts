import { defaultPolicy, type Policy } from './policy.ts';

/** A stored policy with the defaults for figures that came into the rules after it was stored. */
export const wholePolicy = (stored: Partial<Policy>): Policy => ({ ...defaultPolicy, ...stored });
