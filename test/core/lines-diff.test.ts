import { describe, expect, it } from 'vitest';
import { drawLine } from '../../core/schedule/draw-line.ts';
import { splitKey } from '../../core/schedule/letter-key.ts';
import { linesDiff, type StoredLine } from '../../core/schedule/lines-diff.ts';
import type { Line } from '../../core/schedule/line.ts';
import { at } from './play.ts';

const now = at('2026-03-10 10:00');
const line = (rung: number, when = '2026-03-20 09:00', moves = 0): Line =>
  drawLine('t1', { purpose: 'reportOverdue', role: 'contactA:基教科', cycle: '2026Q1', rung, at: at(when), moves, reason: { rule: 'reportOverdue', facts: {} } });
const stored = (of: Line, more: Partial<StoredLine> = {}): StoredLine => ({ key: of.key, at: of.at, settled: false, recorded: false, standing: true, ...more });

describe('what storing a plan changes', () => {
  it('adds the new, drops the unwanted, leaves the rest', () => {
    const [kept, gone, fresh] = [line(1), line(2), line(3)];
    expect(linesDiff([kept, fresh], [stored(kept), stored(gone)], now)).toEqual({ add: [fresh], moot: [gone.key], move: [] });
  });

  it('drops an intent that was recorded but not sent, never what is settled or came from an event', () => {
    const [recorded, settled, event] = [line(1), line(2), line(3)];
    const known = [stored(recorded, { recorded: true }), stored(settled, { settled: true }), stored(event, { standing: false })];
    expect(linesDiff([], known, now).moot).toEqual([recorded.key]);
  });

  it('moves a line that stands on another day now', () => {
    const before = line(1, '2026-03-20 09:00');
    const after = line(1, '2026-03-23 09:00');
    expect(linesDiff([after], [stored(before)], now)).toEqual({ add: [], moot: [], move: [{ key: after.key, at: after.at }] });
  });

  it('does not repeat a rung that was sent because its day moved', () => {
    expect(linesDiff([line(1, '2026-03-23 09:00')], [stored(line(1), { settled: true })], now)).toEqual({ add: [], moot: [], move: [] });
  });

  it('lets a line that was moved late stand for the planned one', () => {
    const moved = line(1, '2026-03-20 14:30', 1);
    const known = [stored(line(1), { settled: true, recorded: true }), stored(moved, { recorded: true })];
    expect(linesDiff([line(1)], known, now)).toEqual({ add: [], moot: [], move: [] });
    expect(linesDiff([], known, now).moot).toEqual([moved.key]);
  });

  it('takes back a letter that was moved late and is then held', () => {
    const late = line(1, '2026-03-20 14:30', 1);
    const held = line(1, '2026-03-25 14:30', 1);
    const diff = linesDiff([held], [stored(line(1), { settled: true }), stored(late, { recorded: true })], now);
    expect(diff.moot).toEqual([late.key]);
    expect(diff.add.map(({ key, at: when }) => [splitKey(key).moves, when])).toEqual([[2, held.at]]);
  });

  it('asks again, under the next key, what fell away unsent and is wanted again', () => {
    const known = [stored(line(1), { settled: true, recorded: true, notNeeded: true })];
    const diff = linesDiff([line(1)], known, now);
    expect(diff.add.map(({ key }) => key)).toEqual([`${line(1).key}+1`]);
    const again = [...known, ...diff.add.map((each) => stored(each))];
    expect(linesDiff([line(1)], again, now)).toEqual({ add: [], moot: [], move: [] });
  });

  it('invents nothing that lies more than a day back', () => {
    expect(linesDiff([line(1, '2026-03-09 09:00')], [], now).add).toEqual([]);
    expect(linesDiff([line(1, '2026-03-09 14:30')], [], now).add).toHaveLength(1);
  });

  it('reads only a final +n as a move', () => {
    expect(splitKey('t1/-/actedFor/0/3/person:a+b@example.org')).toEqual({ root: 't1/-/actedFor/0/3/person:a+b@example.org', moves: 0 });
    expect(splitKey('t1/2026Q1/escalate/2/0/leader:基教科+12')).toEqual({ root: 't1/2026Q1/escalate/2/0/leader:基教科', moves: 12 });
  });
});
