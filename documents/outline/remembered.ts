const KEPT = 2_000;

/**
 * A pure reading of short texts that come again and again down a column, read once each. The answer is shared: whoever
 * gets it may not change it.
 */
export function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const fresh = read(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
