import { SetupFault } from './setup-fault.mjs';

const floor = [20, 19];

/**
 * Refuses a Node version below the floor of package.json (`engines`), before anything newer is loaded.
 * @param {string} [version] as `process.versions.node`
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > floor[0] || (major === floor[0] && minor >= floor[1])) return version;
  throw new SetupFault({
    setting: 'Node',
    cause: `Node ${version} is too old; ${floor.join('.')} is the oldest that works.`,
    next: 'install Node 22 or 24 (LTS), then run the same command again',
  });
}
