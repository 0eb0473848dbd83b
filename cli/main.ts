/** `duban`: wires the product to the command line. Loads neither store nor engine before a command asks for them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processEnvironment } from '../config/process-environment.ts';
import type { Settings } from '../config/settings.ts';
import { parseDay } from '../worker/parse-day.ts';
import { exitCode } from './exit-code.ts';
import { isProcess } from './is-process.ts';
import { runCommandLine } from './run-command-line.ts';
import type { Engine, Register, Wiring } from './surroundings.ts';

const openStore = async (settings: Settings) => {
  const [{ openRegister }, { registerStepping }] = await Promise.all([import('../worker/open-register.ts'), import('../worker/register-stepping.ts')]);
  const parts = await openRegister(settings, { max: 3, connectTimeoutMs: 5_000 });
  return { ...parts, stepping: registerStepping(parts) };
};

const wiring: Wiring = {
  async openRegister(settings): Promise<Register> {
    const [parts, { readCalendar, readNotices, saveCalendarYear }, { createClosureShelf }, { readPolicy, savePolicy }, { hashOf }] = await Promise.all([
      openStore(settings),
      import('../store/calendar.ts'),
      import('../store/closures.ts'),
      import('../store/policy.ts'),
      import('../activities/event-chain.ts'),
    ]);
    const { prisma } = parts;
    return {
      ...parts,
      calendar: () => readCalendar(prisma),
      notices: () => readNotices(prisma),
      closures: createClosureShelf(prisma),
      saveCalendar: async (year, source, by) => await saveCalendarYear(prisma, year, source, { by, at: await parts.clock.now() }),
      policy: () => readPolicy(prisma),
      savePolicy: async (policy, use) => await savePolicy(prisma, policy, { at: await parts.clock.now(), by: null, planId: null, ...use }),
      hashOf,
      close: () => prisma.$disconnect(),
    };
  },

  async openEngine(settings): Promise<Engine> {
    const [{ openEngine }, { createClockDriver }] = await Promise.all([import('../worker/open-engine.ts'), import('../desk/clock-driver.ts')]);
    const [{ connection, engine }, { prisma, clock, stepping }] = await Promise.all([openEngine(settings), openStore(settings)]);
    return {
      tasks: engine,
      clock: createClockDriver({ clock, stepping, engine }),
      close: async () => void (await Promise.all([connection.close(), prisma.$disconnect()])),
    };
  },

  parseDay,
};

/** The folder of package.json, from the sources and from dist/ alike. */
function findProject(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findProject(dirname(from));
}

const project = findProject(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);

// A process of the product ends in its own order; a command just ends, and says so.
const stop = () => process.exit(exitCode.stopped);
if (!isProcess(words[0])) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
// `duban … | head` closes our output: that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exitCode.ok : exitCode.failed));

process.exitCode = await runCommandLine(words, {
  environment: processEnvironment(),
  project,
  folder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  machineNow: () => new Date(),
  wiring,
});
