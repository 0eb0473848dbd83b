// `node setup/doctor.mjs`: what the set-up would find, as JSON, changing nothing. `duban doctor` asks it.
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { checkNode } from './steps/check-node.mjs';
import { findTemporal } from './steps/find-temporal.mjs';
import { packagesAreCurrent } from './steps/install-packages.mjs';
import { listPendingMigrations } from './steps/pending-migrations.mjs';
import { placesOf, projectFolder as project } from './steps/places.mjs';
import { readEnvFile } from './steps/read-env-file.mjs';
import { SetupFault } from './steps/setup-fault.mjs';

const connectTimeoutMs = 3_000;

const env = readEnvFile(join(project, '.env'), process.env);
const { stamps, tools, home } = placesOf(env);

/** @param {string} name @param {() => Promise<string> | string} look resolves to a fact, throws what is wrong */
async function check(name, look) {
  try {
    return { name, ok: true, fact: await look() };
  } catch (error) {
    const { cause, next } = error instanceof SetupFault ? error : { cause: error.message || error.code, next: 'npm start' };
    return { name, ok: false, fact: cause, next };
  }
}

function fault(setting, cause, next) {
  return new SetupFault({ setting, cause, next });
}

async function lookForTemporal() {
  if (!env.DUBAN_TEMPORAL_ADDRESS) return (await findTemporal({ project, tools, env, say: () => undefined, download: false })).how;
  const [host, port] = env.DUBAN_TEMPORAL_ADDRESS.split(':');
  const problem = await knock(host, Number(port));
  if (problem) throw fault('DUBAN_TEMPORAL_ADDRESS', `nothing answers at ${env.DUBAN_TEMPORAL_ADDRESS}: ${problem}`, 'start that server or correct DUBAN_TEMPORAL_ADDRESS');
  return env.DUBAN_TEMPORAL_ADDRESS;
}

function lookForMigrations() {
  if (!env.DATABASE_URL) {
    const known = existsSync(join(home, 'postgres', 'PG_VERSION'));
    return `DATABASE_URL is not set: embedded Postgres, ${known ? 'with data' : 'no data yet'}, runs while \`npm start\` runs`;
  }
  return listPendingMigrations(env.DATABASE_URL, join(project, 'prisma', 'migrations')).then((pending) => {
    if (pending.length === 0) return 'answers, all migrations applied';
    throw fault('DATABASE_URL', `answers, without ${pending.join(', ')}`, 'npm start, or npx prisma migrate deploy');
  });
}

/** @returns {Promise<string>} '' when somebody listens */
function knock(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: connectTimeoutMs });
    const end = (problem) => {
      socket.destroy();
      resolve(problem);
    };
    socket.once('connect', () => end(''));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error) => end(error.message || error.code));
  });
}

const found = [
  await check('node', () => checkNode()),
  await check('packages', () => {
    if (packagesAreCurrent({ project, stamps })) return 'as package-lock.json says';
    throw fault('package-lock.json', 'missing, or not those of the lock', 'npm start, or npm ci');
  }),
  await check('temporal', lookForTemporal),
  await check('database', lookForMigrations),
];
console.log(JSON.stringify(found, null, 2));
process.exitCode = found.every(({ ok }) => ok) ? 0 : 1;
