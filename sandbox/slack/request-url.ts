import type { JsonObject } from '../json-object.ts';
import { signRequest } from './sign-request.ts';

/** What came back from the bot, or a sentence for the person who acted. */
export type Delivered = { ok: true; body: string } | { ok: false; reason: 'http_timeout' | 'http_error' | 'connection_failed'; warning: string };

/** The bot's request URL: signed deliveries with a deadline. */
export interface RequestUrl {
  set(url: string): void;
  get(): string | undefined;
  sendPayload(payload: JsonObject): Promise<Delivered>;
  sendEvent(event: JsonObject, headers?: Record<string, string>): Promise<Delivered>;
}

export function createRequestUrl(signingSecret: string, machineNow: () => number, deadlineMs: number): RequestUrl {
  let url: string | undefined;

  async function send(body: string, contentType: string, headers: Record<string, string>): Promise<Delivered> {
    if (url === undefined) return { ok: false, reason: 'connection_failed', warning: '机器人尚未登记请求地址，操作没有送出。' };
    const signed = signRequest(signingSecret, body, Math.floor(machineNow() / 1000));
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': contentType, 'user-agent': 'Slackbot 1.0 (sandbox)', ...signed, ...headers },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs),
      });
      const text = await response.text();
      if (response.status === 200) return { ok: true, body: text };
      return { ok: false, reason: 'http_error', warning: `机器人没有接受这一操作（HTTP ${response.status}）。` };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      if (timedOut) return { ok: false, reason: 'http_timeout', warning: `操作超时：机器人没有在 ${deadlineMs / 1_000} 秒内应答。` };
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return { ok: false, reason: 'connection_failed', warning: `连接不上机器人（${cause}）。` };
    }
  }

  return {
    set(next) {
      const { protocol } = new URL(next);
      if (protocol !== 'http:' && protocol !== 'https:') throw new RangeError(`request URL ${next} is neither http nor https`);
      url = next;
    },
    get: () => url,
    sendPayload: (payload) =>
      send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), 'application/x-www-form-urlencoded', {}),
    sendEvent: (event, headers = {}) => send(JSON.stringify(event), 'application/json', headers),
  };
}
