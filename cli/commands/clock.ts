import type { Command } from 'commander';
import { minuteIn } from '../../core/schedule/instant.ts';
import type { ClockState } from '../../desk/clock-driver.ts';
import { ClockFault, type ClockFaultFacts } from '../../desk/clock-fault.ts';
import { sayClockFault } from '../../desk/say-clock-fault.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { exitCode } from '../exit-code.ts';
import { readInstant } from '../read-date.ts';

const REAL_SECONDS_PER_DAY = 86_400;

interface JsonOption {
  json?: boolean;
}

export function addClock(program: Command, call: Call): void {
  const clock = program.command('clock').description('产品的时钟；没有接入真实渠道时可以暂停、加快、拨到某时');
  clock
    .command('show', { isDefault: true })
    .description('现在几点')
    .option('--json', '只输出 JSON')
    .action(async ({ json }: JsonOption) => {
      const { now, secondsPerDay } = await (await call.register()).clock.read();
      await tell(call, { now: now.toISOString(), secondsPerDay, paused: secondsPerDay === null }, json);
    });
  clock
    .command('pause')
    .description('停在现在')
    .option('--json', '只输出 JSON')
    .action(async ({ json }: JsonOption) => {
      const driver = await trialClock(call);
      await driver.pause();
      await tell(call, await driver.read(), json);
    });
  clock
    .command('run')
    .description('走起来')
    .option('--day <length>', '一天的长度：10s、5m、1h 或 real', 'real')
    .option('--json', '只输出 JSON')
    .action(async ({ day, json }: JsonOption & { day: string }) => {
      const secondsPerDay = call.surroundings.wiring.parseDay(day);
      if (secondsPerDay === null) throw wrongUse(`「${day}」不是一天的长度。`, '写作 10s、5m、1h 或 real。');
      const driver = await trialClock(call);
      await driver.run(day === 'real' ? 'real' : secondsPerDay);
      await tell(call, await driver.read(), json);
    });
  clock
    .command('to')
    .description('拨到某时：途中每一轮都照常办理，到了就停')
    .argument('<instant...>', '2026-03-05 14:30，或 2026-03-05（上午上班时）')
    .option('--json', '只输出 JSON')
    .action((words: string[], { json }: JsonOption) => moveTo(call, words.join(' '), json));
}

async function moveTo(call: Call, text: string, json: boolean | undefined): Promise<void> {
  const { zone, reminderRound } = await (await call.register()).policy();
  const instant = readInstant(text, zone, reminderRound);
  const driver = await trialClock(call);
  const progress = call.progress();
  try {
    await driver.to(instant, ({ at }) => progress.say(minuteIn(at, zone)));
  } catch (error) {
    throw error instanceof ClockFault ? inWords(error, zone) : error;
  } finally {
    progress.end();
  }
  await tell(call, await driver.read(), json);
}

const hints: Record<ClockFaultFacts['code'], string> = {
  CLOCK_BACKWARDS: '时钟只能向前；可用 duban clock 查看现在几点。',
  CLOCK_UNSETTLED: '可用 duban status 查看哪些任务没有处理完，用 duban doctor 检查运行环境，然后重新拨动。',
};

const inWords = (fault: ClockFault, zone: string): CommandFault =>
  new CommandFault(fault.facts.code, sayClockFault(fault, zone), hints[fault.facts.code], exitCode.failed, { cause: fault });

/** Where a real channel is set, people live by the machine's clock: moving ours would send them messages at night. */
async function trialClock(call: Call) {
  const { settings } = await call.config();
  const real = [
    ...(settings.DUBAN_SLACK_BOT_TOKEN && !settings.DUBAN_SLACK_API_URL ? ['Slack（DUBAN_SLACK_BOT_TOKEN）'] : []),
    ...(settings.DUBAN_SMTP_URL && !isLoopback(settings.DUBAN_SMTP_URL) ? ['邮件（DUBAN_SMTP_URL）'] : []),
  ];
  if (real.length > 0) throw new CommandFault('REAL_CHANNEL', `已接入真实渠道：${real.join('、')}，时钟不能拨动。`, '拨动时钟只用于试用；试用时请不要设置这些渠道。');
  return (await call.engine()).clock;
}

const isLoopback = (url: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

async function tell(call: Call, state: ClockState, json: boolean | undefined): Promise<void> {
  if (json) return call.printJson(state);
  const { zone } = await (await call.register()).policy();
  const { secondsPerDay, paused } = state;
  const pace = paused ? '停着' : secondsPerDay === REAL_SECONDS_PER_DAY ? '与实际时间同步' : `一天 ${secondsPerDay} 秒`;
  call.print(`${minuteIn(new Date(state.now), zone)}，${pace}。`);
}
