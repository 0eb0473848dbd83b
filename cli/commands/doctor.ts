import type { Command } from 'commander';
import { minuteIn } from '../../core/schedule/instant.ts';
import type { Config } from '../../config/read-config.ts';
import { unknownSetting } from '../../locales/zh-CN/settings.ts';
import type { Call } from '../call.ts';
import { look, type Check } from '../doctor/check.ts';
import { checkChannels } from '../doctor/check-channels.ts';
import { checkEngine } from '../doctor/check-engine.ts';
import { checkPorts, checkPython } from '../doctor/check-machine.ts';
import { checkSetup } from '../doctor/check-setup.ts';
import { padToWidth } from '../display/display-width.ts';
import { exitCode } from '../exit-code.ts';

const levels = { ok: { word: '正常', colour: 'green' }, warn: { word: '注意', colour: 'yellow' }, fail: { word: '不行', colour: 'red' } } as const;
const WIDEST_NAME = 20;

export function addDoctor(program: Command, call: Call): void {
  program
    .command('doctor')
    .description('检查运行环境，逐项说明正常与否、怎么办')
    .option('--json', '只输出 JSON')
    .action(({ json }: { json?: boolean }) => examine(call, json === true));
}

async function examine(call: Call, json: boolean): Promise<void> {
  const { environment, project } = call.surroundings;
  const { trialEnvironment } = await import('../../config/trial-environment.ts');
  const checks: Check[] = await checkSetup(project, trialEnvironment(environment, project));
  checks.push(await checkPython());

  const settings = await look('设置', '各项设置的说明见 .env.example。', async () => sayWarnings(await call.config()));
  checks.push(settings);
  if (settings.level !== 'fail') checks.push(...(await checkWithSettings(call, await call.config())));

  if (checks.some(({ level }) => level === 'fail')) call.exit = exitCode.failed;
  if (json) return call.printJson(checks);
  for (const { name, level, fact, next } of checks) {
    const { word, colour } = levels[level];
    call.print(`${call.paint(word, colour)}  ${padToWidth(name, WIDEST_NAME)}${fact.replaceAll('\n', `\n${' '.repeat(WIDEST_NAME + 6)}`)}`);
    if (next !== '') call.print(`${' '.repeat(WIDEST_NAME + 6)}→ ${next}`);
  }
}

async function checkWithSettings(call: Call, { settings }: Config): Promise<Check[]> {
  const isRunning = settings.DATABASE_URL !== undefined;
  const clock = isRunning
    ? look('时钟', 'npm start', async () => {
        const { now, secondsPerDay } = await (await call.register()).clock.read();
        return `${minuteIn(now, settings.DUBAN_ZONE)}${secondsPerDay === null ? '，停着' : secondsPerDay === 86_400 ? '' : `，一天 ${secondsPerDay} 秒`}`;
      })
    : Promise.resolve<Check>({ name: '时钟', level: 'ok', fact: '系统没有运行', next: '' });
  return [...(await Promise.all([checkEngine(settings), clock, checkPorts(settings, isRunning)])), ...(await checkChannels(settings))];
}

const sayWarnings = ({ warnings }: Config): string | Omit<Check, 'name'> =>
  warnings.length === 0 ? '可用' : { level: 'warn', fact: warnings.map(({ name, nearest }) => unknownSetting(name, nearest)).join('\n'), next: '请改正名称，或去掉这些变量。' };
