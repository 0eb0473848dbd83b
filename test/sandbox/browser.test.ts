import { spawnSync } from 'node:child_process';
import type { BlockButtonAction } from '@slack/bolt';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { callApi, li, startBot, startSandbox, type Bot } from './start-trial.ts';

/** The first of a browser's usual names that the shell knows. */
function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = spawnSync('sh', ['-c', names.map((name) => `command -v ${name}`).join(' || ')], { encoding: 'utf8' });
  return found.stdout.trim() || undefined;
}

const executablePath = findChromium();
if (executablePath === undefined) console.log('The browser tests of the sandbox are skipped: no chromium is on PATH.');

const plain = (text: string) => ({ type: 'plain_text' as const, text });

describe.skipIf(executablePath === undefined)('a person at the page', () => {
  let sandbox: Sandbox;
  let bot: Bot;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const submitted: unknown[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox();
    bot = await startBot(sandbox);
    bot.app.action<BlockButtonAction>('sign', async ({ ack, body, client }) => {
      await ack();
      await client.chat.update({ channel: body.channel?.id ?? '', ts: body.message?.ts ?? '', text: '已全部签收', blocks: [] });
    });
    bot.app.action<BlockButtonAction>('report', async ({ ack, body, client }) => {
      await ack();
      const blocks = [
        { type: 'input', block_id: 'done', label: plain('本季进展'), element: { type: 'plain_text_input', action_id: 'text', multiline: true, initial_value: '上季的话' } },
        { type: 'input', block_id: 'pace', label: plain('进度'), element: { type: 'radio_buttons', action_id: 'pick', options: [{ text: plain('达进度'), value: 'on' }] } },
      ];
      await client.views.open({ trigger_id: body.trigger_id, view: { type: 'modal', callback_id: 'report', title: plain('填报'), submit: plain('提交'), blocks } });
    });
    bot.app.view('report', async ({ ack, view }) => {
      submitted.push(view.state.values);
      await ack();
    });
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${sandbox.url}/people/${li.chatId}`);
  });

  afterAll(async () => {
    await browser.close();
    await bot.close();
    await sandbox.close();
    expect(faults).toEqual([]);
  });

  const post = (text: string, ...buttons: object[]) =>
    callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text, blocks: [{ type: 'section', text: plain(text) }, { type: 'actions', elements: buttons }] });

  it('sees a message arrive, confirms a press and sees the message change', async () => {
    const confirm = { title: plain('签收'), text: plain('签收 3 项？'), confirm: plain('确认签收'), deny: plain('再看看') };
    await post('请签收 3 项', { type: 'button', action_id: 'sign', text: plain('一键全部签收'), confirm });
    await page.getByRole('button', { name: '一键全部签收' }).click();
    await page.getByRole('button', { name: '确认签收' }).click();
    await page.getByText('已全部签收').waitFor();
    expect(sandbox.messagesOf(li.chatId)[0]?.text).toBe('已全部签收');
  });

  it('fills a form, is told what is missing beside the field, and sends it', async () => {
    await post('请填报', { type: 'button', action_id: 'report', text: plain('填报') });
    await page.getByRole('button', { name: '填报' }).click();
    const form = page.getByRole('dialog', { name: '填报' });
    expect(await form.getByRole('textbox').inputValue()).toBe('上季的话');
    await form.getByLabel('本季进展').fill('新增学位 200 个');
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('请填写此项').waitFor();
    // Something else changes, the page draws anew: the sentence stays.
    await callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text: '另一条消息' });
    await page.getByText('另一条消息').first().waitFor();
    expect(await form.getByText('请填写此项').isVisible()).toBe(true);
    expect(await form.getByRole('textbox').inputValue()).toBe('新增学位 200 个');

    await form.getByLabel('达进度').check();
    await form.getByRole('button', { name: '提交' }).click();
    await form.waitFor({ state: 'detached' });
    expect(submitted).toEqual([
      {
        done: { text: { type: 'plain_text_input', value: '新增学位 200 个' } },
        pace: { pick: { type: 'radio_buttons', selected_option: { text: plain('达进度'), value: 'on' } } },
      },
    ]);
  });

  it('writes to the bot and sees the words as typed', async () => {
    await page.getByLabel('写消息').fill('进展 <b>顺利</b> & 其他');
    await page.getByLabel('写消息').press('Enter');
    await page.getByText('进展 <b>顺利</b> & 其他').waitFor();
    expect(sandbox.messagesOf(li.chatId).at(-1)?.user).toBe(li.chatId);
  });
});
