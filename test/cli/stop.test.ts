import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('ends with 130 when it is stopped while it waits for the database', async () => {
  const silent = createServer(); // takes the connection and never says a word
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const { NODE_OPTIONS: _, ...rest } = process.env;
  const env = { ...rest, DATABASE_URL: `postgresql://nobody@127.0.0.1:${port}/none`, DUBAN_SECRET: Buffer.alloc(32, 7).toString('base64') };
  const duban = spawn(process.execPath, ['cli/bin.mjs', 'status'], { cwd: fileURLToPath(new URL('../..', import.meta.url)), env, stdio: 'ignore' });
  try {
    const ended = once(duban, 'exit');
    await Promise.race([once(silent, 'connection'), ended.then(([code]) => Promise.reject(new Error(`ended with ${code} before it asked the database`)))]);
    duban.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
  } finally {
    duban.kill('SIGKILL');
    silent.close();
  }
});
