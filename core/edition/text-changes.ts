/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface TextChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many pairs of characters two texts are shown whole, one after the other. */
const MOST_PAIRS = 4_000_000;

/** What was changed from one text to the other, character by character, by the longest common subsequence. Joined without `added` it is the old text, without `removed` the new one. */
export function textChanges(before: string, after: string): TextChange[] {
  const [one, other] = [[...before], [...after]];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const changes = a.length * b.length > MOST_PAIRS ? [...a.map(removed), ...b.map(added)] : middle(a, b);
  return joined([...one.slice(0, start).map(same), ...changes, ...one.slice(one.length - end).map(same)]);
}

const same = (text: string): TextChange => ({ kind: 'same', text });
const removed = (text: string): TextChange => ({ kind: 'removed', text });
const added = (text: string): TextChange => ({ kind: 'added', text });

function middle(a: string[], b: string[]): TextChange[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      common[row * width + column] = a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: TextChange[] = [];
  for (let row = 0, column = 0; row < a.length || column < b.length; ) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      changes.push(same(a[row] ?? ''));
      row += 1;
      column += 1;
    } else if (row < a.length && (column >= b.length || at(row + 1, column) >= at(row, column + 1))) {
      changes.push(removed(a[row] ?? ''));
      row += 1;
    } else {
      changes.push(added(b[column] ?? ''));
      column += 1;
    }
  }
  return changes;
}

const joined = (changes: TextChange[]): TextChange[] =>
  changes.reduce<TextChange[]>((all, change) => {
    const last = all.at(-1);
    if (last?.kind === change.kind) last.text += change.text;
    else all.push({ ...change });
    return all;
  }, []);
