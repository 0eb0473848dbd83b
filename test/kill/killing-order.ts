import { existsSync, writeFileSync } from 'node:fs';

/**
 * When this process has to kill itself: at the KILL_COUNT-th time that something named like KILL_AT happens, once. The
 * name stays behind in the file KILL_MARK, so that a successor with the same order lives on.
 */
export function createKillingOrder() {
  const { KILL_AT = '^$', KILL_COUNT = '1', KILL_MARK = '' } = process.env;
  const pattern = new RegExp(KILL_AT);
  let left = Number(KILL_COUNT);
  return (happened: string): void => {
    if (!pattern.test(happened) || existsSync(KILL_MARK)) return;
    left -= 1;
    if (left > 0) return;
    writeFileSync(KILL_MARK, happened);
    process.kill(process.pid, 'SIGKILL');
  };
}
