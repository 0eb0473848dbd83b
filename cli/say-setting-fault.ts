import type { SettingFault, SettingWant } from '../config/setting-fault.ts';
import { settingFaults, settingWants } from '../locales/zh-CN/settings.ts';

/** Why a setting cannot be used, in a sentence with its name; no value is ever printed. */
export function saySettingFault(fault: SettingFault): string {
  const { setting } = fault;
  switch (fault.code) {
    case 'UNFIT':
      return settingFaults.UNFIT(setting, sayWant(fault.wants));
    case 'FILE_OF_NO_SECRET':
    case 'GIVEN_TWICE':
    case 'OFF_IN_MAINLAND':
      return settingFaults[fault.code](setting);
    case 'UNREADABLE_FILE':
      return settingFaults.UNREADABLE_FILE(setting, fault.file, fault.why);
    case 'MISSING_BESIDE':
      return settingFaults.MISSING_BESIDE(setting, fault.beside);
    case 'SAME_PORTS':
      return settingFaults.SAME_PORTS([setting, ...fault.others]);
    default:
      throw new TypeError(`unknown fault ${JSON.stringify(fault satisfies never)}`);
  }
}

function sayWant(wants: SettingWant): string {
  switch (wants.kind) {
    case 'url':
      return settingWants.url(wants.protocols);
    case 'beginning':
      return settingWants.beginning(wants.with);
    case 'choice':
      return settingWants.choice(wants.of);
    case 'text':
    case 'hostAndPort':
    case 'port':
    case 'key':
    case 'mailAddress':
    case 'zone':
      return settingWants[wants.kind]();
    default:
      throw new TypeError(`unknown want ${JSON.stringify(wants satisfies never)}`);
  }
}
