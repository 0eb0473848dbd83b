import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { callApi, li, secrets, startSandbox, wang } from './start-trial.ts';

interface Received {
  headers: Record<string, unknown>;
  body: string;
}

let sandbox: Sandbox;
let machineMs: number;
let received: Received[];
let answer: { status: number; body: string; silent: boolean };
let server: Server;

const payload = (): Record<string, string> => JSON.parse(new URLSearchParams(received.at(-1)?.body).get('payload') ?? '{}') as Record<string, string>;

beforeEach(async () => {
  machineMs = Date.now();
  received = [];
  answer = { status: 200, body: '', silent: false };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      if (!answer.silent) response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sandbox = await startSandbox({ machineNow: () => machineMs });
  sandbox.setRequestUrl(requestUrl());
});

afterEach(async () => {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  await Promise.all([closed, sandbox.close()]);
});

const requestUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** In place of the patient one: a sandbox with Slack's own times. */
async function asImpatientAsSlack(): Promise<void> {
  await sandbox.close();
  sandbox = await createSandbox({ ...secrets, machineNow: () => machineMs });
  sandbox.people([li, wang]);
  sandbox.setRequestUrl(requestUrl());
}

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const blocks = [
  {
    type: 'actions',
    block_id: 'b',
    elements: [
      { type: 'button', action_id: 'go', text: { type: 'plain_text', text: '办理' }, value: 'v' },
      { type: 'overflow', action_id: 'more', options: [option('改派'), option('转办')] },
      { type: 'static_select', action_id: 'pick', options: [option('甲'), option('乙')] },
    ],
  },
];
const modal = { type: 'modal', title: { type: 'plain_text', text: '表' }, blocks: [{ type: 'divider' }] };
const postBlocks = async () => String((await callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text: '任务', blocks }))['ts']);

async function pressAndGet<Field extends string>(field: Field): Promise<string> {
  const ts = sandbox.messagesOf(li.chatId)[0]?.ts ?? (await postBlocks());
  await sandbox.press(li.chatId, ts, 'go');
  return payload()[field] ?? '';
}

describe('an interaction', () => {
  it('is signed with the secret over seconds and raw body', async () => {
    await pressAndGet('type');
    const { headers, body } = received[0] ?? { headers: {}, body: '' };
    const base = `v0:${String(headers['x-slack-request-timestamp'])}:${body}`;
    expect(headers['x-slack-signature']).toBe(`v0=${createHmac('sha256', secrets.signingSecret).update(base).digest('hex')}`);
    expect(headers['x-slack-request-timestamp']).toBe(String(Math.floor(machineMs / 1000)));
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  it('carries the chosen option of a menu and the state of every field', async () => {
    const ts = await postBlocks();
    await sandbox.press(li.chatId, ts, 'more', { entry: '转办', fields: { pick: '乙' } });
    expect(payload()).toMatchObject({
      actions: [{ type: 'overflow', action_id: 'more', block_id: 'b', selected_option: option('转办') }],
      state: { values: { b: { pick: { type: 'static_select', selected_option: option('乙') } } } },
    });
  });

  it('warns the person when the bot does not answer within three seconds', async () => {
    await asImpatientAsSlack();
    answer.silent = true;
    const result = await sandbox.press(li.chatId, await postBlocks(), 'go');
    expect(result).toEqual({ ok: false, warning: '操作超时：机器人没有在 3 秒内应答。' });
  });

  it.each([
    ['an element that is not there', 'gone', {}, /there are: b\/go/],
    ['an option that is not offered', 'more', { entry: '没有' }, /no option/],
  ])('is refused for %s', async (_what, action, options, words) => {
    await expect(sandbox.press(li.chatId, await postBlocks(), action, options)).rejects.toThrow(words);
    expect(received).toEqual([]);
  });

  it('is refused for somebody else’s message', async () => {
    const ts = await postBlocks();
    await expect(sandbox.press(wang.chatId, ts, 'go')).rejects.toThrow(/has no message/);
  });

  it.each([
    ['no JSON', 'not json'],
    ['an unknown action', '{"response_action":"vanish"}'],
    ['an error on no field', '{"response_action":"errors","errors":{"nowhere":"x"}}'],
    ['a view past its limits', JSON.stringify({ response_action: 'update', view: { ...modal, title: { type: 'plain_text', text: '长'.repeat(25) } } })],
  ])('keeps a form open and shows trouble when its answer is %s', async (_what, body) => {
    const view = { ...modal, submit: { type: 'plain_text', text: '交' } };
    await callApi(sandbox, 'views.open', { trigger_id: await pressAndGet('trigger_id'), view });
    const id = sandbox.openViewOf(li.chatId)?.id ?? '';
    answer.body = body;
    expect(await sandbox.submit(li.chatId, id)).toMatchObject({ ok: false, warning: expect.stringContaining('出了点问题') });
    expect(sandbox.openViewOf(li.chatId)?.id).toBe(id);
  });
});

describe('a trigger', () => {
  it('opens a view once, within three seconds', async () => {
    await asImpatientAsSlack();
    const trigger_id = await pressAndGet('trigger_id');
    machineMs += 3_000;
    expect(await callApi(sandbox, 'views.open', { trigger_id, view: modal })).toMatchObject({ ok: true });
    expect(await callApi(sandbox, 'views.open', { trigger_id, view: modal })).toMatchObject({ error: 'exchanged_trigger_id' });
  });

  it('expires after three seconds', async () => {
    await asImpatientAsSlack();
    const trigger_id = await pressAndGet('trigger_id');
    machineMs += 3_001;
    expect(await callApi(sandbox, 'views.open', { trigger_id, view: modal })).toMatchObject({ error: 'expired_trigger_id' });
  });

  it('survives a view that is refused', async () => {
    const trigger_id = await pressAndGet('trigger_id');
    expect(await callApi(sandbox, 'views.open', { trigger_id, view: { ...modal, blocks: 'x' } })).toMatchObject({ error: 'invalid_arguments' });
    expect(await callApi(sandbox, 'views.open', { trigger_id, view: modal })).toMatchObject({ ok: true });
  });

  it('pushes only onto an open view', async () => {
    expect(await callApi(sandbox, 'views.push', { trigger_id: await pressAndGet('trigger_id'), view: modal })).toMatchObject({ error: 'not_found' });
  });

  it('guards an update by the view’s hash, and external ids against doubles', async () => {
    const view = { ...modal, external_id: 'ext' };
    const opened = await callApi(sandbox, 'views.open', { trigger_id: await pressAndGet('trigger_id'), view });
    const { hash } = opened['view'] as { hash: string };
    expect(await callApi(sandbox, 'views.open', { trigger_id: await pressAndGet('trigger_id'), view })).toMatchObject({ error: 'duplicate_external_id' });
    expect(await callApi(sandbox, 'views.update', { external_id: 'ext', hash, view })).toMatchObject({ ok: true });
    expect(await callApi(sandbox, 'views.update', { external_id: 'ext', hash, view })).toMatchObject({ error: 'hash_conflict' });
  });

  it('shows an update’s new initial value only under new ids, as Slack does', async () => {
    const field = (blockId: string, initial: string) => ({
      type: 'input', block_id: blockId, label: { type: 'plain_text', text: blockId },
      element: { type: 'plain_text_input', action_id: 'i', initial_value: initial },
    });
    const form = (...fields: object[]) => ({ ...modal, submit: { type: 'plain_text', text: '交' }, blocks: fields });
    const opened = await callApi(sandbox, 'views.open', { trigger_id: await pressAndGet('trigger_id'), view: form(field('a', '旧')) });
    const { id } = opened['view'] as { id: string };
    const updated = await callApi(sandbox, 'views.update', { view_id: id, view: form(field('a', '新'), field('b', '新')) });
    expect(updated).toMatchObject({ view: { state: { values: { a: { i: { value: '旧' } }, b: { i: { value: '新' } } } } } });
  });
});

describe('a response URL', () => {
  const respond = async (url: string, body: object) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return [response.status, await response.text()];
  };

  it('replaces the message, answers beside it to the person alone or to all, and deletes it', async () => {
    const url = await pressAndGet('response_url');
    expect(await respond(url, { replace_original: true, text: '已签收' })).toEqual([200, 'ok']);
    expect(sandbox.messagesOf(li.chatId)).toMatchObject([{ text: '已签收', blocks: [] }]);
    await respond(url, { text: '只给您' });
    await respond(url, { text: '给大家', response_type: 'in_channel' });
    expect(sandbox.messagesOf(li.chatId).map(({ text, ephemeralFor }) => [text, ephemeralFor])).toEqual([
      ['已签收', undefined],
      ['只给您', li.chatId],
      ['给大家', undefined],
    ]);
    await respond(url, { delete_original: true });
    expect(sandbox.messagesOf(li.chatId).map(({ text }) => text)).toEqual(['只给您', '给大家']);
  });

  it('is good for five uses', async () => {
    const url = await pressAndGet('response_url');
    for (let use = 1; use <= 5; use += 1) expect(await respond(url, { replace_original: true, text: `${use}` })).toEqual([200, 'ok']);
    expect(await respond(url, { replace_original: true, text: '6' })).toEqual([404, JSON.stringify({ ok: false, error: 'used_url' })]);
    expect(sandbox.messagesOf(li.chatId)[0]?.text).toBe('5');
  });

  it('is good for thirty minutes', async () => {
    const url = await pressAndGet('response_url');
    machineMs += 30 * 60_000;
    expect(await respond(url, { replace_original: true, text: '还来得及' })).toEqual([200, 'ok']);
    machineMs += 1;
    expect(await respond(url, { text: '太晚' })).toEqual([404, JSON.stringify({ ok: false, error: 'expired_url' })]);
  });

  it('refuses blocks that Slack would refuse', async () => {
    const url = await pressAndGet('response_url');
    const [status, body] = await respond(url, { replace_original: true, blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] });
    expect([status, body]).toEqual([400, expect.stringContaining('invalid_blocks')]);
  });
});

describe('an event', () => {
  it('is sent again when the bot did not take it', async () => {
    answer.status = 500;
    const { result } = await sandbox.say(li.chatId, '在吗');
    expect(result).toMatchObject({ ok: false });
    await expect.poll(() => received.length).toBe(2);
    expect(received[1]?.headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' });
    expect(received[1]?.body).toBe(received[0]?.body);
  });

  it('may come again under a new id', async () => {
    await sandbox.say(li.chatId, '在吗');
    await sandbox.repeatLastEvent({ retryNumber: 2, freshId: true });
    const [first, second] = received.map(({ body }) => JSON.parse(body) as { event_id: string; event: object });
    expect(second?.event).toEqual(first?.event);
    expect(second?.event_id).not.toBe(first?.event_id);
  });
});
