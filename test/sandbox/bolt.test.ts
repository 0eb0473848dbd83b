import type { BlockButtonAction } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { li, secrets, startBot, startSandbox, wang, type Bot } from './start-trial.ts';

const task = [
  { type: 'section', text: { type: 'mrkdwn', text: '请签收 *3* 项任务' } },
  {
    type: 'actions',
    block_id: 'group',
    elements: [
      { type: 'button', action_id: 'signAll', text: { type: 'plain_text', text: '一键全部签收' }, value: 'batch-7', style: 'primary' },
      { type: 'button', action_id: 'report', text: { type: 'plain_text', text: '填报' }, value: 'task-1' },
    ],
  },
];

const form = {
  type: 'modal' as const,
  callback_id: 'report',
  private_metadata: 'task-1',
  title: { type: 'plain_text' as const, text: '填报' },
  submit: { type: 'plain_text' as const, text: '提交' },
  blocks: [
    {
      type: 'input',
      block_id: 'done',
      label: { type: 'plain_text' as const, text: '本季进展' },
      element: { type: 'plain_text_input', action_id: 'text', multiline: true, initial_value: '上季的话' },
    },
    {
      type: 'input',
      block_id: 'class',
      label: { type: 'plain_text' as const, text: '进度' },
      element: {
        type: 'static_select',
        action_id: 'pick',
        options: ['达进度', '欠进度'].map((words, index) => ({ text: { type: 'plain_text' as const, text: words }, value: `c${index}` })),
      },
    },
  ],
};

let sandbox: Sandbox;
let bot: Bot;

beforeEach(async () => {
  sandbox = await startSandbox();
  bot = await startBot(sandbox);
});

afterEach(async () => {
  await bot.close();
  await sandbox.close();
});

const postTask = async () => {
  const posted = await bot.app.client.chat.postMessage({ channel: li.chatId, text: '请签收', blocks: task });
  return String(posted.ts);
};

describe('a Bolt app behind its own receiver', () => {
  it('hears a press, acknowledges it and changes the message', async () => {
    const heard: BlockButtonAction[] = [];
    bot.app.action<BlockButtonAction>('signAll', async ({ ack, body, client }) => {
      heard.push(body);
      await ack();
      await client.chat.update({ channel: body.channel?.id ?? '', ts: body.message?.ts ?? '', text: '已签收', blocks: [] });
    });
    const ts = await postTask();
    expect(await sandbox.press(li.chatId, ts, '一键全部签收')).toEqual({ ok: true });
    await sandbox.until(() => sandbox.messagesOf(li.chatId)[0]?.text === '已签收');

    const [body] = heard;
    expect(body).toMatchObject({
      type: 'block_actions',
      user: { id: li.chatId },
      team: { id: secrets.teamId },
      channel: { id: `D${li.chatId}` },
      container: { type: 'message', message_ts: ts, channel_id: `D${li.chatId}`, is_ephemeral: false },
      message: { ts, text: '请签收' },
      actions: [{ type: 'button', action_id: 'signAll', block_id: 'group', value: 'batch-7' }],
    });
    expect(body?.response_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/actions\//);
  });

  it('refuses a request that another secret has signed, and the person is told', async () => {
    const stranger = await startBot(sandbox, 'another-secret');
    const ts = await postTask();
    const result = await sandbox.press(li.chatId, ts, 'signAll');
    expect(result).toEqual({ ok: false, warning: '机器人没有接受这一操作（HTTP 401）。' });
    await stranger.close();
  });

  it('opens a form pre-filled, shows its errors beside the field and closes when it is taken', async () => {
    const submitted: unknown[] = [];
    bot.app.action<BlockButtonAction>('report', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    bot.app.view('report', async ({ ack, view }) => {
      const text = view.state.values['done']?.['text']?.value;
      if (text === '上季的话') return ack({ response_action: 'errors', errors: { done: '与上季完全相同，请写本季的进展' } });
      submitted.push(view.state.values, view.private_metadata);
      return ack();
    });

    await sandbox.press(li.chatId, await postTask(), 'report');
    await sandbox.until(() => sandbox.openViewOf(li.chatId) !== undefined);
    const view = sandbox.openViewOf(li.chatId);
    const id = view?.id ?? '';
    expect(await sandbox.submit(li.chatId, id)).toEqual({ ok: false, errors: { class: '请填写此项' } });
    expect(await sandbox.submit(li.chatId, id, { 进度: '达进度' })).toEqual({
      ok: false,
      errors: { done: '与上季完全相同，请写本季的进展' },
    });
    expect(await sandbox.submit(li.chatId, id, { 本季进展: '新增学位 200 个' })).toEqual({ ok: true });
    expect(sandbox.openViewOf(li.chatId)).toBeUndefined();
    expect(submitted).toEqual([
      {
        done: { text: { type: 'plain_text_input', value: '新增学位 200 个' } },
        class: { pick: { type: 'static_select', selected_option: { text: { type: 'plain_text', text: '达进度' }, value: 'c0' } } },
      },
      'task-1',
    ]);
  });

  it('keeps what was typed when the form is filled later by an update', async () => {
    bot.app.action<BlockButtonAction>('report', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    bot.app.view('report', ({ ack }) => ack({ response_action: 'update', view: { ...form, title: { type: 'plain_text', text: '填报（已更新）' } } }));
    await sandbox.press(li.chatId, await postTask(), 'report');
    await sandbox.until(() => sandbox.openViewOf(li.chatId) !== undefined);
    const id = sandbox.openViewOf(li.chatId)?.id ?? '';
    await sandbox.submit(li.chatId, id, { 本季进展: '我写的', 进度: '欠进度' });
    expect(sandbox.openViewOf(li.chatId)).toMatchObject({
      id,
      title: { text: '填报（已更新）' },
      typed: { done: { text: '我写的' }, class: { pick: 'c1' } },
    });
  });

  it('stacks a pushed form on the first, three at most, and clears them all at once', async () => {
    const depths: number[] = [];
    bot.app.action<BlockButtonAction>('report', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form });
    });
    bot.app.view('report', async ({ ack }) => {
      depths.push(depths.length);
      if (depths.length === 4) return ack({ response_action: 'clear' });
      return ack({ response_action: 'push', view: form });
    });
    await sandbox.press(li.chatId, await postTask(), 'report');
    await sandbox.until(() => sandbox.openViewOf(li.chatId) !== undefined);
    const submitTop = () => sandbox.submit(li.chatId, sandbox.openViewOf(li.chatId)?.id ?? '', { 进度: '达进度' });
    expect(await submitTop()).toEqual({ ok: true });
    expect(await submitTop()).toEqual({ ok: true });
    expect(await submitTop()).toMatchObject({ ok: false, warning: expect.stringContaining('三层') });
    expect(await submitTop()).toEqual({ ok: true });
    expect(sandbox.openViewOf(li.chatId)).toBeUndefined();
  });

  it('hears of a form closed only when the form asked to', async () => {
    const closed: string[] = [];
    bot.app.action<BlockButtonAction>('report', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: { ...form, notify_on_close: closed.length === 0 } });
    });
    bot.app.view({ callback_id: 'report', type: 'view_closed' }, async ({ ack, view }) => {
      closed.push(view.id);
      await ack();
    });
    const ts = await postTask();
    const ids: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      await sandbox.press(li.chatId, ts, 'report');
      await sandbox.until(() => sandbox.openViewOf(li.chatId) !== undefined);
      ids.push(sandbox.openViewOf(li.chatId)?.id ?? '');
      await sandbox.closeView(li.chatId, ids.at(-1) ?? '');
    }
    expect(closed).toEqual([ids[0]]);
  });

  it('hears what a person writes, escaped, and hears it again when Slack repeats it', async () => {
    const heard: unknown[] = [];
    bot.app.message(async ({ message, say, context }) => {
      heard.push([message.type === 'message' && 'text' in message ? message.text : '', context.retryNum]);
      if (context.retryNum === undefined) await say('收到');
    });
    const { message, result } = await sandbox.say(li.chatId, '进展 <b> & 其他');
    expect(result).toEqual({ ok: true });
    await sandbox.until(() => sandbox.messagesOf(li.chatId).length === 2);
    await sandbox.repeatLastEvent({ retryNumber: 1 });
    expect(message.text).toBe('进展 &lt;b&gt; &amp; 其他');
    expect(heard).toEqual([
      ['进展 &lt;b&gt; &amp; 其他', undefined],
      ['进展 &lt;b&gt; &amp; 其他', 1],
    ]);
  });

  it('publishes a Home tab when a person opens it', async () => {
    bot.app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '您有 3 项任务' } }] },
      });
    });
    expect(await sandbox.openHome(wang.chatId)).toEqual({ ok: true });
    await sandbox.until(() => sandbox.homeOf(wang.chatId) !== undefined);
    expect(sandbox.homeOf(wang.chatId)?.blocks[0]?.text?.text).toBe('您有 3 项任务');
  });
});
