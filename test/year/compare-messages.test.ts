import { expect, it } from 'vitest';
import { compareMessages, type ComparedMessage } from '../../year/compare-messages.ts';

const message = (given: Partial<ComparedMessage> = {}): ComparedMessage => ({
  at: '2026-03-02T09:00:00+08:00', to: 'a@example.org', channel: 'chat', purposes: ['assigned'], tasks: ['t1', 't2'], ...given,
});

it('finds nothing between equal sets, in whatever order', () => {
  const [one, other] = [message(), message({ to: 'b@example.org' })];
  expect(compareMessages([one, other], [other, { ...one, tasks: ['t2', 't1'] }])).toEqual([]);
});

it.each<[what: string, rehearsed: ComparedMessage[], sent: ComparedMessage[], kinds: string[]]>([
  ['a message that was not sent', [message()], [], ['missing']],
  ['a message nobody rehearsed', [], [message()], ['unexpected']],
  ['a message at another instant', [message()], [message({ at: '2026-03-02T14:30:00+08:00' })], ['missing', 'unexpected']],
  ['a message by another channel', [message()], [message({ channel: 'mail' })], ['missing', 'unexpected']],
  ['a message with another purpose', [message()], [message({ purposes: ['signBy'] })], ['other content']],
  ['a message that lacks a task', [message()], [message({ tasks: ['t1'] })], ['other content']],
  ['a message sent twice', [message()], [message(), message()], ['other content']],
])('finds %s', (_, rehearsed, sent, kinds) => {
  expect(compareMessages(rehearsed, sent).map(({ kind }) => kind)).toEqual(kinds);
});
