import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readEditionText } from '../../cli/edition/read-edition-text.ts';
import type { Source } from '../../cli/surroundings.ts';

const callWith = (stdin?: Source) => ({ surroundings: stdin === undefined ? {} : { stdin }, path: (file: string) => `/nowhere/${file}` });
const piped = (...chunks: string[]): Source => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

it('takes what is typed, else what is piped in, characters whole over chunks', async () => {
  const [one, other] = [Buffer.from('已建成六个').subarray(0, 4), Buffer.from('已建成六个\n').subarray(4)];
  expect(await readEditionText(callWith(), { text: ' 已建成 ' })).toBe('已建成');
  expect(await readEditionText(callWith(Readable.from([one, other])), {})).toBe('已建成六个');
  expect(await readEditionText(callWith(piped('\ufeff甲', '乙\n')), { file: '-' })).toBe('甲乙');
});

it('waits for nobody at a terminal, and says where a text may come from', async () => {
  await expect(readEditionText(callWith(Object.assign(piped('x'), { isTTY: true })), {})).rejects.toMatchObject({ code: 'WRONG_USE', hint: expect.stringContaining('--file') });
  await expect(readEditionText(callWith(), {})).rejects.toMatchObject({ code: 'WRONG_USE' });
  await expect(readEditionText(callWith(), { text: '甲', file: 'a.txt' })).rejects.toMatchObject({ code: 'WRONG_USE' });
  await expect(readEditionText(callWith(), { file: 'a.txt' })).rejects.toMatchObject({ message: expect.stringContaining('a.txt') });
});
