import type { Settings } from '../config/settings.ts';

/** Where people reach the pages: the setting, or the loopback of a trial. */
export const publicUrl = ({ DUBAN_PUBLIC_URL, DUBAN_WEB_PORT }: Settings): string =>
  (DUBAN_PUBLIC_URL ?? `http://127.0.0.1:${DUBAN_WEB_PORT}`).replace(/\/+$/, '');

/** The sandbox's pages where it stands for Slack or the mail server, else null. */
export const sandboxUrl = ({ DUBAN_SLACK_API_URL, DUBAN_SMTP_URL, DUBAN_SANDBOX_PORT }: Settings): string | null => {
  const isOurs = (url: string | undefined) => url !== undefined && new URL(url).hostname === '127.0.0.1';
  return isOurs(DUBAN_SLACK_API_URL) || isOurs(DUBAN_SMTP_URL) ? `http://127.0.0.1:${DUBAN_SANDBOX_PORT}` : null;
};
