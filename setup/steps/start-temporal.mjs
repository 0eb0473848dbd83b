import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pickPort } from './pick-port.mjs';
import { commandLineOf, stopProcess } from './processes.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { runPart } from './run-part.mjs';
import { SetupFault } from './setup-fault.mjs';

const readyWithinMs = 300_000;

/**
 * Starts Temporal's dev server on a file, loopback only, and waits until the namespace answers.
 * @param {{ program: string, dataFile: string, pidFile: string, namespace: string, port: number, picked: Set<number>,
 *   env: NodeJS.ProcessEnv, logFile: string, say: (fact: string) => void }} settings
 */
export async function startTemporal({ program, dataFile, pidFile, namespace, port: wantedPort, picked, env, logFile, say }) {
  const leftover = await stopLeftoverTemporal(pidFile, dataFile);
  mkdirSync(dirname(dataFile), { recursive: true });

  const port = await pickPort(wantedPort, picked);
  const address = `127.0.0.1:${port}`;
  const part = runPart(
    'Temporal',
    [program, 'server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--db-filename', dataFile, '--namespace', namespace, '--log-level', 'warn'],
    { env, cwd: dirname(dataFile), logFile, stopSignal: 'SIGINT' },
  );
  writeFileSync(pidFile, String(part.pid));

  const until = Date.now() + readyWithinMs;
  for (;;) {
    const asked = await runCommand(program, ['operator', 'namespace', 'describe', '--namespace', namespace, '--address', address], { env, timeoutMs: 15_000 });
    if (asked.code === 0) break;
    if (!part.isRunning() || Date.now() > until) {
      await part.stop();
      throw new SetupFault({
        setting: 'DUBAN_TEMPORAL_ADDRESS',
        cause: `Temporal's dev server did not come up on ${dataFile}:\n${lastLines(readFileSync(logFile, 'utf8'))}`,
        next: `read ${logFile}; a file of another version does not open: move ${dataFile} away, start again, then \`duban rebuild\``,
      });
    }
    await sleep(100);
  }
  say([leftover, `${address}, namespace ${namespace}`].filter(Boolean).join(', '));
  return {
    ...part,
    address,
    stop: async () => {
      await part.stop();
      rmSync(pidFile, { force: true });
    },
  };
}

/**
 * Two servers on one file destroy it: a server that a killed start left is stopped by its pid, if that is still it.
 * @returns {Promise<string>} what was found, '' for nothing
 */
async function stopLeftoverTemporal(pidFile, dataFile) {
  const pid = readPid(pidFile);
  if (pid === undefined || !commandLineOf(pid).includes(dataFile)) return '';
  const gone = await stopProcess(pid, [
    { signal: 'SIGINT', waitMs: 10_000 },
    { signal: 'SIGKILL', waitMs: 5_000 },
  ]);
  if (!gone) throw new Error(`A Temporal server (pid ${pid}) runs on ${dataFile} and does not stop.`);
  return `stopped the server of a killed start (pid ${pid})`;
}

function readPid(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
