import type { Settings } from '../config/settings.ts';

export type NeededSetting = 'DATABASE_URL' | 'DUBAN_TEMPORAL_ADDRESS' | 'DUBAN_SECRET' | 'DUBAN_SMTP_URL';

/** A setting a process cannot do without. `code` and `setting` are for a surface that says it in its own words. */
export class SettingMissing extends Error {
  override readonly name = 'SettingMissing';
  readonly code = 'SETTING_MISSING';
  readonly setting: NeededSetting;
  constructor(setting: NeededSetting) {
    super(`${setting} is not set; \`npm start\` sets it for a trial, production names it in the environment (.env.example)`);
    this.setting = setting;
  }
}

export const needed = (settings: Settings, name: NeededSetting): string => {
  const value = settings[name];
  if (!value) throw new SettingMissing(name);
  return value;
};
