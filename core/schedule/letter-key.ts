import { lineKey, type Line } from './line.ts';

/** Key of a line that was moved `moves` times (held, released, late); the plain key for 0. */
export const letterKey = (
  line: Pick<Line, 'taskId' | 'cycle' | 'purpose' | 'rung' | 'version' | 'role'>,
  moves: number,
): string => withMoves(lineKey(line), moves);

export const withMoves = (root: string, moves: number): string => (moves > 0 ? `${root}+${moves}` : root);

/** A key without its moves, and how many they were. A role may hold a `+` of its own: only a final `+n` counts. */
export function splitKey(key: string): { root: string; moves: number } {
  if (!key.includes('+')) return { root: key, moves: 0 };
  const found = /^(.*)\+(\d+)$/s.exec(key);
  return found?.[1] === undefined ? { root: key, moves: 0 } : { root: found[1], moves: Number(found[2]) };
}
