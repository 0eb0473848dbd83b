import type { TaskState } from './task-state.ts';

/** A state is at most so large (design.md §7), as UTF-8. */
export const MOST_STATE_BYTES = 8_192;

/** Size of a state as it is handed on, in bytes of UTF-8. */
export const stateBytes = (state: TaskState): number => utf8Bytes(JSON.stringify(state));

/** Bytes of a text in UTF-8; a lone surrogate counts as what stands in for it. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
