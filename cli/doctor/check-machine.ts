import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import type { Settings } from '../../config/settings.ts';
import type { Check } from './check.ts';

/** Python is only needed where Temporal's own download is blocked. */
export async function checkPython(): Promise<Check> {
  try {
    const { stdout, stderr } = await promisify(execFile)('python3', ['--version'], { timeout: 5_000 });
    return { name: 'Python', level: 'ok', fact: (stdout || stderr).trim(), next: '' };
  } catch (error) {
    const fact = `没有 python3（${error instanceof Error && 'code' in error ? String(error.code) : String(error)}）`;
    return { name: 'Python', level: 'warn', fact, next: '只在不能直接下载 Temporal 时需要：请安装 python3、pip 和 venv。' };
  }
}

/** Ports the product uses: somebody listening is as it should be while it runs, and a neighbour while it does not. */
export async function checkPorts(settings: Settings, isRunning: boolean): Promise<Check> {
  const ports = { 网页: settings.DUBAN_WEB_PORT, 试用环境: settings.DUBAN_SANDBOX_PORT, 机器人: settings.DUBAN_BOT_PORT };
  const found = await Promise.all(Object.entries(ports).map(async ([name, port]) => ({ name, port, taken: await isListening(port) })));
  const fact = found.map(({ name, port, taken }) => `${name} ${port} ${taken ? '有程序在用' : '空闲'}`).join('，');
  if (isRunning || found.every(({ taken }) => !taken)) return { name: '端口', level: 'ok', fact, next: '' };
  return { name: '端口', level: 'warn', fact, next: 'npm start 会改用下一个空闲端口；正式环境请设置 DUBAN_WEB_PORT 等。' };
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 });
    const end = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
