import { readFileSync } from 'node:fs';

/** Processor time of the machine since it started, in its own ticks. */
interface Ticks {
  all: number;
  stolen: number;
}

/** Opens a stretch; the function it answers says which share of the processors' time the host has given to other machines since, 0 to 1. Null where the system does not tell (it is Linux that does). */
export function stolenShare(): () => number | null {
  const before = readTicks();
  return () => {
    const now = readTicks();
    return before && now && now.all > before.all ? (now.stolen - before.stolen) / (now.all - before.all) : null;
  };
}

/** The first line of /proc/stat: user nice system idle iowait irq softirq steal (proc(5)). */
function readTicks(): Ticks | null {
  if (process.platform !== 'linux') return null;
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const ticks = first.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, each) => sum + each, 0), stolen: ticks[7] ?? 0 };
}
