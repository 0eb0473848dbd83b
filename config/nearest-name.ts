/** The name fewest edits away (Levenshtein); the first of several. `names` must not be empty. */
export function nearestName(name: string, names: readonly string[]): string {
  const [nearest] = names.toSorted((a, b) => countEdits(name, a) - countEdits(name, b));
  if (nearest === undefined) throw new TypeError('There is no name to be near to.');
  return nearest;
}

function countEdits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...to].entries()) {
      line.push(Math.min(above[column]! + (letter === other ? 0 : 1), above[column + 1]! + 1, line[column]! + 1));
    }
    above = line;
  }
  return above[to.length]!;
}
