import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupFault } from './setup-fault.mjs';
import { hashOf, stampOf } from './stamp.mjs';

/**
 * Whether node_modules is what the lock says: installed from it by us, or by hand with the same versions.
 * @param {{ project: string, stamps: string }} where
 */
export function packagesAreCurrent({ project, stamps }) {
  const complete = join(project, 'node_modules', '.package-lock.json');
  return existsSync(complete) && (stampOf(stamps, 'packages').matches(hashLock(project)) || isMadeFrom(project, complete));
}

/**
 * Runs `npm ci` when node_modules is missing or the lock is not the one it was made from.
 * @param {{ project: string, stamps: string, env: NodeJS.ProcessEnv }} where
 * @returns {Promise<string>} what was done
 */
export async function installPackages({ project, stamps, env }) {
  const lock = hashLock(project);
  const stamp = stampOf(stamps, 'packages');
  if (packagesAreCurrent({ project, stamps })) {
    stamp.set(lock);
    return 'up to date';
  }

  stamp.clear();
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const settings = { cwd: project, env: bareNpm(env) };
  let { code, output } = await runCommand('npm', ['ci', ...options], settings);
  if (code !== 0 && lacksOnlyOtherSystems(output)) {
    // the same versions by the same lock, which `--no-save` leaves as it is
    ({ code, output } = await runCommand('npm', ['install', '--no-save', ...options], settings));
  }
  if (code !== 0) {
    throw new SetupFault({
      setting: 'npm registry (npm config get registry)',
      cause: `npm ended with ${code}:\n${firstErrors(output)}`,
      next: 'npm config set registry <your mirror>, then run the same command again; `npm ci --loglevel=http` shows each request',
    });
  }
  stamp.set(lock);
  return 'installed';
}

/**
 * A mirror without the packages of other systems (darwin, win32) makes a lock without them, and `npm ci` then calls
 * lock and package.json out of step. It names such a package without a version, a true difference with one.
 */
function lacksOnlyOtherSystems(output) {
  const missing = output.split('\n').filter((line) => /(Missing|Invalid):/.test(line));
  return missing.length > 0 && missing.every((line) => line.includes('@ from lock file'));
}

/** npm says first what is wrong, and then how it is used. */
function firstErrors(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return lastLines(errors.slice(0, 6).join('\n'));
}

function hashLock(project) {
  return hashOf([join(project, 'package-lock.json')]);
}

/**
 * A folder somebody filled by hand with `npm install` is taken as it is when it holds what the lock names.
 * (npm keeps its own copy of the lock there, without the root and without packages for other systems.)
 */
function isMadeFrom(project, complete) {
  const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(complete, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) => path === '' || link || optional || present[path]?.version === version,
  );
}

/** Below `npm start` npm passes its own options on as variables; a second npm must read them afresh. */
function bareNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(config_(local_prefix|global_prefix|prefix|noproxy|node_gyp)|package_|lifecycle_|command|execpath|node_execpath)/.test(name)));
}
