/** 0 … 1: shared characters in order, over the longer name. */
export function likenessOf(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : commonInOrder(one, other) / longest;
}

function commonInOrder(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const char of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at += 1) next.push(other[at - 1] === char ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!));
    row = next;
  }
  return row[other.length]!;
}
