import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, runCommand } from './run-command.mjs';

/** A closed network may also swallow packets: without a first byte by then, it is closed. */
const firstByteWithinMs = 10_000;
const timeoutMs = 300_000;

/**
 * Lets Temporal's SDK download a server, as it does by itself, into a folder of ours.
 * @param {{ project: string, kind: 'createLocal' | 'createTimeSkipping', to: string, env: NodeJS.ProcessEnv }} settings `to`: the file to make
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function fetchBySdk({ project, kind, to, env }) {
  mkdirSync(dirname(to), { recursive: true });
  const scratch = mkdtempSync(join(dirname(to), 'sdk-'));
  const script = `
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const server = { executable: { type: 'cached-download', downloadDir: ${JSON.stringify(scratch)} } };
    try { await (await TestWorkflowEnvironment.${kind}({ server })).teardown(); }
    catch (error) { console.error(error.message); process.exit(1); }
    process.exit(0);`;
  const abort = new AbortController();
  try {
    const download = runCommand(process.execPath, ['--input-type=module', '-e', script], { cwd: project, env, timeoutMs, signal: abort.signal });
    const silent = sleep(firstByteWithinMs, undefined, { signal: abort.signal, ref: false }).then(
      () => readdirSync(scratch).length === 0 && abort.abort(),
      () => undefined, // ended before the time was up
    );
    const { code, output } = await download;
    abort.abort();
    await silent;
    const file = readdirSync(scratch).find((name) => !name.endsWith('.downloading'));
    if (code !== 0 || !file) return { ok: false, reason: lastLines(output, 1).replace(/^.*(client error|error sending)/, '$1') || 'no answer' };
    renameSync(join(scratch, file), to);
    return { ok: true };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
