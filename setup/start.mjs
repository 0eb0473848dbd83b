// `npm start [-- arguments of "duban up"]`: everything from a bare checkout to a running trial, and its orderly end.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildProject } from './steps/build-project.mjs';
import { checkNode } from './steps/check-node.mjs';
import { findTemporal } from './steps/find-temporal.mjs';
import { generateClient } from './steps/generate-client.mjs';
import { holdStart } from './steps/hold-start.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { keepSecret } from './steps/keep-secret.mjs';
import { migrateDatabase } from './steps/migrate-database.mjs';
import { noteRunning } from './steps/note-running.mjs';
import { onSignal } from './steps/on-signal.mjs';
import { pickPort } from './steps/pick-port.mjs';
import { placesOf, projectFolder as project } from './steps/places.mjs';
import { providePostgres } from './steps/provide-postgres.mjs';
import { readEnvFile } from './steps/read-env-file.mjs';
import { print, reportStep } from './steps/report-step.mjs';
import { stopCommands } from './steps/run-command.mjs';
import { runPart } from './steps/run-part.mjs';
import { runSteps } from './steps/run-steps.mjs';
import { startTemporal } from './steps/start-temporal.mjs';
import { watchParts } from './steps/watch-parts.mjs';

/** First choices; what is taken moves to the next free port. */
const ports = { postgres: 5433, temporal: 7233, DUBAN_WEB_PORT: 3000, DUBAN_SANDBOX_PORT: 3001, DUBAN_BOT_PORT: 3002 };

await runSteps(async () => {
  checkNode();
  const given = readEnvFile(join(project, '.env'), process.env);
  const places = placesOf(given);
  const where = { project, stamps: places.stamps, env: given };
  mkdirSync(places.logs, { recursive: true });
  const letGo = holdStart(places.startPid);
  /** In the order they were started; stopped the other way round. @type {import('./steps/watch-parts.mjs').Part[]} */
  const parts = [];
  const watch = watchParts(parts);
  let forgetRunning = () => undefined;
  const release = onSignal(() => {
    stopCommands();
    watch.end();
  });

  try {
    await reportStep('Packages', async (say) => say(await installPackages(where)));
    const program = given.DUBAN_TEMPORAL_ADDRESS
      ? undefined
      : await reportStep('Temporal program', async (say) => {
          const { file, how } = await findTemporal({ project, tools: places.tools, env: given, say });
          say(how);
          return file;
        });
    await reportStep('Database client', async (say) => say(await generateClient(where)));
    await reportStep('Build', async (say) => say(await buildProject(where)));
    if (watch.isEnding()) return;

    const picked = new Set();
    const env = { ...given, NODE_ENV: given.NODE_ENV || 'production', DUBAN_HOME: places.home };
    if (!env.DATABASE_URL) {
      const postgres = await reportStep('Postgres', (say) =>
        providePostgres({
          project, dataFolder: places.postgresData, database: 'duban', port: ports.postgres, picked, env: given, logFile: join(places.logs, 'postgres.log'), say,
        }),
      );
      parts.push(postgres);
      env.DATABASE_URL = postgres.url;
    }
    await reportStep('Migrations', async (say) => say(await migrateDatabase({ project, env: given, url: env.DATABASE_URL })));
    if (watch.isEnding()) return;

    if (program) {
      const namespace = env.DUBAN_TEMPORAL_NAMESPACE || 'duban';
      const temporal = await reportStep('Temporal', (say) =>
        startTemporal({
          program, namespace, dataFile: places.temporalFile, pidFile: places.temporalPid, port: ports.temporal, picked, env: given, logFile: join(places.logs, 'temporal.log'), say,
        }),
      );
      parts.push(temporal);
      Object.assign(env, { DUBAN_TEMPORAL_ADDRESS: temporal.address, DUBAN_TEMPORAL_NAMESPACE: namespace });
    }
    if (!env.DUBAN_SECRET && !env.DUBAN_SECRET_FILE) {
      keepSecret(places.secretFile);
      env.DUBAN_SECRET_FILE = places.secretFile;
    }
    for (const name of ['DUBAN_WEB_PORT', 'DUBAN_SANDBOX_PORT', 'DUBAN_BOT_PORT']) {
      const wanted = Number(env[name] || ports[name]);
      env[name] = String(await pickPort(wanted, picked));
      if (Number(env[name]) !== wanted) print(`${name}: ${wanted} is taken, ${env[name]} is used`);
    }
    if (watch.isEnding()) return;

    forgetRunning = noteRunning(places.runningFile, env);
    parts.push(runPart('Duban', [process.execPath, join(project, 'dist', 'cli', 'main.js'), 'up', ...process.argv.slice(2)], { env, cwd: project }));
    await watch.untilEnd();
  } finally {
    await watch.stopAll();
    forgetRunning();
    release();
    letGo();
  }
});
