import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';

const keyBytes = 32;

/**
 * Makes the trial's own key unless it is there: base64 of 32 bytes, readable by its owner alone.
 * Losing it means losing every text that is encrypted with it, so it is never made anew over an old one.
 * @param {string} file
 * @returns {string} what was done
 */
export function keepSecret(file) {
  if (existsSync(file)) return 'kept';
  writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600); // the mode above passes through the umask
  return 'made';
}
