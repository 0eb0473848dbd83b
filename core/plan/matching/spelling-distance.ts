/** Characters added, dropped, replaced or swapped between two names; counts no further than `limit + 1`. */
export function spellingDistance(one: string, other: string, limit: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const replaced = above[j - 1]! + (same ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, swapped, above[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length]!, limit + 1);
}

/**
 * Whether two names may be one name misread: one character in a short name, two in one of six and more. Names of up to
 * two characters are too short to say.
 */
export function isCloseSpelling(one: string, other: string): boolean {
  const shorter = Math.min([...one].length, [...other].length);
  const limit = shorter >= 6 ? 2 : 1;
  return shorter > 2 && one !== other && spellingDistance(one, other, limit) <= limit;
}
