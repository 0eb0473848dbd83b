import { resolve } from 'node:path';
import type { Config } from '../config/read-config.ts';
import { unknownSetting } from '../locales/zh-CN/settings.ts';
import { CommandFault } from './command-fault.ts';
import { paintFor, type Paint } from './display/paint.ts';
import { showProgress, type Progress } from './display/show-progress.ts';
import { exitCode } from './exit-code.ts';
import type { Engine, Register, Surroundings } from './surroundings.ts';

/** One call of `duban`: where its words go, and the product when a command asks for it. */
export interface Call {
  readonly surroundings: Surroundings;
  readonly json: boolean;
  readonly paint: Paint;
  /** Exit code so far; a command raises it, a fault replaces it. */
  exit: number;
  /** A result for people, on stdout. */
  print(text: string): void;
  /** The result with `--json`: the only thing on stdout. */
  printJson(value: unknown): void;
  /** Anything beside the result, on stderr. */
  note(text: string): void;
  progress(): Progress;
  /** Absolute path of a file named on the command line. */
  path(file: string): string;
  config(): Promise<Config>;
  /** True when a register is named by the environment, `.env` or the running `npm start`. */
  hasRegister(): Promise<boolean>;
  register(): Promise<Register>;
  engine(): Promise<Engine>;
  close(): Promise<void>;
}

export function openCall(surroundings: Surroundings, json: boolean): Call {
  const { stdout, stderr, environment, wiring } = surroundings;
  let config: Promise<Config> | undefined;
  let register: Promise<Register> | undefined;
  let engine: Promise<Engine> | undefined;

  // Read on demand: a command that needs no setting must not fail over a wrong one, nor load their schema.
  const readOnce = async (): Promise<Config> => {
    const [{ readConfig }, { trialEnvironment }] = await Promise.all([import('../config/read-config.ts'), import('../config/trial-environment.ts')]);
    const read = readConfig(trialEnvironment(environment, surroundings.project));
    for (const warning of read.warnings) stderr.write(`${unknownSetting(warning.name, warning.nearest)}\n`);
    return read;
  };
  const call: Call = {
    surroundings,
    json,
    paint: paintFor(stdout.isTTY === true, environment['NO_COLOR']),
    exit: exitCode.ok,
    print: (text) => void stdout.write(`${text}\n`),
    printJson: (value) => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    progress: () => showProgress(stderr),
    path: (file) => resolve(surroundings.folder, file),
    config: () => (config ??= readOnce()),
    hasRegister: async () => (await call.config()).settings.DATABASE_URL !== undefined,
    register: () => (register ??= openRegister()),
    engine: () => (engine ??= openEngine()),
    async close() {
      // What could not be opened was told already; there is nothing to close.
      for (const part of await Promise.allSettled([engine, register])) if (part.status === 'fulfilled') await part.value?.close();
    },
  };

  const openRegister = async (): Promise<Register> => {
    const { settings } = await call.config();
    if (settings.DATABASE_URL === undefined) throw notRunning();
    return await reaching('督办登记库（Postgres）', () => wiring.openRegister(settings));
  };
  const openEngine = async (): Promise<Engine> => {
    const { settings } = await call.config();
    if (settings.DUBAN_TEMPORAL_ADDRESS === undefined) throw notRunning();
    return await reaching(`流程引擎（Temporal，${settings.DUBAN_TEMPORAL_ADDRESS}）`, () => wiring.openEngine(settings));
  };
  return call;
}

const notRunning = (): CommandFault =>
  new CommandFault(
    'NOT_RUNNING',
    '没有找到正在运行的督办系统。',
    '请先在另一个终端运行 npm start；正式环境请设置 DATABASE_URL、DUBAN_TEMPORAL_ADDRESS 和 DUBAN_SECRET。',
    exitCode.notReachable,
  );

/** What was to be reached is there; `explainFault` has words for these. */
const notItsFault: ReadonlySet<string> = new Set(['SettingMissing', 'WrongKey']);

async function reaching<T>(what: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error && notItsFault.has(error.name)) throw error;
    // Prisma puts its call before the reason, which stands in the last line.
    const reason = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? '';
    const hint = '请确认系统已启动（npm start）；可用 npm run -s duban -- doctor 逐项检查。';
    throw new CommandFault('NOT_REACHABLE', `连接不上${what}：${reason}`, hint, exitCode.notReachable, { cause: error });
  }
}
