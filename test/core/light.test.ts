import { describe, expect, it } from 'vitest';
import { lightOf } from '../../core/light/light.ts';
import { overdueWords, overdueWorkdays } from '../../core/light/overdue-words.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { draftedTask, type TaskState } from '../../core/task/task-state.ts';
import { assigned, calendar, contact, inputOf, lead, leader, office, perform, reach, report, reviewer } from './play.ts';

const signed = perform(assigned(), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
const reached = (state: TaskState, when: string, ...purposes: string[]): TaskState =>
  reach(state, when, schedule(inputOf(state)).filter((line) => line.cycle === '2026Q1' && purposes.includes(line.purpose)).slice(0, purposes.length));
const inTime = perform(reached(signed, '2026-03-16 08:40', 'reportOpen'), '2026-03-20 10:00', contact('基教科'), report('2026Q1'));
const late = perform(reached(signed, '2026-03-26 08:40', 'reportOpen', 'reportSoon', 'reportDue', 'reportOverdue'), '2026-03-27 10:00', contact('基教科'), report('2026Q1'));
const approved = (state: TaskState, progressClass: '达进度' | '欠进度'): TaskState =>
  perform(state, '2026-03-30 10:00', reviewer, { type: 'approve', cycle: '2026Q1', content: 'text of 2026Q1', progressClass });
const dated = assigned('2026-03-02 09:00', [lead('基教科')], { kind: 'dated', end: '2026-05-29' });

describe('the light of a task', () => {
  it.each<[string, TaskState, string, string]>([
    ['green long before anything is due', signed, '2026-03-13', 'green'],
    ['yellow within seven workdays of a report', signed, '2026-03-16', 'yellow'],
    ['yellow on the day itself', signed, '2026-03-25', 'yellow'],
    ['red the day after', signed, '2026-03-26', 'red'],
    ['green once the report lies with the office, however long', inTime, '2026-04-20', 'green'],
    ['yellow after a late repair', late, '2026-04-20', 'yellow'],
    ['green after an approval in time', approved(inTime, '达进度'), '2026-04-20', 'green'],
    ['yellow after a review that found it behind', approved(inTime, '欠进度'), '2026-04-20', 'yellow'],
    ['red when nobody signed in two workdays', assigned(), '2026-03-05', 'red'],
    ['green while the signature still has time', assigned(), '2026-03-04', 'green'],
    ['red past its deadline', approved(perform(reached(dated, '2026-03-16 08:40', 'reportOpen'), '2026-03-20 10:00', contact('基教科'), report('2026Q1')), '达进度'), '2026-05-30', 'red'],
    ['green before it is assigned', draftedTask('t1'), '2026-03-02', 'green'],
  ])('is %s', (_, state, today, light) => {
    expect(lightOf(inputOf(state), today)).toBe(light);
  });

  it('gives a returned report the day it is heard of', () => {
    const returned = perform(inTime, '2026-03-27 10:00', reviewer, {
      type: 'return', cycle: '2026Q1', content: 'text of 2026Q1', opinion: 'o', isEmpty: false, due: null,
    });
    expect([lightOf(inputOf(returned), '2026-03-27'), lightOf(inputOf(returned), '2026-03-28')]).toEqual(['yellow', 'red']);
  });
});

describe('a task for which completion is applied for', () => {
  const closing = perform(signed, '2026-03-03 10:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
  const instructed = perform(closing, '2026-03-04 10:00', leader, { type: 'instruct', kind: '办理', content: 'w', isEmpty: false });
  const matter = perform(instructed, '2026-03-04 11:00', office, { type: 'registerInstruction', instruction: instructed.revision, unit: null, due: '2026-03-20', today: '2026-03-04', note: null });

  it('is green however late its reports would be, but not over a 批示 that waits for the unit', () => {
    expect(lightOf(inputOf(closing), '2026-03-30')).toBe('green');
    expect(['2026-03-05', '2026-03-19', '2026-03-23'].map((today) => lightOf(inputOf(matter), today))).toEqual(['green', 'yellow', 'red']);
  });
});

describe('what a contact reads instead', () => {
  it('counts workdays, and is silent until the day after', () => {
    expect(overdueWords('2026-09-24', '2026-09-24', calendar)).toBeNull();
    expect(overdueWords('2026-09-24', '2026-09-27', calendar)).toBeNull(); // 中秋 and a Sunday: no workday has passed
    expect(overdueWords('2026-09-24', '2026-09-29', calendar)).toBe('逾期2个工作日');
    expect(overdueWorkdays('2026-09-24', '2026-09-01', calendar)).toBe(0);
  });
});
