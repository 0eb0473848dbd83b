import { describe, expect, it } from 'vitest';
import { chainEvents, hashOf, type ChainedEvent } from '../../activities/event-chain.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import { verifyChain } from '../../cli/audit/verify-chain.ts';

/** As the register answers events: the predecessor's hash is a column of its own. */
const withoutPredecessors = (events: ChainedEvent[]): RecordedEvent[] =>
  events.map((event) => Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'previous')) as RecordedEvent);

const act = { by: 'fang@qinghe.example', for: 'fang@qinghe.example', via: 'chat' as const };
const chain = withoutPredecessors(chainEvents(
  'p1-001', 0, '', 'c1',
  [
    { ...act, type: 'acknowledged', units: ['设施科'] },
    { ...act, type: 'nudged', units: ['设施科'], words: null },
    { ...act, type: 'completionApplied', content: 'abc' },
  ],
  new Date('2026-03-02T01:00:00Z'),
));
const head = { revision: 3, hash: chain[2]!.hash };
const changed = (at: number, over: Partial<RecordedEvent>) => chain.map((event, index) => (index === at ? ({ ...event, ...over } as RecordedEvent) : event));

describe('the audit of a task', () => {
  it('holds for what was recorded, in any order it is read', () => {
    expect(verifyChain('p1-001', chain, head, hashOf)).toBeNull();
    expect(verifyChain('p1-001', chain.toReversed(), head, hashOf)).toBeNull();
  });

  it.each([
    ['another person in an event', changed(1, { by: 'du@qinghe.example' }), 2, 'changed'],
    ['another instant', changed(0, { at: '2026-03-02T01:00:01.000Z' }), 1, 'changed'],
    ['an event taken out', [chain[0]!, chain[2]!], 2, 'missing'],
    ['the last event taken away', chain.slice(0, 2), 3, 'cutShort'],
  ])('breaks at %s', (_, events, revision, why) => {
    expect(verifyChain('p1-001', events, head, hashOf)).toEqual({ taskId: 'p1-001', revision, why });
  });

  it('breaks when a whole chain was made for another task', () => {
    expect(verifyChain('p1-002', chain, head, hashOf)).toMatchObject({ revision: 1, why: 'changed' });
  });
});
