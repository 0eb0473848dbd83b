/** The nearest-rank percentile: the smallest value that at least `percent` per cent of all do not exceed. Throws RangeError without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new RangeError(`no percentile ${percent} of no values`);
  return value;
}
