import type { types } from '@slack/bolt';
import { slackTimeoutMs } from './create-web-client.ts';

export interface ResponseBody {
  text: string;
  blocks?: types.KnownBlock[];
  metadata?: types.MessageMetadata;
  replace_original: boolean;
  response_type?: 'ephemeral';
}

/** Answers through a click's `response_url` (5 uses, 30 minutes). Throws when Slack does not take it. */
export async function postResponse(url: string, body: ResponseBody): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(slackTimeoutMs),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`response_url answered ${response.status}: ${answer.slice(0, 200)}`);
}
