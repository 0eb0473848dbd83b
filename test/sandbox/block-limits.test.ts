import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { callApi, li, startSandbox } from './start-trial.ts';

const long = (length: number) => '字'.repeat(length);
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (fields: object = {}) => ({ type: 'section', text: mrkdwn('好'), ...fields });
const header = (text: string) => ({ type: 'header', text: plain(text) });
const button = (fields: object = {}) => ({ type: 'button', text: plain('按'), action_id: 'a', ...fields });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (fields: object = {}) => ({ text: plain('甲'), value: 'a', ...fields });
const select = (fields: object = {}) => ({ type: 'static_select', action_id: 's', options: [option()], ...fields });
const confirm = (fields: object = {}) => ({ title: plain('问'), text: plain('真的？'), confirm: plain('是'), deny: plain('否'), ...fields });
const input = (element: object = {}, fields: object = {}) => ({
  type: 'input',
  label: plain('标签'),
  element: { type: 'plain_text_input', action_id: 'i', ...element },
  ...fields,
});

type Case = [what: string, within: unknown, past: unknown, pointer: string];

/** Each row: what is bounded, blocks that are just allowed, blocks just past it, and where Slack points. */
const blockCases: Case[] = [
  ['50 blocks in a message', times(50, () => ({ type: 'divider' })), times(51, () => ({ type: 'divider' })), '/blocks'],
  ['section text of 3000', [section({ text: mrkdwn(long(3000)) })], [section({ text: mrkdwn(long(3001)) })], '/blocks/0/text/text'],
  ['section text that is not empty', [section()], [section({ text: mrkdwn('') })], '/blocks/0/text/text'],
  ['10 fields in a section', [section({ fields: times(10, () => plain('x')) })], [section({ fields: times(11, () => plain('x')) })], '/blocks/0/fields'],
  ['a field of 2000', [section({ fields: [plain(long(2000))] })], [section({ fields: [plain(long(2001))] })], '/blocks/0/fields/0/text'],
  ['a header of 150', [header(long(150))], [header(long(151))], '/blocks/0/text/text'],
  ['a header in plain text only', [header('题')], [{ type: 'header', text: mrkdwn('题') }], '/blocks/0/text/type'],
  ['10 elements in a context', [{ type: 'context', elements: times(10, () => plain('x')) }], [{ type: 'context', elements: times(11, () => plain('x')) }], '/blocks/0/elements'],
  ['25 elements in an actions block', [actions(...times(25, (n) => button({ action_id: `a${n}` })))], [actions(...times(26, (n) => button({ action_id: `a${n}` })))], '/blocks/0/elements'],
  ['button text of 75', [actions(button({ text: plain(long(75)) }))], [actions(button({ text: plain(long(76)) }))], '/blocks/0/elements/0/text/text'],
  ['a button value of 2000', [actions(button({ value: long(2000) }))], [actions(button({ value: long(2001) }))], '/blocks/0/elements/0/value'],
  ['a button link of 3000', [actions(button({ url: long(3000) }))], [actions(button({ url: long(3001) }))], '/blocks/0/elements/0/url'],
  ['a known button style', [actions(button({ style: 'danger' }))], [actions(button({ style: 'warning' }))], '/blocks/0/elements/0/style'],
  ['an action id of 255', [actions(button({ action_id: long(255) }))], [actions(button({ action_id: long(256) }))], '/blocks/0/elements/0/action_id'],
  ['action ids unique in a block', [actions(button(), button({ action_id: 'b' }))], [actions(button(), button())], '/blocks/0/action_id'],
  ['a block id of 255', [section({ block_id: long(255) })], [section({ block_id: long(256) })], '/blocks/0/block_id'],
  ['block ids unique in a message', [section({ block_id: 'x' }), section({ block_id: 'y' })], [section({ block_id: 'x' }), section({ block_id: 'x' })], '/blocks/1/block_id'],
  ['100 options in a select', [actions(select({ options: times(100, (n) => option({ value: `v${n}` })) }))], [actions(select({ options: times(101, (n) => option({ value: `v${n}` })) }))], '/blocks/0/elements/0/options'],
  ['at least one option', [actions(select())], [actions(select({ options: [] }))], '/blocks/0/elements/0/options'],
  ['option text of 75', [actions(select({ options: [option({ text: plain(long(75)) })] }))], [actions(select({ options: [option({ text: plain(long(76)) })] }))], '/blocks/0/elements/0/options/0/text/text'],
  ['an option value of 150', [actions(select({ options: [option({ value: long(150) })] }))], [actions(select({ options: [option({ value: long(151) })] }))], '/blocks/0/elements/0/options/0/value'],
  ['an initial option that is offered', [actions(select({ initial_option: option() }))], [actions(select({ initial_option: option({ value: 'z' }) }))], '/blocks/0/elements/0'],
  ['options or groups, not both', [actions(select({ options: undefined, option_groups: [{ label: plain('组'), options: [option()] }] }))], [actions(select({ option_groups: [{ label: plain('组'), options: [option()] }] }))], '/blocks/0/elements/0'],
  ['5 options in an overflow menu', [actions({ type: 'overflow', action_id: 'o', options: times(5, (n) => option({ value: `${n}` })) })], [actions({ type: 'overflow', action_id: 'o', options: times(6, (n) => option({ value: `${n}` })) })], '/blocks/0/elements/0/options'],
  ['10 checkboxes', [actions({ type: 'checkboxes', action_id: 'c', options: times(10, (n) => option({ value: `${n}` })) })], [actions({ type: 'checkboxes', action_id: 'c', options: times(11, (n) => option({ value: `${n}` })) })], '/blocks/0/elements/0/options'],
  ['10 radio buttons', [actions({ type: 'radio_buttons', action_id: 'c', options: times(10, (n) => option({ value: `${n}` })) })], [actions({ type: 'radio_buttons', action_id: 'c', options: times(11, (n) => option({ value: `${n}` })) })], '/blocks/0/elements/0/options'],
  ['a date as YYYY-MM-DD', [actions({ type: 'datepicker', action_id: 'd', initial_date: '2026-09-24' })], [actions({ type: 'datepicker', action_id: 'd', initial_date: '2026-9-24' })], '/blocks/0/elements/0/initial_date'],
  ['a confirm title of 100', [actions(button({ confirm: confirm({ title: plain(long(100)) }) }))], [actions(button({ confirm: confirm({ title: plain(long(101)) }) }))], '/blocks/0/elements/0/confirm/title/text'],
  ['a confirm text of 300', [actions(button({ confirm: confirm({ text: plain(long(300)) }) }))], [actions(button({ confirm: confirm({ text: plain(long(301)) }) }))], '/blocks/0/elements/0/confirm/text/text'],
  ['a confirm button of 30', [actions(button({ confirm: confirm({ deny: plain(long(30)) }) }))], [actions(button({ confirm: confirm({ deny: plain(long(31)) }) }))], '/blocks/0/elements/0/confirm/deny/text'],
  ['all four confirm texts', [actions(button({ confirm: confirm() }))], [actions(button({ confirm: confirm({ deny: undefined }) }))], '/blocks/0/elements/0/confirm'],
  ['known block types', [section()], [{ type: 'sektion' }], '/blocks/0/type'],
  ['known element types', [actions(button())], [actions({ type: 'plain_text_input', action_id: 'x' })], '/blocks/0/elements/0/type'],
  ['known properties', [actions(button())], [actions(button({ disabled: true }))], '/blocks/0/elements/0'],
  ['text or fields in a section', [section()], [{ type: 'section' }], '/blocks/0'],
  ['an initial value within max_length', [input({ max_length: 5, initial_value: '12345' })], [input({ max_length: 5, initial_value: '123456' })], '/blocks/0/element/initial_value'],
  ['an initial value of 3000', [input({ initial_value: long(3000) })], [input({ initial_value: long(3001) })], '/blocks/0/element/initial_value'],
  ['an input label of 2000', [input({}, { label: plain(long(2000)) })], [input({}, { label: plain(long(2001)) })], '/blocks/0/label/text'],
  ['a placeholder of 150', [input({ placeholder: plain(long(150)) })], [input({ placeholder: plain(long(151)) })], '/blocks/0/element/placeholder/text'],
  ['one focused element', [input({ focus_on_load: true })], [input({ focus_on_load: true }), input({ focus_on_load: true })], '/blocks'],
];

const modal = (fields: object = {}) => ({ type: 'modal', title: plain('表'), blocks: [section()], ...fields });

const viewCases: Case[] = [
  ['a title of 24', modal({ title: plain(long(24)) }), modal({ title: plain(long(25)) }), '/view/title/text'],
  ['a submit button of 24', modal({ submit: plain(long(24)) }), modal({ submit: plain(long(25)) }), '/view/submit/text'],
  ['a close button of 24', modal({ close: plain(long(24)) }), modal({ close: plain(long(25)) }), '/view/close/text'],
  ['private metadata of 3000', modal({ private_metadata: long(3000) }), modal({ private_metadata: long(3001) }), '/view/private_metadata'],
  ['a callback id of 255', modal({ callback_id: long(255) }), modal({ callback_id: long(256) }), '/view/callback_id'],
  ['100 blocks', modal({ blocks: times(100, () => section()) }), modal({ blocks: times(101, () => section()) }), '/view/blocks'],
  ['submit where there are inputs', modal({ submit: plain('交'), blocks: [input()] }), modal({ blocks: [input()] }), '/view/submit'],
  ['a title at all', modal(), modal({ title: undefined }), '/view'],
];

const messagesIn = (answer: Record<string, unknown>): string[] =>
  (answer['response_metadata'] as { messages?: string[] } | undefined)?.messages ?? [];

describe('what Slack publishes as limits', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  it.each(blockCases)('holds messages to %s', async (_what, within, past, pointer) => {
    const post = (blocks: unknown) => callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text: '消息', blocks });
    expect(await post(within)).toMatchObject({ ok: true });
    const refused = await post(past);
    expect(refused).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(messagesIn(refused).join()).toContain(`[json-pointer:${pointer}`);
    expect(messagesIn(refused)[0]).toMatch(/^\[ERROR\] /);
  });

  // A made-up trigger is looked at only after the view: a good view is refused for its trigger alone.
  it.each(viewCases)('holds views to %s', async (_what, within, past, pointer) => {
    const open = (view: unknown) => callApi(sandbox, 'views.open', { trigger_id: '1.2.x', view });
    expect(await open(within)).toMatchObject({ ok: false, error: 'invalid_trigger_id' });
    const refused = await open(past);
    expect(refused).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(messagesIn(refused).join()).toContain(`[json-pointer:${pointer}`);
  });

  it('refuses a view past 250 KB before it looks into it', async () => {
    const heavy = modal({ blocks: times(30, () => section({ text: mrkdwn(long(3000)) })) });
    expect(await callApi(sandbox, 'views.open', { trigger_id: '1.2.x', view: heavy })).toMatchObject({ error: 'view_too_large' });
  });

  it('refuses blocks that are too long together though each fits', async () => {
    const post = (count: number) =>
      callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text: '长', blocks: times(count, () => section({ text: mrkdwn(long(3000)) })) });
    expect(await post(4)).toMatchObject({ ok: true });
    expect(await post(5)).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
  });

  it.each([
    ['no event type', { event_payload: {} }, 'invalid_metadata_format'],
    ['an event type with a blank', { event_type: 'a b', event_payload: {} }, 'invalid_metadata_format'],
    ['a payload that is a list', { event_type: 'a', event_payload: [] }, 'invalid_metadata_format'],
    ['a list of words', { event_type: 'a', event_payload: { keys: ['a', 'b'] } }, 'invalid_metadata_schema'],
    ['null', { event_type: 'a', event_payload: { key: null } }, 'invalid_metadata_schema'],
    ['more than 16 KB', { event_type: 'a', event_payload: { key: 'x'.repeat(17_000) } }, 'metadata_too_large'],
  ])('refuses metadata with %s', async (_what, metadata, error) => {
    expect(await callApi(sandbox, 'chat.postMessage', { channel: li.chatId, text: '消息', metadata })).toEqual({ ok: false, error });
  });
});
