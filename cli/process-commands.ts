import type { Command } from 'commander';
import type { Config } from '../config/read-config.ts';
import type { ClockWish } from '../worker/trial-clock.ts';
import type { Call } from './call.ts';
import { wrongUse } from './command-fault.ts';
import type { ProcessName } from './is-process.ts';

type Run = (config: Config) => Promise<void>;

/** Each is loaded only when it is what this process is for. */
const processes: Record<Exclude<ProcessName, 'up'>, { words: string; load(): Promise<{ run: Run }> }> = {
  worker: { words: '运行督办任务的进程', load: () => import('../worker/run-worker.ts') },
  deliver: { words: '发送消息和信件的进程', load: () => import('../worker/run-deliver.ts') },
  web: { words: '台账网页和信件链接的进程', load: () => import('../worker/run-web.ts') },
  bot: { words: '接收聊天操作的进程', load: () => import('../worker/run-bot.ts') },
  sandbox: { words: '试用环境：任何人的消息和信箱、时钟', load: () => import('../worker/run-sandbox.ts') },
};

/** Long-running processes of the product; `up` runs them all, production scales them apart. */
export function registerProcessCommands(program: Command, call: Call): void {
  for (const [name, { words, load }] of Object.entries(processes)) {
    program
      .command(name)
      .description(words)
      .action(async () => (await load()).run(await call.config()));
  }

  program
    .command('up')
    .description('启动全部进程（npm start 用它）')
    .option('--day <duration>', '试用时一天用多少实际时间，如 10s、5m、real')
    .option('--paused', '试用时钟停着启动')
    .action(async ({ day, paused }: { day?: string; paused?: boolean }) => {
      const [{ run }, { surroundings }] = [await import('../worker/run-up.ts'), call];
      await run(await call.config(), { clock: wishOf(day, paused, call), environment: { ...surroundings.environment } });
    });
}

function wishOf(day: string | undefined, paused: boolean | undefined, { surroundings }: Call): ClockWish {
  if (paused) return 'paused';
  if (day === undefined) return undefined;
  const secondsPerDay = surroundings.wiring.parseDay(day);
  if (secondsPerDay === null) throw wrongUse(`--day ${day} 看不懂`, '写成 10s、5m、1h 或 real');
  return { secondsPerDay };
}
