import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../json-object.ts';
import type { Delivered, RequestUrl } from '../request-url.ts';
import type { Workspace } from '../workspace.ts';

/** How an event is sent again: its retry number, and whether it comes under a new id. */
export interface Repeat {
  retryNumber: number;
  reason?: string;
  freshId?: boolean;
}

/** Events to the bot, with Slack's retries: at once, after a minute, after five. */
export interface Events {
  send(event: JsonObject): Promise<Delivered>;
  /** Sends the newest event once more, as Slack does when it is unsure. */
  repeatLast(repeat: Repeat): Promise<Delivered>;
  close(): void;
}

const retryAfterMs = [0, 60_000, 300_000];
const newId = () => `Ev${randomBytes(6).toString('hex').toUpperCase()}`;

export function createEvents({ identity }: Workspace, requestUrl: RequestUrl, machineNow: () => number): Events {
  const timers = new Set<NodeJS.Timeout>();
  let last: JsonObject | undefined;

  const wrap = (event: JsonObject): JsonObject => ({
    token: identity.verificationToken,
    team_id: identity.teamId,
    context_team_id: identity.teamId,
    api_app_id: identity.appId,
    type: 'event_callback',
    event_id: newId(),
    event_time: Math.floor(machineNow() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: identity.teamId, user_id: identity.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event,
  });
  const headers = (number: number, reason: string) => ({ 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason });

  function retryLater(body: JsonObject, number: number, reason: string): void {
    const delayMs = retryAfterMs[number - 1];
    if (delayMs === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void requestUrl.sendEvent(body, headers(number, reason)).then((delivered) => {
        if (!delivered.ok) retryLater(body, number + 1, delivered.reason);
      });
    }, delayMs);
    timer.unref();
    timers.add(timer);
  }

  return {
    async send(event) {
      const body = wrap(event);
      last = body;
      const delivered = await requestUrl.sendEvent(body);
      if (!delivered.ok) retryLater(body, 1, delivered.reason);
      return delivered;
    },
    repeatLast({ retryNumber, reason = 'http_timeout', freshId = false }) {
      if (!last) throw new RangeError('no event was sent yet, so none can be repeated');
      const body = freshId ? { ...last, event_id: newId() } : last;
      return requestUrl.sendEvent(body, headers(retryNumber, reason));
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
