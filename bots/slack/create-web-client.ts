import { WebClient, type Logger, type WebClientOptions } from '@slack/web-api';

/** Milliseconds a call to Slack may take; real time, never scaled (design.md §6). */
export const slackTimeoutMs = 8_000;

export interface SlackReach {
  botToken: string;
  /** Ends in `/api/`; Slack's own when left out. */
  slackApiUrl?: string | undefined;
  logger: Logger;
}

/** Never retries by itself: one place decides retries, and a second post is a second message. */
export const webClientOptions = ({ slackApiUrl, logger }: Omit<SlackReach, 'botToken'>): WebClientOptions => ({
  ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: slackTimeoutMs,
  logger,
});

export const createWebClient = (reach: SlackReach): WebClient => new WebClient(reach.botToken, webClientOptions(reach));
