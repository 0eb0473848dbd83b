import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const KIB = 1_024;
const field = (name: string, status: string): number | null => {
  const [, kib] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status) ?? [];
  return kib === undefined ? null : Number(kib) * KIB;
};

/** Resident memory of a process in bytes; null when it has ended, or where it cannot be asked. */
export async function residentMemory(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') return field('VmRSS', readFileSync(`/proc/${pid}/status`, 'utf8'));
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)], { timeout: 2_000 });
    return Number(stdout.trim()) * KIB;
  } catch {
    return null; // gone between two looks, which its end tells; its own limit on the heap holds where there is no `ps`
  }
}

/** The most this process ever held, in bytes. Not `resourceUsage` on Linux: that counts what the parent held when it forked. */
export function peakMemory(): number {
  const peak = process.platform === 'linux' ? field('VmHWM', readFileSync('/proc/self/status', 'utf8')) : null;
  return peak ?? process.resourceUsage().maxRSS * KIB;
}
