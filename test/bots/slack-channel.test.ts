import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackChannel } from '../../bots/slack/create-slack-channel.ts';
import { wordsFor } from '../../locales/index.ts';
import { createSandbox } from '../../sandbox/create-sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createBureau, lines, people } from './bureau.ts';

const botToken = 'xoxb-test-token';
/** The trial's clock, far from the machine's. */
const trialNow = new Date('2026-03-02T01:00:00Z');
const { contact } = people;

let sandbox: Sandbox;
let bureau: ReturnType<typeof createBureau>;

beforeEach(async () => {
  sandbox = await createSandbox({ botToken, signingSecret: 'secret', teamId: 'T0TEST', now: () => trialNow });
  sandbox.people(Object.values(people).map(({ name, address, chatId }) => ({ name, address, chatId: chatId ?? '', title: '' })));
  bureau = createBureau();
  const task = bureau.addTask('1');
  for (const id of ['d1', 'd2']) bureau.addDelivery(id, contact, [lines.sign(task.id)]);
});
afterEach(() => sandbox.close());

const channelAt = (slackApiUrl: string) =>
  createSlackChannel({ botToken, slackApiUrl, reads: bureau.reads, words: wordsFor('zh-CN'), zone: 'Asia/Shanghai', writeLog: () => undefined });

const messageOf = (id: string, recipient = contact) => ({ deliveryId: id, recipient, at: trialNow, view: bureau.deliveryView(id)! });
const posts = () => sandbox.calls().filter(({ method }) => method === 'chat.postMessage');

describe('the Slack channel', () => {
  it('posts one direct message with the delivery’s id in its metadata, opening the conversation once', async () => {
    const channel = channelAt(sandbox.apiUrl);
    const outcomes = [await channel.send(messageOf('d1')), await channel.send(messageOf('d2'))];
    const messages = sandbox.messagesOf(contact.chatId!);
    expect(outcomes).toEqual(messages.map(({ ts, channel: id }) => ({ kind: 'accepted', providerId: ts, place: { channel: id, ts } })));
    expect(messages.map(({ metadata }) => metadata)).toEqual(
      ['d1', 'd2'].map((delivery) => ({ event_type: 'duban_delivery', event_payload: { delivery } })),
    );
    expect(sandbox.calls().map(({ method }) => method)).toEqual(['conversations.open', 'chat.postMessage', 'chat.postMessage']);
  });

  it('answers unknown when the connection drops after Slack took the message, and finds it by its id', async () => {
    const channel = channelAt(sandbox.apiUrl);
    const since = new Date();
    sandbox.slackFaults.dropAfterTaking('chat.postMessage');
    expect(await channel.send(messageOf('d1'))).toMatchObject({ kind: 'unknown' });
    const [message] = sandbox.messagesOf(contact.chatId!);
    // The message carries the trial's time, `since` the machine's: it must be found all the same.
    expect(await channel.find('d1', contact, since)).toEqual({ providerId: message?.ts, place: { channel: message?.channel, ts: message?.ts } });
    expect(await channel.find('d2', contact, since)).toBeUndefined();
    expect(posts()).toHaveLength(1);
  });

  it('finds a delivery behind more messages than one page of history holds', async () => {
    const channel = channelAt(sandbox.apiUrl);
    await channel.send(messageOf('d1'));
    for (let count = 0; count < 230; count += 1) {
      const body = new URLSearchParams({ token: botToken, channel: contact.chatId!, text: 'x' });
      await (await fetch(`${sandbox.apiUrl}chat.postMessage`, { method: 'POST', body })).text();
    }
    expect(await channel.find('d1', contact, new Date('2026-03-01T00:00:00Z'))).toBeDefined();
  });

  it('throws instead of saying “not there” when it cannot look', async () => {
    const channel = channelAt(sandbox.apiUrl);
    await channel.send(messageOf('d1'));
    sandbox.slackFaults.failNext('conversations.history', 'internal_error');
    await expect(channel.find('d1', contact, trialNow)).rejects.toThrow('internal_error');
  });

  it('keeps Retry-After to the second and makes no second call by itself', async () => {
    const channel = channelAt(sandbox.apiUrl);
    await channel.send(messageOf('d1'));
    sandbox.slackFaults.limitRate('chat.postMessage', 30);
    expect(await channel.send(messageOf('d2'))).toMatchObject({ kind: 'retryLater', afterMs: 30_000 });
    expect(posts()).toHaveLength(2);
  });

  it.each([
    ['channel_not_found', 'permanent'], ['is_archived', 'permanent'], ['not_in_channel', 'permanent'], ['cannot_dm_bot', 'permanent'],
    ['account_inactive', 'permanent'], ['token_revoked', 'permanent'], ['missing_scope', 'permanent'],
    ['msg_too_long', 'permanent'], ['invalid_blocks', 'permanent'],
    ['fatal_error', 'unknown'], ['internal_error', 'unknown'],
    ['service_unavailable', 'retryLater'], ['rate_limited', 'retryLater'], ['word_nobody_knows', 'retryLater'],
  ])('takes %s of a post as %s', async (word, kind) => {
    const channel = channelAt(sandbox.apiUrl);
    sandbox.slackFaults.failNext('chat.postMessage', word);
    const outcome = await channel.send(messageOf('d1'));
    expect(outcome).toMatchObject({ kind, reason: expect.stringContaining(word) as string });
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['user_not_found', 'permanent'], ['cannot_dm_bot', 'permanent'], ['internal_error', 'retryLater'], ['fatal_error', 'retryLater'],
  ])('takes %s of opening the conversation as %s, for nothing was posted', async (word, kind) => {
    sandbox.slackFaults.failNext('conversations.open', word);
    expect(await channelAt(sandbox.apiUrl).send(messageOf('d1'))).toMatchObject({ kind });
    expect(posts()).toHaveLength(0);
  });

  it('opens the conversation anew after Slack no longer knew it', async () => {
    const channel = channelAt(sandbox.apiUrl);
    sandbox.slackFaults.failNext('chat.postMessage', 'channel_not_found');
    await channel.send(messageOf('d1'));
    expect(await channel.send(messageOf('d1'))).toMatchObject({ kind: 'accepted' });
    expect(sandbox.calls().filter(({ method }) => method === 'conversations.open')).toHaveLength(2);
  });

  it('never sends to somebody without a chat id', async () => {
    const channel = channelAt(sandbox.apiUrl);
    const nobody = { ...contact, chatId: null };
    expect(channel.reaches(nobody)).toBe(false);
    expect(await channel.send(messageOf('d1', nobody))).toMatchObject({ kind: 'permanent' });
    expect(sandbox.calls()).toEqual([]);
  });

  it('answers retryLater when Slack cannot be connected to at all, for nothing was sent', async () => {
    const closed = await listen((_, response) => void response.end());
    const url = addressOf(closed);
    await close(closed);
    expect(await channelAt(url).send(messageOf('d1'))).toMatchObject({ kind: 'retryLater', reason: 'no answer (ECONNREFUSED)' });
  });

  it('answers unknown for a 503 after the post, whatever its body says', async () => {
    const server = await listen((request, response) => {
      const opened = request.url?.endsWith('conversations.open') ?? false;
      response.writeHead(opened ? 200 : 503, { 'content-type': 'application/json' });
      response.end(opened ? JSON.stringify({ ok: true, channel: { id: 'D1' } }) : '<html>');
    });
    expect(await channelAt(addressOf(server)).send(messageOf('d1'))).toEqual({ kind: 'unknown', reason: 'HTTP 503' });
    await close(server);
  });
});

const listen = (answer: Parameters<typeof createServer>[1]): Promise<Server> =>
  new Promise((resolve) => {
    const server: Server = createServer(answer ?? (() => undefined)).listen(0, '127.0.0.1', () => resolve(server));
  });

function addressOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server does not listen');
  return `http://127.0.0.1:${address.port}/api/`;
}

const close = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
};
