import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, expect, it } from 'vitest';
import { installPackages } from '../../setup/steps/install-packages.mjs';

let folder: string;
let env: NodeJS.ProcessEnv;

/** A stand-in for npm: writes down how it was called and fills node_modules, or fails as the case wants. */
function placeNpm(script: string): void {
  const npm = join(folder, 'bin', 'npm');
  writeFileSync(npm, `#!/bin/sh\necho "$@" >> ${folder}/calls\n${script}\n`);
  chmodSync(npm, 0o755);
}

const fills = 'mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json';
const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1', optional: true } } });
const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : []);
const install = () => installPackages({ project: folder, stamps: join(folder, '.duban/stamps'), env });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-packages-'));
  mkdirSync(join(folder, 'bin'));
  env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  writeFileSync(join(folder, 'package-lock.json'), lock('1.0.0'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('installs when packages are missing, asking nobody about advisories, and again only when the lock changes', async () => {
  placeNpm(fills);
  expect(await install()).toBe('installed');
  expect(calls()).toEqual([expect.stringMatching(/^ci .*--no-audit --no-fund/)]);
  expect(await install()).toBe('up to date');
  writeFileSync(join(folder, 'package-lock.json'), lock('1.0.1'));
  expect(await install()).toBe('installed');
  expect(calls()).toHaveLength(2);
});

it('takes packages that were installed by hand when they are those of the lock', async () => {
  placeNpm('exit 1');
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
  expect(await install()).toBe('up to date');
  expect(calls()).toEqual([]);
});

it('names the setting, the cause without addresses, and the next command when npm fails, and tries again afterwards', async () => {
  placeNpm('echo "npm error network GET https://mirror.example/a failed" >&2; exit 7');
  const failure = install();
  await expect(failure).rejects.toThrow(/npm ended with 7:[^]*network GET \(address\) failed[^]*setting: npm registry[^]*next: {4}npm config set registry/);
  await expect(failure).rejects.not.toThrow(/mirror\.example/);
  placeNpm(fills);
  expect(await install()).toBe('installed');
});

it('installs by the same lock from a mirror that lacks the packages of other systems, and only then', async () => {
  const missing = (line: string) => `[ "$1" = ci ] && { echo "npm error code EUSAGE"; echo "npm error ${line} from lock file"; exit 1; }; ${fills}`;
  placeNpm(missing('Missing: b-darwin-arm64@'));
  expect(await install()).toBe('installed');
  expect(calls()[1]).toMatch(/^install --no-save --no-audit/);

  writeFileSync(join(folder, 'package-lock.json'), lock('1.0.1'));
  placeNpm(missing('Missing: c@2.0.0'));
  await expect(install()).rejects.toThrow('Missing: c@2.0.0');
});
