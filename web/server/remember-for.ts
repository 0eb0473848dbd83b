/** Asks once and gives the same answer for so many real milliseconds. A failure is not kept. */
export function rememberFor<T>(ms: number, read: () => Promise<T>): () => Promise<T> {
  let held: { until: number; answer: Promise<T> } | undefined;
  return () => {
    if (held && performance.now() < held.until) return held.answer;
    const mine = { until: performance.now() + ms, answer: read() };
    held = mine;
    mine.answer.catch(() => {
      if (held === mine) held = undefined; // the failure is the caller's
    });
    return mine.answer;
  };
}
