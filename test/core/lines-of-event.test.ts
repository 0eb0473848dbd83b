import { describe, expect, it } from 'vitest';
import { isStanding } from '../../core/schedule/is-standing.ts';
import { linesOfEvent } from '../../core/schedule/lines-of-event.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import type { TaskEventBody } from '../../core/task/task-event.ts';
import { assigned, at, co, inputOf, lead, show, stamp } from './play.ts';

const state = assigned('2026-03-02 09:00', [lead('基教科'), lead('督导办', false), co('计财科')]);
const tell = (body: TaskEventBody, when = '2026-03-10 12:00', who: { by: string; for: string } = { by: 'a@x', for: 'a@x' }) =>
  linesOfEvent(stamp(state, { ...body, ...who, via: 'phone' }, at(when)), inputOf(state));

describe('an event tells', () => {
  it.each<[string, TaskEventBody, string[]]>([
    ['a return at once, inside the hours', { type: 'reportReturned', cycle: '2026Q1', opinion: 'o', due: null }, ['2026Q1 answered/0 contactA:基教科 @ 2026-03-10 14:30']],
    ['an approval with the round', { type: 'reportApproved', cycle: '2026Q1', progressClass: '达进度', selfReviewed: false }, ['2026Q1 answered/0 contactA:基教科 @ 2026-03-10 14:30']],
    ['a 批示 to the lead and to the office', { type: 'instructed', kind: '办理', content: 'c', leader: 'l@x', recorded: false }, ['- answered/0 contactA:基教科 @ 2026-03-10 14:30', '- officeItem/3 office @ 2026-03-10 14:30']],
    ['a nudge to each unit that owes', { type: 'nudged', units: ['基教科', '督导办'], words: null }, ['- nudged/0 contactA:基教科 @ 2026-03-10 14:30', '- nudged/0 contactA:督导办 @ 2026-03-10 14:30']],
    ['whoever lost the lead', { type: 'reassigned', duties: [lead('职成科'), lead('督导办', false)], reason: 'r' }, ['- informed/0 contactA:基教科 @ 2026-03-10 14:30']],
    ['the leads of what was withdrawn', { type: 'withdrawn', reason: 'r' }, ['- informed/0 contactA:基教科 @ 2026-03-10 14:30', '- informed/0 contactA:督导办 @ 2026-03-10 14:30']],
    ['the lead of a returned completion', { type: 'completionReturned', opinion: 'o' }, ['- answered/0 contactA:基教科 @ 2026-03-10 14:30']],
    ['the head what goes round of an edition', { type: 'editionTold', cycle: '2026Q1', no: 1, state: 'circulating', content: null }, ['2026Q1 informed/0 head:基教科 @ 2026-03-10 14:30']],
    ['the contact whose words an edition changed', { type: 'editionTold', cycle: '2026Q1', no: 1, state: 'final', content: 'h' }, ['2026Q1 answered/0 contactA:基教科 @ 2026-03-10 14:30']],
    ['nobody of an edition that prints the unit’s own words', { type: 'editionTold', cycle: '2026Q1', no: 1, state: 'final', content: null }, []],
    ['nobody of a signature', { type: 'acknowledged', units: ['基教科'] }, []],
    ['nobody of a hold', { type: 'letterHeld', cycle: '2026Q1', rung: 2, until: '2026-04-07', reason: 'r' }, []],
  ])('%s', (_, body, expected) => {
    expect(tell(body).map(show)).toEqual(expected);
  });

  it('urgent matters without waiting for the round, the rest with it', () => {
    const morning = '2026-03-10 10:15';
    expect(tell({ type: 'reportReturned', cycle: '2026Q1', opinion: 'o', due: null }, morning).map(show)).toEqual(['2026Q1 answered/0 contactA:基教科 @ 2026-03-10 10:15']);
    expect(tell({ type: 'reportApproved', cycle: '2026Q1', progressClass: '达进度', selfReviewed: false }, morning).map(show)).toEqual(['2026Q1 answered/0 contactA:基教科 @ 2026-03-10 14:30']);
  });

  it('once the person for whom the office acted, but no leader whose 批示 it recorded', () => {
    const actedFor = { by: 'clerk@x', for: 'contact@x' };
    expect(tell({ type: 'acknowledged', units: ['基教科'] }, '2026-03-10 12:00', actedFor).map(show)).toEqual(['- actedFor/0 person:contact@x @ 2026-03-10 14:30']);
    const recorded = tell({ type: 'instructed', kind: '办理', content: 'c', leader: 'l@x', recorded: true }, '2026-03-10 12:00', { by: 'clerk@x', for: 'l@x' });
    expect(recorded.map(({ purpose }) => purpose)).toEqual(['answered', 'officeItem']);
  });

  it('under a key with its revision, as no standing line of the plan', () => {
    const [line] = tell({ type: 'reassigned', duties: [lead('职成科')], reason: 'r' });
    expect(line?.key).toBe('t1/-/informed/0/2/contactA:基教科');
    expect(line && isStanding(line)).toBe(false);
    expect(tell({ type: 'instructed', kind: '办理', content: 'c', leader: 'l@x', recorded: false }).map(isStanding)).toEqual([false, false]);
    expect(tell({ type: 'editionTold', cycle: '2026Q1', no: 1, state: 'circulating', content: null }).map(isStanding)).toEqual([false]);
    expect(schedule(inputOf(state)).every(isStanding)).toBe(true);
  });
});
