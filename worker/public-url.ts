import type { Settings } from '../config/settings.ts';

/** Where people reach the pages: the setting, or the loopback of a trial. */
export const publicUrl = ({ DUBAN_PUBLIC_URL, DUBAN_WEB_PORT }: Settings): string =>
  (DUBAN_PUBLIC_URL ?? `http://127.0.0.1:${DUBAN_WEB_PORT}`).replace(/\/+$/, '');

/**
 * Where the links of letters lead: null where their readers would not get there, because no address is set or it is this
 * machine's own. Letters that never leave this machine, in a trial, keep their links.
 */
export function linkUrl(settings: Settings): string | null {
  const url = publicUrl(settings);
  const staysHere = settings.DUBAN_SMTP_URL !== undefined && isLoopback(settings.DUBAN_SMTP_URL) && !relayPorts.includes(new URL(settings.DUBAN_SMTP_URL).port);
  return isLoopback(url) && !staysHere ? null : url;
}

/** A relay on this machine passes letters on; a trial's mailbox listens on a port that was free. */
const relayPorts: readonly string[] = ['', '25', '465', '587', '2525'];

/** `localhost`, `127.*` and `::1`. */
const isLoopback = (url: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(url).hostname);

/** The sandbox's pages where it stands for Slack or the mail server, else null. */
export const sandboxUrl = ({ DUBAN_SLACK_API_URL, DUBAN_SMTP_URL, DUBAN_SANDBOX_PORT }: Settings): string | null => {
  const isOurs = (url: string | undefined) => url !== undefined && new URL(url).hostname === '127.0.0.1';
  return isOurs(DUBAN_SLACK_API_URL) || isOurs(DUBAN_SMTP_URL) ? `http://127.0.0.1:${DUBAN_SANDBOX_PORT}` : null;
};
