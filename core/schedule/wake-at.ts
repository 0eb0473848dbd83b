import type { Line } from './line.ts';

const AHEAD_MS = 30 * 60_000;
const SPREAD_MS = 25 * 60_000;

/** When a task wakes for a round: 30 to 5 minutes ahead of it, spread by the task's id so that no instant takes all (design.md §5). */
export const wakeAt = (taskId: string, at: Date): Date =>
  new Date(at.getTime() - AHEAD_MS + (hashOf(taskId) % SPREAD_MS));

/** When a line wakes its task: an urgent one at its own instant, one that waits for its release never. */
export const wakeOf = (line: Pick<Line, 'taskId' | 'at' | 'urgent' | 'leaving'>): Date | null => {
  if (line.leaving === 'byRelease') return null;
  return line.urgent ? line.at : wakeAt(line.taskId, line.at);
};

/** FNV-1a, 32 bits, over UTF-16 units: the same on every machine and for ever. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
