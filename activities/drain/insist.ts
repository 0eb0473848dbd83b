import { pause } from './pacing.ts';

const PATIENCE_MS = 60_000;
const GAP_MS = 500;

/**
 * Writes down what has already happened outside, through outages of the register: losing it would mean asking the
 * provider, or sending a letter twice. Throws the last error, with what was to be written, after a minute or on abort.
 */
export async function insist<T>(what: string, write: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (signal.aborted || performance.now() > until) throw new Error(`${what}: the register did not take it`, { cause: error });
      await pause(GAP_MS, signal);
    }
  }
}
