import type { SettingFault } from './setting-fault.ts';

/** Settings that cannot be used, all of them at once: whoever sets them up should not meet them one by one. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    super(`settings that cannot be used: ${faults.map(({ setting, code }) => `${setting} (${code})`).join(', ')}`);
    this.faults = faults;
  }
}
