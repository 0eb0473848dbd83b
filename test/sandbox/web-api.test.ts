import { LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { callApi, li, secrets, startSandbox, wang } from './start-trial.ts';

let sandbox: Sandbox;
let now: Date;
let machineMs: number;

beforeEach(async () => {
  now = new Date('2026-03-02T09:00:00+08:00');
  machineMs = Date.parse('2026-11-22T00:00:00Z');
  sandbox = await startSandbox({ now: () => now, machineNow: () => machineMs });
});
afterEach(() => sandbox.close());

const client = (timeout = 0) =>
  new WebClient(secrets.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    timeout,
  });
const post = (args: Record<string, unknown>) => callApi(sandbox, 'chat.postMessage', { channel: li.chatId, ...args });
const modal = { type: 'modal', title: { type: 'plain_text', text: '表' }, blocks: [{ type: 'divider' }] };

describe('the Web API', () => {
  it.each([
    ['without a token', {}, 'not_authed'],
    ['with a wrong token', { authorization: 'Bearer xoxb-wrong' }, 'invalid_auth'],
  ])('refuses a call %s', async (_what, headers, error) => {
    const response = await fetch(`${sandbox.apiUrl}auth.test`, { method: 'POST', headers });
    expect([response.status, await response.json()]).toEqual([200, { ok: false, error }]);
  });

  it('says whose token it is', async () => {
    expect(await client().auth.test()).toMatchObject({ ok: true, team_id: secrets.teamId, user: '督办' });
  });

  it('takes JSON bodies as well as forms', async () => {
    const response = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.botToken}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ channel: li.chatId, text: '早', blocks: [{ type: 'divider' }] }),
    });
    expect(await response.json()).toMatchObject({ ok: true, channel: `D${li.chatId}`, message: { text: '早' } });
  });

  it.each([
    ['an unknown method', 'chat.postMassage', {}, 'unknown_method'],
    ['an unknown channel', 'chat.postMessage', { channel: 'D0NOBODY', text: 'x' }, 'channel_not_found'],
    ['a message without words', 'chat.postMessage', { channel: li.chatId, text: ' ' }, 'no_text'],
    ['text past 40,000 characters', 'chat.postMessage', { channel: li.chatId, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['blocks that are no JSON', 'chat.postMessage', { channel: li.chatId, blocks: '[{' }, 'invalid_blocks_format'],
    ['an update of nothing', 'chat.update', { channel: `D${li.chatId}`, ts: '1.000000', text: 'x' }, 'message_not_found'],
    ['an update by user id', 'chat.update', { channel: li.chatId, ts: '1.000000', text: 'x' }, 'channel_not_found'],
    ['a history by user id', 'conversations.history', { channel: li.chatId }, 'channel_not_found'],
    ['a history since no time', 'conversations.history', { channel: `D${li.chatId}`, oldest: 'monday' }, 'invalid_ts_oldest'],
    ['an unknown user', 'users.info', { user: 'U0NOBODY' }, 'user_not_found'],
    ['an unknown address', 'users.lookupByEmail', { email: 'x@bureau.example' }, 'users_not_found'],
    ['a conversation with nobody', 'conversations.open', {}, 'users_list_not_supplied'],
    ['a conversation with a stranger', 'conversations.open', { users: 'U0NOBODY' }, 'user_not_found'],
    ['an update of no view', 'views.update', { view_id: 'V0', view: modal }, 'not_found'],
    ['a form where a home belongs', 'views.publish', { user_id: li.chatId, view: modal }, 'invalid_arguments'],
    ['a permalink to nothing', 'chat.getPermalink', { channel: `D${li.chatId}`, message_ts: '1.000000' }, 'message_not_found'],
  ])('refuses %s', async (_what, method, args, error) => {
    expect(await callApi(sandbox, method, args)).toMatchObject({ ok: false, error });
  });

  it('bounds an update’s text by bytes after escaping, tighter than a post', async () => {
    const { ts, channel } = await post({ text: '字'.repeat(1400) });
    const update = (text: string) => callApi(sandbox, 'chat.update', { channel, ts, text });
    expect(await update('字'.repeat(1333))).toMatchObject({ ok: true });
    expect(await update('字'.repeat(1334))).toEqual({ ok: false, error: 'msg_too_long' });
    expect(await update('&'.repeat(801))).toEqual({ ok: false, error: 'msg_too_long' });
  });

  it('keeps blocks and metadata that an update leaves out, and drops what it empties', async () => {
    const metadata = { event_type: 'digest', event_payload: { key: 'k1' } };
    const { ts, channel } = await post({ text: '一', blocks: [{ type: 'divider' }], metadata });
    const update = (args: object) => callApi(sandbox, 'chat.update', { channel, ts, ...args });
    expect(await update({ text: '二' })).toMatchObject({ message: { text: '二', blocks: [{ type: 'divider' }], metadata } });
    const emptied = await update({ text: '三', blocks: [], metadata: {} });
    expect(emptied['message']).not.toHaveProperty('blocks');
    expect(emptied['message']).not.toHaveProperty('metadata');
  });

  it('finds a message by its metadata in the history, and hides metadata nobody asked for', async () => {
    const metadata = { event_type: 'digest', event_payload: { delivery: 'd-42' } };
    await post({ text: '一' });
    const sent = await post({ text: '二', metadata });
    const oldest = String(now.getTime() / 1000 - 10);
    const asked = await client().conversations.history({ channel: String(sent['channel']), oldest, include_all_metadata: true });
    expect(asked.messages?.map((message) => message.metadata?.event_payload)).toEqual([{ delivery: 'd-42' }, undefined]);
    const plain = await client().conversations.history({ channel: String(sent['channel']), oldest });
    expect(plain.messages?.every((message) => message.metadata === undefined)).toBe(true);
  });

  it('gives history between two instants, newest first, in pages', async () => {
    const times: string[] = [];
    for (const hour of [9, 10, 11, 12]) {
      now = new Date(`2026-03-02T${String(hour).padStart(2, '0')}:00:00+08:00`);
      times.push(String((await post({ text: `${hour} 点` }))['ts']));
    }
    const [first, second, third, fourth] = times;
    const history = (args: object) => callApi(sandbox, 'conversations.history', { channel: `D${li.chatId}`, ...args });
    const stamps = (answer: Record<string, unknown>) => (answer['messages'] as { ts: string }[]).map((message) => message.ts);
    expect(stamps(await history({}))).toEqual([fourth, third, second, first]);
    expect(stamps(await history({ oldest: first, latest: fourth }))).toEqual([third, second]);
    expect(stamps(await history({ oldest: first, latest: fourth, inclusive: true }))).toEqual([fourth, third, second, first]);
    const page = await history({ limit: 3 });
    const cursor = (page['response_metadata'] as { next_cursor: string }).next_cursor;
    expect([page['has_more'], stamps(await history({ limit: 3, cursor }))]).toEqual([true, [first]]);
  });

  it('never gives one timestamp twice, also while the trial’s clock stands or goes back', async () => {
    const stamps: number[] = [];
    for (const instant of ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', '2026-03-01T09:00:00Z']) {
      now = new Date(instant);
      stamps.push(Number((await post({ text: instant }))['ts']));
    }
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(new Set(stamps).size).toBe(3);
  });

  it('opens the conversation it posts to, and lists people, not channels', async () => {
    expect(await client().conversations.open({ users: wang.chatId })).toMatchObject({ channel: { id: `D${wang.chatId}` } });
    expect((await client().conversations.list({ types: 'im' })).channels).toHaveLength(2);
    expect((await client().conversations.list()).channels).toEqual([]);
    expect((await client().users.list({ limit: 2 })).members?.map((member) => member.real_name)).toEqual([li.name, wang.name]);
    expect(await client().users.lookupByEmail({ email: 'LI@bureau.example' })).toMatchObject({ user: { id: li.chatId } });
  });

  it('shows an ephemeral message to its person and keeps it out of the history', async () => {
    await client().chat.postEphemeral({ channel: `D${li.chatId}`, user: li.chatId, text: '只给您' });
    expect(sandbox.messagesOf(li.chatId)).toMatchObject([{ text: '只给您', ephemeralFor: li.chatId }]);
    expect((await client().conversations.history({ channel: `D${li.chatId}` })).messages).toEqual([]);
  });
});

describe('faults put before the Web API', () => {
  it('answers the error it was told, once', async () => {
    sandbox.slackFaults.failNext('chat.postMessage', 'account_inactive');
    expect(await post({ text: '一' })).toEqual({ ok: false, error: 'account_inactive' });
    expect(await post({ text: '一' })).toMatchObject({ ok: true });
  });

  it('takes a message and drops the connection', async () => {
    sandbox.slackFaults.dropAfterTaking('chat.postMessage');
    await expect(client().chat.postMessage({ channel: li.chatId, text: '到了' })).rejects.toThrow();
    expect(sandbox.messagesOf(li.chatId).map((message) => message.text)).toEqual(['到了']);
    expect(sandbox.calls().at(-1)?.outcome).toBe('dropAfterTaking');
  });

  it('answers 429 until the window is over, with the seconds left', async () => {
    sandbox.slackFaults.limitRate('chat.postMessage', 30);
    machineMs += 12_500;
    await expect(client().chat.postMessage({ channel: li.chatId, text: 'x' })).rejects.toMatchObject({ retryAfter: 18 });
    expect(await callApi(sandbox, 'auth.test', {})).toMatchObject({ ok: true });
    machineMs += 17_500;
    expect(await post({ text: 'x' })).toMatchObject({ ok: true });
  });

  it('hangs without taking anything', async () => {
    sandbox.slackFaults.hangNext('chat.postMessage');
    await expect(client(50).chat.postMessage({ channel: li.chatId, text: 'x' })).rejects.toThrow();
    expect(sandbox.messagesOf(li.chatId)).toEqual([]);
  });
});
