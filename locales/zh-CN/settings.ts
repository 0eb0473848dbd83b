/** Why a setting cannot be used, by the code of the fault; settings go by their own names. */
export const settingFaults = {
  UNFIT: (setting: string, wanted: string) => `${setting} ${wanted}`,
  FILE_OF_NO_SECRET: (setting: string) => `${setting}_FILE 不会被读取：${setting} 不是机密，请直接设置`,
  GIVEN_TWICE: (setting: string) => `${setting} 和 ${setting}_FILE 只能设置一个`,
  UNREADABLE_FILE: (setting: string, file: string, why: string) => `${setting}_FILE 指向的 ${file} 读不了（${why}）`,
  MISSING_BESIDE: (setting: string, beside: string) => `${setting} 没有设置：只有 ${beside} 时，没有人能答复消息`,
  OFF_IN_MAINLAND: (setting: string) => `${setting} 不能与 DUBAN_PROFILE=mainland 同时使用：这种方案不用 Slack`,
  SAME_PORTS: (settings: readonly string[]) => `${settings.join('、')} 不能相同`,
};

/** What a value must be. */
export const settingWants = {
  text: () => '不能只有空格',
  url: (protocols: readonly string[]) => `应为网址，以 ${protocols.map((protocol) => `${protocol}//`).join(' 或 ')} 开头`,
  hostAndPort: () => '应写作 主机:端口',
  port: () => '应为 1 至 65535 的端口号',
  key: () => '应为 32 字节的 base64（openssl rand -base64 32）',
  beginning: (start: string) => `应以 ${start} 开头`,
  mailAddress: () => '应为一个邮件地址，可带名称',
  zone: () => '应为时区名称，如 Asia/Shanghai',
  choice: (all: readonly string[]) => `应为 ${all.join('、')} 之一`,
};

export const unknownSetting = (name: string, nearest: string): string => `${name} 不是本系统的设置项，相近的是 ${nearest}`;
