import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DigestItem } from '../../core/digest/digest.ts';
import { groupDigest } from '../../core/digest/group-digest.ts';

const item = (n: number, more: Partial<DigestItem> = {}): DigestItem => ({
  lineKey: `t${n}/-/assigned/0/1/contactA:基教科`, taskId: `t${n}`, number: `${n}.`, title: `事项${n}`, planTitle: '工作要点', purpose: 'assigned',
  rung: 0, cycle: null, cycleState: null, due: '2026-03-04', lateWorkdays: 0, unit: '基教科', role: 'contactA:基教科', urgent: false, open: true,
  reason: { rule: 'assigned', facts: {} }, ...more,
});
const report = (n: number, more: Partial<DigestItem> = {}): DigestItem =>
  item(n, { lineKey: `t${n}/2026Q1/reportOpen/0/0/contactA:基教科`, purpose: 'reportOpen', cycle: '2026Q1', cycleState: 'open', due: '2026-03-25', ...more });
const kinds = (items: DigestItem[]): string[] => groupDigest(items).groups.map(({ kind }) => kind);

describe('a digest', () => {
  it('groups by what is asked, in a fixed order', () => {
    const items = [
      item(1, { purpose: 'informed' }), report(2), report(3, { purpose: 'reportOverdue', lateWorkdays: 2 }), item(4),
      item(5, { purpose: 'answered' }), item(6, { purpose: 'officeItem' }), item(7, { purpose: 'reviewDue' }), item(8, { purpose: 'escalate' }),
      item(9, { purpose: 'nudged' }), item(10, { purpose: 'actedFor' }), item(11, { purpose: 'deadlineSoon' }),
    ];
    const order = ['letter', 'answered', 'nudged', 'sign', 'lateReport', 'report', 'deadline', 'review', 'office', 'informed'];
    expect(kinds(items)).toEqual([...order, 'actedFor']);
    expect(groupDigest(items).rest).toBe(1);
  });

  it('puts urgent lines first, then the nearest date, then the plan\'s order', () => {
    const [group] = groupDigest([report(11), report(9), report(3, { due: '2026-03-20' }), report(30, { urgent: true })]).groups;
    expect(group?.items.map(({ number }) => number)).toEqual(['30.', '3.', '9.', '11.']);
  });

  it('offers one signature for all from two on, one form for all, one page of reviews', () => {
    expect(groupDigest([item(1)]).buttons).toEqual([]);
    const { buttons } = groupDigest([item(1), item(2), report(3), item(4, { purpose: 'reviewDue', cycle: '2026Q1' })]);
    expect(buttons.map(({ kind, items }) => [kind, items.map(({ taskId }) => taskId)])).toEqual([
      ['signAll', ['t1', 't2']], ['fillReports', ['t3']], ['openReviews', ['t4']],
    ]);
  });

  it('takes what was answered out of the buttons, not out of sight', () => {
    const digest = groupDigest([item(1, { open: false }), item(2), item(3)]);
    expect(digest.buttons.map(({ items }) => items.length)).toEqual([2]);
    expect(digest.groups[0]?.items).toHaveLength(3);
    expect(groupDigest([item(1, { open: false }), item(2)]).buttons).toEqual([]);
  });

  it('shows ten lines, counts the rest, and lets the button take all of them', () => {
    const digest = groupDigest(Array.from({ length: 32 }, (_, n) => item(n + 1)));
    expect([digest.groups[0]?.items.length, digest.groups[0]?.count, digest.rest, digest.buttons[0]?.items.length]).toEqual([10, 32, 22, 32]);
  });

  it('loses no line and does not depend on the order they came in', () => {
    const items = fc.shuffledSubarray(Array.from({ length: 25 }, (_, n) => (n % 3 ? report(n, { lateWorkdays: n % 4, due: `2026-03-${10 + n}` }) : item(n))));
    fc.assert(
      fc.property(items, (some) => {
        const digest = groupDigest(some);
        const shown = digest.groups.reduce((sum, group) => sum + group.items.length, 0);
        expect([digest.count, shown + digest.rest, shown]).toEqual([some.length, some.length, Math.min(10, some.length)]);
        expect(digest.groups.reduce((sum, group) => sum + group.count, 0)).toBe(some.length);
        expect(groupDigest([...some].reverse())).toEqual(digest);
      }),
    );
  });
});
