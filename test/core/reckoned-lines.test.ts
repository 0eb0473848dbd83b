import { expect, it } from 'vitest';
import { reckon } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import type { OutcomeLine } from '../../ports/reads.ts';

const line = (key: string, at: string, outcome: OutcomeLine['outcome'], outcomeNote: string | null = null): OutcomeLine => ({
  key, taskId: 'p1-001', cycle: null, purpose: 'signBy', rung: 0, version: 0, role: 'contactA:设施科', at: new Date(at), due: null, urgent: false, leaving: 'plain',
  reason: { rule: 'signBy', facts: {} }, recordedAt: null, outcome, outcomeAt: null, outcomeNote, recipient: null, channel: null, deliveryId: null,
});
const lines = [
  line('a', '2026-03-02T17:00:00Z', 'moved', 'b'),
  line('b', '2026-03-04T01:00:00Z', 'sent'),
  line('c', '2026-03-04T01:00:00Z', null),
  line('d', '2026-03-02T01:00:00Z', 'sent'),
];
const zone = 'Asia/Shanghai';

it('takes the lines of the day in the office’s zone, with those they were moved to', () => {
  expect(reckonedLines(lines, { of: '2026-03-03', zone }).map(({ key }) => key)).toEqual(['a', 'b']);
  expect(reckon(reckonedLines(lines, { of: '2026-03-03', zone }), new Date('2026-03-05T00:00:00Z')).unexplained).toEqual([]);
});

it('takes all lines without a day', () => {
  expect(reckon(reckonedLines(lines), new Date('2026-03-05T00:00:00Z'))).toMatchObject({ planned: 4, unexplained: [{ key: 'c' }] });
});

it('takes the lines of a month', () => {
  const may = [line('e', '2026-04-30T17:00:00Z', 'sent'), line('f', '2026-05-31T17:00:00Z', 'sent')];
  expect(reckonedLines([...lines, ...may], { of: '2026-05', zone }).map(({ key }) => key)).toEqual(['e']);
});
