import { join } from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';

/**
 * Runs the Prisma CLI with our schema engine, and with everything off that would ask an outside host.
 * @param {string[]} args
 * @param {{ project: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<string>} its output
 */
export async function runPrisma(args, { project, env }) {
  const { code, output } = await runCommand(process.execPath, [join(project, 'node_modules', 'prisma', 'build', 'index.js'), ...args], {
    cwd: project,
    env: {
      ...env,
      PRISMA_SCHEMA_ENGINE_BINARY: join(project, 'prisma', 'engine', 'schema-engine.mjs'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1', // its telemetry and version check
      NO_COLOR: '1',
    },
  });
  if (code === 0) return output;
  throw new SetupFault({
    setting: 'DATABASE_URL',
    cause: `prisma ${args.join(' ')} ended with ${code}:\n${lastLines(output, 12)}`,
    next: args[0] === 'generate' ? 'mend prisma/schema.prisma and run the same command again' : 'mend what it says and run the same command again; no migration is half-recorded as done',
  });
}
