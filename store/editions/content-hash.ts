import { factHash } from '../audit/office-act-hash.ts';

/** What the chain of the office's acts knows an edition's act by: all of its row that is not its place. */
export const contentHash = ({ type, by, at, body }: { type: string; by: string; at: Date; body: unknown }): string => factHash({ type, by, at: at.toISOString(), body });
