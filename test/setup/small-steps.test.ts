import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkNode } from '../../setup/steps/check-node.mjs';
import { countTests } from '../../setup/steps/count-tests.mjs';
import { canBeEntered, stateFolderOf } from '../../setup/steps/enterable-folder.mjs';
import { holdStart } from '../../setup/steps/hold-start.mjs';
import { keepSecret } from '../../setup/steps/keep-secret.mjs';
import { pickPort } from '../../setup/steps/pick-port.mjs';
import { readEnvFile } from '../../setup/steps/read-env-file.mjs';
import { lastLines, runCommand } from '../../setup/steps/run-command.mjs';
import { hashOf, stampOf } from '../../setup/steps/stamp.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-steps-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('checkNode', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes %s', (version) => expect(checkNode(version)).toBe(version));
  it.each(['18.20.0', '20.18.9', '19.9.0'])('refuses %s and says what to do', (version) => {
    expect(() => checkNode(version)).toThrow(new RegExp(`Node ${version} is too old[^]*next:`));
  });
});

describe('pickPort', () => {
  it('takes the next free port when the wanted one is taken, and never gives one twice', async () => {
    const server: Server = createServer();
    const taken = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const picked = new Set<number>();
    const first = await pickPort(taken, picked);
    const second = await pickPort(taken, picked);
    server.close();
    expect(first).toBeGreaterThan(taken);
    expect(second).toBeGreaterThan(first);
  });
});

describe('stamps', () => {
  it('match until something in the files changes, their names included', () => {
    const source = join(folder, 'source');
    mkdirSync(source);
    writeFileSync(join(source, 'a'), '1');
    const stamp = stampOf(join(folder, 'stamps'), 'made');
    const before = hashOf([source]);
    expect(stamp.matches(before)).toBe(false);
    stamp.set(before);
    expect(stamp.matches(hashOf([source]))).toBe(true);

    writeFileSync(join(source, 'a'), '2');
    const edited = hashOf([source]);
    writeFileSync(join(source, 'b'), '');
    expect(new Set([before, edited, hashOf([source])]).size).toBe(3);
    expect(hashOf([join(folder, 'missing')])).toBe(hashOf([]));
  });
});

describe('countTests', () => {
  const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

  it('counts each test once', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo')] };
    expect(countTests(report)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that does not load as a failed test', () => {
    expect(countTests({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('counts nothing where there is no report', () => expect(countTests(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 }));
});

describe('lastLines', () => {
  it('leaves out every address, which may hold a host or a password', () => {
    const output = 'one\ntwo\n\nGET https://user:pw@mirror.example/x failed\nat postgresql://u:pw@db/x';
    expect(lastLines(output, 2)).toBe('GET (address) failed\nat (address)');
  });
});

describe('runCommand', () => {
  it('resolves with code and output of what fails, and with -1 for what is not there', async () => {
    expect(await runCommand('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, output: 'out\nerr\n' });
    expect(await runCommand(join(folder, 'nothing'), [])).toMatchObject({ code: -1, output: expect.stringContaining('ENOENT') });
  });
});

describe('folders for another account', () => {
  it('cannot be entered below a closed folder', () => {
    const home = join(folder, 'home');
    mkdirSync(join(home, 'project'), { recursive: true });
    chmodSync(folder, 0o755);
    expect(canBeEntered(join(home, 'project', '.duban'))).toBe(true);
    chmodSync(home, 0o700);
    expect(canBeEntered(join(home, 'project', '.duban'))).toBe(false);
    expect(canBeEntered(home)).toBe(true); // its own mode does not count: it is made for that account
  });

  it('are, under the state directory, different for every checkout', () => {
    const one = stateFolderOf('/home/a/duban', folder);
    expect(statSync(one).isDirectory()).toBe(true);
    expect(stateFolderOf('/home/a/duban', folder)).toBe(one);
    expect(stateFolderOf('/home/b/duban', folder)).not.toBe(one);
  });
});

describe('holdStart', () => {
  it('refuses while another start lives, and takes over what a killed one left', () => {
    const file = join(folder, 'start.pid');
    writeFileSync(file, String(process.ppid));
    expect(() => holdStart(file, '')).toThrow(new RegExp(`runs already .*pid ${process.ppid}`));

    const letGo = holdStart(file, 'a command line nobody has');
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    letGo();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});

describe('keepSecret', () => {
  it('makes a key of 32 bytes for its owner alone, once', () => {
    const file = join(folder, 'secret');
    expect(keepSecret(file)).toBe('made');
    const key = readFileSync(file, 'utf8');
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(keepSecret(file)).toBe('kept');
    expect(readFileSync(file, 'utf8')).toBe(key);
  });
});

describe('readEnvFile', () => {
  it('lets the environment win over the file, and reads a database URL kept in a file', () => {
    const url = join(folder, 'url');
    writeFileSync(url, 'postgresql://db/x\n');
    const file = join(folder, '.env');
    writeFileSync(file, `DUBAN_ZONE=UTC\nDUBAN_WEB_PORT=1\nDATABASE_URL_FILE=${url}\n`);
    expect(readEnvFile(file, { DUBAN_WEB_PORT: '2' })).toEqual({ DUBAN_ZONE: 'UTC', DUBAN_WEB_PORT: '2', DATABASE_URL: 'postgresql://db/x' });
    expect(readEnvFile(join(folder, 'none'), { A: '1' })).toEqual({ A: '1' });
  });
});
