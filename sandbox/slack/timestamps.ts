const micros = (ts: string): bigint => {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
};

/** A message's place in time, for comparing: microseconds. `undefined` when the text is no timestamp. */
export const parseTimestamp = (ts: string): bigint | undefined => (/^\d{1,12}(\.\d{0,9})?$/.test(ts) ? micros(ts) : undefined);

/** The instant a timestamp stands for, to the millisecond. */
export const instantOf = (ts: string): Date => new Date(Number(micros(ts) / 1000n));

/**
 * Makes message timestamps: never one twice and always rising, also while a stepped clock stands still or goes back.
 * `after` is the newest timestamp already given out.
 */
export function createTimestamps(now: () => Date, after = '0'): () => string {
  let last = micros(after);
  return () => {
    const current = BigInt(now().getTime()) * 1000n;
    last = current > last ? current : last + 1n;
    return `${last / 1_000_000n}.${String(last % 1_000_000n).padStart(6, '0')}`;
  };
}
