import { createHmac } from 'node:crypto';
import type { Environment } from '../config/read-config.ts';
import type { Settings } from '../config/settings.ts';

/** Which embedded parts a trial needs: whatever has no real counterpart in the settings. */
export interface TrialParts {
  sandboxChat: boolean;
  sandboxMail: boolean;
  /** No real channel at all: the trial's clock may be moved. */
  ownClock: boolean;
}

export const trialParts = (settings: Settings): TrialParts => {
  const sandboxChat = !settings.DUBAN_SLACK_BOT_TOKEN && settings.DUBAN_PROFILE !== 'mainland';
  const sandboxMail = !settings.DUBAN_SMTP_URL;
  return { sandboxChat, sandboxMail, ownClock: !settings.DUBAN_SLACK_BOT_TOKEN && sandboxMail };
};

/** Settings that put the sandbox where Slack and the mail server would be; its tokens follow from the trial's secret. */
export function trialChannels(settings: Settings, parts: TrialParts, smtpPort: number): Environment {
  const derive = (name: string) => createHmac('sha256', settings.DUBAN_SECRET ?? '').update(name).digest('hex').slice(0, 40);
  const chat = {
    DUBAN_SLACK_BOT_TOKEN: `xoxb-sandbox-${derive('bot token')}`,
    DUBAN_SLACK_SIGNING_SECRET: derive('signing secret'),
    DUBAN_SLACK_API_URL: `http://127.0.0.1:${settings.DUBAN_SANDBOX_PORT}/api/`,
  };
  return {
    ...(parts.sandboxChat ? chat : {}),
    ...(parts.sandboxMail ? { DUBAN_SMTP_URL: `smtp://127.0.0.1:${smtpPort}` } : {}),
  };
}
