/** Resolves at SIGINT or SIGTERM, or when the process that started us is gone. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.once('disconnect', () => resolve());
    // Listening for `disconnect` must not keep a process alive that has finished its work.
    process.channel?.unref();
  });
