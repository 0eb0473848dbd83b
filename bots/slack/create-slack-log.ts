import { LogLevel, type Logger } from '@slack/web-api';

/** Where the bot writes what an operator must know. Facts are ids and counts, never names, addresses or words. */
export type WriteLog = (level: 'info' | 'warn' | 'error', message: string) => void;

const toStandardError: WriteLog = (level, message) => void process.stderr.write(`slack ${level}: ${message}\n`);

/** Bolt's logger over ours. Debug output is dropped whatever the level: it holds whole requests. */
export function createSlackLog(write: WriteLog = toStandardError): Logger {
  const say = (level: Parameters<WriteLog>[0]) => (...parts: unknown[]) => write(level, parts.map(textOf).join(' '));
  return {
    debug: () => undefined,
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

const LONGEST = 300;

/** Errors by name and the first line of their message: a stack is for a debugger, further lines may hold what was asked. */
function textOf(part: unknown): string {
  if (!(part instanceof Error)) return typeof part === 'string' ? part : JSON.stringify(part);
  const [first = ''] = part.message.trim().split('\n');
  return `${part.name}: ${first.slice(0, LONGEST)}`;
}
