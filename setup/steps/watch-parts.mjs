import { print } from './report-step.mjs';

/** @typedef {{ name: string, isRunning: () => boolean, ended: Promise<{ code: number | null, signal: string | null }>, stop: () => Promise<void> }} Part */

/**
 * Watches parts that run together: the end of one, or a wish to end, is the end of all.
 * @param {Part[]} parts in the order they were started; may still grow until `untilEnd` is called
 */
export function watchParts(parts) {
  let ending = false;
  let wish = () => undefined;
  const wished = new Promise((resolve) => {
    wish = resolve;
  });

  return {
    isEnding: () => ending,
    /** Asks for the end: a signal came. */
    end: () => {
      if (!ending) print('\nStopping …');
      ending = true;
      wish();
    },
    /** Resolves when the end is wished for, or when a part ended by itself, which is told and is a failure. */
    untilEnd: async () => {
      const first = await Promise.race([
        wished,
        ...parts.map(async (part) => ({ part, ...(await part.ended) })),
      ]);
      if (ending || !first) return;
      const { part, code, signal } = first;
      print(`${part.name} ended by itself (${signal ? `signal ${signal}` : `exit code ${code}`}); the rest is stopped. Logs are under the logs folder of DUBAN_HOME.`);
      process.exitCode = code || 1;
    },
    /** Stops the last started first, so that nothing loses what it stands on. */
    stopAll: async () => {
      for (const part of parts.toReversed()) await part.stop();
      if (ending && parts.length > 0) print('Stopped.');
    },
  };
}
