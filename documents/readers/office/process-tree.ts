import { readdirSync, readFileSync } from 'node:fs';

const pageBytes = 4_096;

export interface ProcessTree {
  /** The root first, then its descendants. */
  ids: number[];
  /** Resident bytes of all of them. */
  memoryBytes: number;
}

/** A process and all it started, from /proc. Where the system has no /proc: the process alone, its memory unknown (0). */
export function readProcessTree(root: number): ProcessTree {
  const known = processIds().flatMap((id) => readStat(id));
  const ids = [root];
  for (const id of ids) ids.push(...known.filter((each) => each.parent === id).map((each) => each.id));
  return { ids, memoryBytes: known.filter((each) => ids.includes(each.id)).reduce((sum, each) => sum + each.memoryBytes, 0) };
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []; // no /proc on this system
    throw error;
  }
}

/** `id (name) state parent …`: the name may hold spaces; resident pages are the 24th field of the line. */
function readStat(id: number): { id: number; parent: number; memoryBytes: number }[] {
  try {
    const line = readFileSync(`/proc/${id}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return [{ id, parent: Number(fields[1]), memoryBytes: Number(fields[21]) * pageBytes }];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []; // it ended while we looked
    throw error;
  }
}
