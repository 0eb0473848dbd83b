/** What a setting's value must be. */
export type SettingWant =
  | { kind: 'text' }
  | { kind: 'url'; protocols: readonly string[] }
  | { kind: 'hostAndPort' }
  | { kind: 'port' }
  | { kind: 'key' }
  | { kind: 'beginning'; with: string }
  | { kind: 'mailAddress' }
  | { kind: 'zone' }
  | { kind: 'choice'; of: readonly string[] };

/** Why a setting cannot be used. Never holds a value: it may be a secret. Each code has a sentence in locales/. */
export type SettingFault =
  | { code: 'UNFIT'; setting: string; wants: SettingWant }
  | { code: 'FILE_OF_NO_SECRET'; setting: string }
  | { code: 'GIVEN_TWICE'; setting: string }
  /** `why` is the system's own word, such as ENOENT. */
  | { code: 'UNREADABLE_FILE'; setting: string; file: string; why: string }
  | { code: 'MISSING_BESIDE'; setting: string; beside: string }
  | { code: 'OFF_IN_MAINLAND'; setting: string }
  | { code: 'SAME_PORTS'; setting: string; others: readonly string[] };

/** A variable that looks like a setting and is none; nothing stops because of it. */
export interface UnknownSetting {
  name: string;
  nearest: string;
}
