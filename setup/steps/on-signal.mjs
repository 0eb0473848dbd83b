const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Calls `stop` once, at the first request to end; the exit code is then the shell's for that signal.
 * Further requests are heard and change nothing: the stop is under way.
 * @param {(signal: string) => void} stop
 * @returns {() => void} gives the signals back
 */
export function onSignal(stop) {
  let asked = false;
  const listeners = Object.entries(exitCodes).map(([signal, code]) => {
    const listener = () => {
      if (asked) return;
      asked = true;
      process.exitCode = code;
      stop(signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}
