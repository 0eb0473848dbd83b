import { createServer } from 'node:net';

const tries = 200;

/**
 * The wanted port of the loopback address, or the next free one above it. Ports picked earlier in this process are
 * not given again, since nothing listens on them yet.
 * @param {number} wanted
 * @param {Set<number>} picked
 * @returns {Promise<number>}
 */
export async function pickPort(wanted, picked = new Set()) {
  for (let port = wanted; port < wanted + tries; port++) {
    if (picked.has(port) || !(await isFree(port))) continue;
    picked.add(port);
    return port;
  }
  throw new Error(`No free port from ${wanted} to ${wanted + tries - 1} on 127.0.0.1.`);
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
