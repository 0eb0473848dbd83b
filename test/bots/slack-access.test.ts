import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lines, people } from './bureau.ts';
import { clickPayload, postSigned } from './post-signed.ts';
import { startBot, type StartedBot } from './start-bot.ts';

const contact = people.contact.chatId!;

let bot: StartedBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.close());

async function deliverOne(): Promise<void> {
  bot.bureau.addTask('1');
  bot.bureau.addDelivery('d1', people.contact, [lines.sign('t1')]);
  await bot.send('d1');
}

describe('who may', () => {
  it('turns away bad signatures, old timestamps and bodies past the limit', async () => {
    const body = clickPayload('task.acknowledge', JSON.stringify({ d: 'd1', t: 't1' }));
    expect(await postSigned(bot, body, { secret: 'wrong' })).toMatchObject({ status: 401 });
    expect(await postSigned(bot, body, { at: Math.floor(Date.now() / 1000) - 600 })).toMatchObject({ status: 401 });
    expect(await postSigned(bot, `${body}&x=${'x'.repeat(10 * 1024 * 1024)}`)).toMatchObject({ status: 413 });
    expect(bot.bureau.received).toEqual([]);
  });

  it('answers a person the directory does not know in words', async () => {
    bot.sandbox.people([{ chatId: 'U09NOBODY', name: '外人', title: '', address: '' }]);
    await bot.sandbox.say('U09NOBODY', '你好');
    await bot.sandbox.until(() => bot.sandbox.messagesOf('U09NOBODY').some((message) => message.text.includes('通讯录里没有您的账号')));
    expect(await postSigned(bot, clickPayload('task.acknowledge', JSON.stringify({ d: 'd1', t: 't1' }), { user: 'U09NOBODY' }))).toMatchObject({ status: 200 });
    expect(bot.bureau.received).toEqual([]);
  });

  it('does nothing with ids of somebody else’s message, whoever sends them', async () => {
    await deliverOne();
    const value = JSON.stringify({ d: 'd1', t: 't1' });
    for (const actionId of ['task.acknowledge', 'group.acknowledge', 'task.report', 'report.approve']) {
      expect(await postSigned(bot, clickPayload(actionId, value, { user: people.other.chatId! }))).toMatchObject({ status: 200 });
    }
    await bot.sandbox.until(() => bot.told(people.other).length === 4);
    expect(new Set(bot.told(people.other))).toEqual(new Set(['这条消息不是发给您的，无法在此办理。']));
    expect(bot.bureau.received).toEqual([]);
    expect(bot.log.some((line) => line.includes('not sent to'))).toBe(true);
  });

  it('does nothing with a task its message does not hold, or with values it never wrote', async () => {
    await deliverOne();
    bot.bureau.addTask('9', { unit: '装备科' });
    for (const value of [JSON.stringify({ d: 'd1', t: 't9' }), 'rubbish', '[]', JSON.stringify({ d: 'none' })]) {
      expect(await postSigned(bot, clickPayload('task.acknowledge', value))).toMatchObject({ status: 200 });
    }
    await bot.sandbox.until(() => bot.told(people.contact).length === 4);
    expect(bot.bureau.received).toEqual([]);
  });

  it('answers a button of an unknown kind in words', async () => {
    await deliverOne();
    expect(await postSigned(bot, clickPayload('task.forgotten', 'x'))).toMatchObject({ status: 200 });
    await bot.sandbox.until(() => bot.sandbox.messagesOf(contact).some((message) => message.text.includes('这个按钮已不再使用')));
  });
});
