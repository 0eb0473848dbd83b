import { defaultPolicy, type Policy } from '../core/policy/policy.ts';

/** A policy as JSON holds it; a figure that came later than it was stored has its default. Null where none was stored. */
export const storedPolicy = (json: unknown): Policy | null => (json === null ? null : { ...defaultPolicy, ...(json as Partial<Policy>) });
