import type { TaskState } from './task-state.ts';

/** A state is at most so large (design.md §7), as UTF-8. */
export const MOST_STATE_BYTES = 8_192;

/** Size of a state as it is handed on, in bytes of UTF-8. */
export const stateBytes = (state: TaskState): number => utf8Bytes(JSON.stringify(state));

/** Bytes of a text in UTF-8; either half of a surrogate pair counts for two. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
