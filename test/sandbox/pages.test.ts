import { request } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { callApi, li, startSandbox, wang } from './start-trial.ts';

let sandbox: Sandbox;
const walks: string[] = [];
const clock = { now: '2026-03-02T01:00:00.000Z', secondsPerDay: null as number | null, paused: true };
let arrive: () => void;

beforeEach(async () => {
  walks.length = 0;
  sandbox = await startSandbox({
    clock: {
      read: () => Promise.resolve({ ...clock }),
      pause: () => Promise.resolve(void walks.push('pause')),
      run: (speed) => Promise.resolve(void walks.push(`run ${speed}`)),
      to: (instant) => new Promise<void>((resolve) => { walks.push(`to ${instant}`); arrive = resolve; }),
    },
  });
});
afterEach(() => sandbox.close());

const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const read = async (path: string) => (await fetch(`${sandbox.url}${path}`)).text();

/** Sends a request under another name, which fetch does not allow. */
const statusUnder = (host: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${sandbox.url}${path}`, { headers: { host } }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
  });

describe('the pages', () => {
  it('list everybody with what they have not read, until they have read it', async () => {
    await callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text: '请签收' });
    expect(await read('/sandbox/people-list')).toContain('<span class="badge">1</span>');
    await send('POST', '/sandbox/act', { kind: 'read', person: li.chatId });
    expect(await read('/sandbox/people-list')).not.toContain('<span class="badge">1</span>');
  });

  it('show a person’s own words inertly, in messages, names and titles', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    sandbox.people([{ ...li, name: evil, title: `"${evil}` }]);
    await callApi(sandbox, 'chat.postMessage', {
      channel: li.chatId,
      text: evil,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: evil } },
        { type: 'actions', elements: [{ type: 'button', action_id: `"${evil}`, value: `"${evil}`, text: { type: 'plain_text', text: evil } }] },
      ],
    });
    for (const path of ['/', `/people/${li.chatId}`, `/people/${li.chatId}/messages`]) {
      expect(await read(path)).not.toContain('<img');
    }
  });

  it('allow scripts of their own only', async () => {
    const response = await fetch(`${sandbox.url}/people/${li.chatId}`);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('know nobody outside the directory', async () => {
    expect((await fetch(`${sandbox.url}/people/U0NOBODY`)).status).toBe(404);
  });

  it.each([
    ['from a foreign page', { origin: 'http://evil.example' }, 403],
    ['from another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['that a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['as a form', { 'content-type': 'text/plain' }, 415],
  ])('take no act %s', async (_what, headers, status) => {
    expect((await send('POST', '/sandbox/act', { kind: 'read', person: li.chatId }, headers)).status).toBe(status);
  });

  it('answer under the loopback’s names only', async () => {
    expect(await statusUnder('evil.example', '/')).toBe(403);
    expect(await statusUnder('localhost:1', '/')).toBe(200);
  });

  it('take the directory from the product, and name the row that is wrong', async () => {
    expect(await send('PUT', '/sandbox/people', [li, wang])).toMatchObject({ body: { ok: true, count: 2 } });
    const wrong = await send('PUT', '/sandbox/people', [li, { ...wang, chatId: 'wang' }]);
    expect([wrong.status, wrong.body['message']]).toEqual([400, expect.stringContaining('people row 2: chatId "wang"')]);
    const twice = await send('PUT', '/sandbox/people', [li, { ...wang, chatId: li.chatId }]);
    expect(twice.body['message']).toContain('rows 1 and 2');
  });

  it('take orders for faults, and name those they know', async () => {
    await send('POST', '/sandbox/faults', { slack: 'error', method: 'auth.test', error: 'token_revoked' });
    expect(await callApi(sandbox, 'auth.test', {})).toEqual({ ok: false, error: 'token_revoked' });
    expect((await send('POST', '/sandbox/faults', { slack: 'explode' })).body['message']).toContain('slack rateLimit');
  });

  it.each([
    ['no act', { kind: 'fly', person: li.chatId }, 'the body is no act'],
    ['an act of a stranger', { kind: 'say', person: 'U0NOBODY', text: '在吗' }, 'nobody with the chat id U0NOBODY is in the sandbox’s directory'.replace('’', "'")],
    ['entries that are no entries', { kind: 'submit', person: li.chatId, viewId: 'V1', typed: { a: 1 } }, 'the body is no act'],
  ])('refuse %s with a sentence', async (_what, body, message) => {
    expect(await send('POST', '/sandbox/act', body)).toEqual({ status: 400, body: { message } });
  });
});

describe('the clock page', () => {
  it('pauses, runs and walks, and shows the walk while it lasts', async () => {
    await send('POST', '/sandbox/clock', { act: 'pause' });
    await send('POST', '/sandbox/clock', { act: 'run', secondsPerDay: 30 });
    await send('POST', '/sandbox/clock', { act: 'to', instant: '2026-03-03T09:00:00+08:00' });
    expect(walks).toEqual(['pause', 'run 30', 'to 2026-03-03T09:00:00+08:00']);
    const state = async () => JSON.parse(await read('/sandbox/clock')) as Record<string, unknown>;
    expect(await state()).toMatchObject({ now: clock.now, moving: { from: clock.now, to: '2026-03-03T09:00:00+08:00' } });
    expect((await send('POST', '/sandbox/clock', { act: 'to', instant: '2026-03-04T09:00:00+08:00' })).status).toBe(400);
    arrive();
    await expect.poll(state).not.toHaveProperty('moving');
  });

  it.each([
    ['into the past', { act: 'to', instant: '2026-03-01T09:00:00+08:00' }],
    ['to no instant', { act: 'to', instant: '明天' }],
    ['at no speed', { act: 'run', secondsPerDay: 0 }],
  ])('does not move %s', async (_what, body) => {
    expect((await send('POST', '/sandbox/clock', body)).status).toBe(400);
    expect(walks).toEqual([]);
  });
});

describe('a trial kept in a file', () => {
  it('has its people, messages and reading marks again after a restart, and goes on with later timestamps', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const dataFile = join(folder, 'trial.json');
    const at = new Date('2026-03-02T09:00:00+08:00');
    const first = await startSandbox({ dataFile, now: () => at });
    const sent = await callApi(first, 'chat.postMessage', { channel: li.chatId, text: '请签收', metadata: { event_type: 'a', event_payload: { key: 'k' } } });
    await first.close();
    expect(JSON.parse(await readFile(dataFile, 'utf8'))).toMatchObject({ version: 1 });

    const { createSandbox } = await import('../../sandbox/create-sandbox.ts');
    const second = await createSandbox({ botToken: 'xoxb-test-token', signingSecret: 's', teamId: 'T0TRIAL', dataFile, now: () => at });
    expect(second.messagesOf(li.chatId)).toMatchObject([{ ts: sent['ts'], metadata: { event_payload: { key: 'k' } } }]);
    const next = await callApi(second, 'chat.postMessage', { channel: li.chatId, text: '再提醒' });
    expect(Number(next['ts'])).toBeGreaterThan(Number(sent['ts']));
    await second.close();
    await rm(folder, { recursive: true });
  });
});
