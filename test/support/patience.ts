/**
 * How long a test waits for what must come, in ms. No promise about times: a machine may be kept waiting by its host for
 * minutes, and a fault ends most tests long before. A test as a whole may take longer still (`vitest.config.ts`).
 */
export const PATIENCE_MS = 300_000;
