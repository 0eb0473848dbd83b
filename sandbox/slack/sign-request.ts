import { createHmac } from 'node:crypto';

/** Slack's request signature, version v0: HMAC-SHA256 over version, seconds and raw body. */
export function signRequest(signingSecret: string, body: string, atSeconds: number): Record<string, string> {
  const digest = createHmac('sha256', signingSecret).update(`v0:${atSeconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(atSeconds), 'x-slack-signature': `v0=${digest}` };
}
