import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** What a process holds and has used so far. */
export interface ProcessUsage {
  /** Resident memory, in bytes. */
  memoryBytes: number;
  /** Processor time of all its threads: what the machine really gave it. */
  cpuMs: number;
}

const KIB = 1_024;
/** Linux counts processor time for programs in hundredths of a second, whatever its own clock. */
const TICK_MS = 10;

/** Null when the process has ended, or where it cannot be asked. */
export async function processUsage(pid: number): Promise<ProcessUsage | null> {
  try {
    if (process.platform === 'linux') return usageOnLinux(pid);
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,time=', '-p', String(pid)], { timeout: 2_000 });
    return readPs(stdout);
  } catch {
    return null; // gone between two looks, which its end tells; its own limit on the heap holds where there is no `ps`
  }
}

/** The most this process ever held, in bytes. Not `resourceUsage` on Linux: that counts what the parent held when it forked. */
export function peakMemory(): number {
  const peak = process.platform === 'linux' ? kibField('VmHWM', readFileSync('/proc/self/status', 'utf8')) : null;
  return peak ?? process.resourceUsage().maxRSS * KIB;
}

/** `rss=,time=` of `ps`: KiB, then `minutes:seconds.hundredths` (macOS) or `hours:minutes:seconds`; null for no line. */
export function readPs(line: string): ProcessUsage | null {
  const [rss, time] = line.trim().split(/\s+/u);
  if (!rss || !time) return null;
  const seconds = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return { memoryBytes: Number(rss) * KIB, cpuMs: Math.round(seconds * 1_000) };
}

function usageOnLinux(pid: number): ProcessUsage | null {
  const memoryBytes = kibField('VmRSS', readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (memoryBytes === null) return null; // it has ended and waits for its parent
  const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' '); // the name before may hold spaces and brackets
  const [user, system] = [fields[11], fields[12]];
  return { memoryBytes, cpuMs: (Number(user) + Number(system)) * TICK_MS };
}

function kibField(name: string, status: string): number | null {
  const [, kib] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status) ?? [];
  return kib === undefined ? null : Number(kib) * KIB;
}
