import { CommanderError } from 'commander';
import { CommandFault } from './command-fault.ts';
import type { ConfigFault } from '../config/config-fault.ts';
import type { SettingFault } from '../config/setting-fault.ts';
import { exitCode } from './exit-code.ts';
import { saySettingFault } from './say-setting-fault.ts';

export interface Explained {
  code: string;
  message: string;
  hint: string;
  exit: number;
}

/** Any error of a command in the words and with the exit code its caller gets. */
export function explainFault(error: unknown): Explained {
  if (error instanceof CommandFault) return { code: error.code, message: error.message, hint: error.hint, exit: error.exit };
  if (error instanceof CommanderError) return explainUsage(error);
  if (!(error instanceof Error)) return defect(String(error));

  switch (error.name) {
    case 'UnreadableDocument':
    case 'UnreadableDirectory':
      return { code: wordOf(error, 'code') ?? 'UNREADABLE', message: error.message, hint: wordOf(error, 'hint') ?? '', exit: exitCode.failed };
    case 'UnreadablePolicy':
      return { code: 'UNREADABLE_POLICY', message: `规则文件有问题，没有采用：\n${error.message}`, hint: '请改正后再试；可用 duban policy show --yaml 得到一份完整的规则文件。', exit: exitCode.failed };
    case 'UnknownPerson':
      return { code: 'UNKNOWN_PERSON', message: `通讯录里没有 ${wordOf(error, 'address') ?? '这个人'}。`, hint: '可用 duban directory show 查看通讯录。', exit: exitCode.failed };
    case 'WordsTooLong':
      return { code: 'WORDS_TOO_LONG', message: '文字太长，超过 32 KB，没有保存。', hint: '请精简后再试，详细材料请另附。', exit: exitCode.failed };
    case 'ConfigFault':
      return { code: 'WRONG_SETTINGS', message: `有的设置不能用：\n${faultsOf(error).map((fault) => `  ${saySettingFault(fault)}`).join('\n')}`, hint: '各项设置的说明见 .env.example；改正后再运行同一命令。', exit: exitCode.wrongUse };
    case 'SettingMissing':
      return { code: 'SETTING_MISSING', message: `没有设置 ${wordOf(error, 'setting') ?? '必需的环境变量'}。`, hint: '试用时请运行 npm start，它会自己设置；正式环境请写入环境变量，各项说明见 .env.example。', exit: exitCode.notReachable };
    case 'TrialClockLeft':
      return {
        code: 'TRIAL_CLOCK_LEFT',
        message: `已设置真实的消息渠道，但这个登记库是试用时建立的，时钟停在 ${wordOf(error, 'stands') ?? '别的时间'}：照此会按虚拟的日期给真实的人发消息。`,
        hint: '请改用新的数据库（DATABASE_URL）或新的数据目录（DUBAN_HOME）；要继续试用，请先去掉真实渠道的设置。',
        exit: exitCode.wrongUse,
      };
    case 'WrongKey':
      return { code: 'WRONG_KEY', message: 'DUBAN_SECRET 不是这个登记库建立时用的密钥，读不出库里的内容。', hint: '请换回原来的密钥，或恢复与它对应的登记库。', exit: exitCode.notReachable };
    default:
      return wordOf(error, 'code') === 'ERR_MODULE_NOT_FOUND' ? notPrepared(error) : defect(error.stack ?? error.message);
  }
}

const usages: Record<string, (named: string) => string> = {
  'commander.help': () => '请指明要做什么。',
  'commander.unknownCommand': (named) => `没有「${named}」这个命令。`,
  'commander.unknownOption': (named) => `没有「${named}」这个选项。`,
  'commander.missingArgument': (named) => `缺少参数 <${named}>。`,
  'commander.optionMissingArgument': (named) => `选项「${named}」后面要写内容。`,
  'commander.missingMandatoryOptionValue': (named) => `必须写选项「${named}」。`,
};

/** Commander's own sentences are English; ours take the name they quote. */
function explainUsage(error: CommanderError): Explained {
  const said = error.message.replace(/^error: /u, '');
  const named = /'([^']+)'/u.exec(said)?.[1] ?? '';
  return { code: 'WRONG_USE', message: usages[error.code]?.(named) ?? `命令写法不对：${said}`, hint: '请用 duban --help，或 duban <命令> --help 查看用法。', exit: exitCode.wrongUse };
}

const notPrepared = (error: Error): Explained => ({
  code: 'NOT_PREPARED',
  message: `缺少程序文件：${error.message}`,
  hint: '请先运行 npm run build（或 npm start）。',
  exit: exitCode.failed,
});

const defect = (facts: string): Explained => ({
  code: 'FAILED',
  message: `没有完成：${facts}`,
  hint: '可用 duban doctor 检查运行环境；如仍不行，请把以上内容交给维护人员。',
  exit: exitCode.failed,
});

/** By its name alone: the settings' schema is loaded by those commands only that need a setting. */
const faultsOf = (error: Error): readonly SettingFault[] => (error as ConfigFault).faults;

function wordOf(error: Error, field: string): string | undefined {
  const value = (error as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}
