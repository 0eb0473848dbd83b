import { describe, expect, it } from 'vitest';
import { schedule } from '../../core/schedule/schedule.ts';
import { draftedTask, type TaskState } from '../../core/task/task-state.ts';
import { assigned, at, co, contact, informed, inputOf, lead, office, perform, reach, report, reviewer, show, shown } from './play.ts';

const signed = (): TaskState => perform(assigned(), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });

/** The opening notice of a cycle reached on its day: from then on the cycle is open in the state. */
const opened = (state: TaskState, cycle: string, when: string): TaskState =>
  reach(state, when, schedule(inputOf(state)).filter((line) => line.cycle === cycle && line.purpose === 'reportOpen'));

const submitted = (): TaskState => perform(opened(signed(), '2026Q3', '2026-09-16 08:40'), '2026-09-24 16:00', contact('基教科'), report('2026Q3'));

describe('signing', () => {
  it('asks the leads for two workdays, reminds for three, then shows the office', () => {
    expect(shown(assigned(), (line) => line.cycle === null && line.role !== 'contactA:计财科' && line.at < at('2026-12-01 09:00'))).toEqual([
      '- assigned/0 contactA:基教科 @ 2026-03-02 09:00',
      '- signBy/0 contactA:基教科 @ 2026-03-04 09:00',
      '- signBy/1 contactA:基教科 @ 2026-03-05 09:00',
      '- signBy/2 contactA:基教科 @ 2026-03-06 09:00',
      '- signBy/3 contactA:基教科 @ 2026-03-09 09:00',
      '- officeItem/1 office @ 2026-03-10 09:00',
    ]);
  });

  it('tells co-units and those to be informed once, and they stay told after the lead signed', () => {
    const state = assigned('2026-03-02 09:01', [lead('基教科'), co('计财科'), informed('法规科')]);
    const told = ['- informed/0 contactA:法规科 @ 2026-03-02 14:30', '- informed/0 contactA:计财科 @ 2026-03-02 14:30'];
    const isInformed = (line: { purpose: string }): boolean => line.purpose === 'informed';
    expect(shown(state, isInformed).sort()).toEqual(told.sort());
    const after = perform(state, '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    expect(shown(after, isInformed)).toHaveLength(2);
  });

  it('asks each of several leads, and names on the desk who has not signed', () => {
    const state = perform(assigned('2026-03-02 09:00', [lead('督导办'), lead('基教科', false)]), '2026-03-02 10:00', contact('督导办'), { type: 'acknowledge' });
    const lines = schedule(inputOf(state)).filter((line) => line.cycle === null && line.at < at('2026-12-01 09:00'));
    expect(lines.map(({ role }) => role)).not.toContain('contactA:督导办');
    expect(lines.find(({ purpose }) => purpose === 'officeItem')?.reason.facts).toMatchObject({ units: '基教科', due: '2026-03-04' });
  });

  it('is asked anew under another key after a reassignment', () => {
    const state = perform(signed(), '2026-04-01 16:00', office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' });
    expect(shown(state, (line) => line.purpose === 'assigned')).toEqual(['- assigned/0 contactA:职成科 @ 2026-04-02 09:00']);
    expect(schedule(inputOf(state)).find((line) => line.purpose === 'assigned')?.version).toBe(2);
  });
});

describe('the report ladder', () => {
  it('runs from the notice to the principal leader, over 中秋 and 国庆, until the next notice', () => {
    expect(shown(signed(), (line) => line.cycle === '2026Q3')).toEqual([
      '2026Q3 reportOpen/0 contactA:基教科 @ 2026-09-16 09:00',
      '2026Q3 reportSoon/0 contactA:基教科 @ 2026-09-23 09:00',
      '2026Q3 reportDue/0 contactA:基教科 @ 2026-09-24 09:00',
      '2026Q3 reportOverdue/1 contactA:基教科 @ 2026-09-28 09:00',
      '2026Q3 escalate/1 head:基教科 @ 2026-09-29 09:00',
      '2026Q3 reportOverdue/2 contactA:基教科 @ 2026-09-29 09:00',
      '2026Q3 reportOverdue/3 contactA:基教科 @ 2026-09-30 09:00',
      '2026Q3 officeItem/2 office @ 2026-10-09 09:00',
      '2026Q3 escalate/2 leader:基教科 @ 2026-10-09 14:30',
      '2026Q3 reportOverdue/4 contactA:基教科 @ 2026-10-10 09:00',
      '2026Q3 officeItem/22 office @ 2026-10-13 09:00',
      '2026Q3 reportOverdue/5 contactA:基教科 @ 2026-10-14 09:00',
      '2026Q3 officeItem/3 office @ 2026-10-15 09:00',
      '2026Q3 escalate/3 principal @ 2026-10-15 14:30',
      '2026Q3 officeItem/33 officeHead @ 2026-10-16 09:00',
      ...[['10-19', 6], ['10-22', 7], ['10-27', 8], ['10-30', 9], ['11-04', 10], ['11-09', 11], ['11-12', 12], ['11-17', 13],
        ['11-20', 14], ['11-25', 15], ['11-30', 16], ['12-03', 17], ['12-08', 18], ['12-11', 19]].map(
        ([day, rung]) => `2026Q3 reportOverdue/${rung} contactA:基教科 @ 2026-${day} 09:00`,
      ),
    ]);
  });

  it('tells the second contact a workday before the head, and copies the secretary, where they exist', () => {
    const filledRoles = new Set(['contactB:基教科', 'secretary:基教科']);
    const wanted = (line: { role: string; cycle: string | null }): boolean => line.cycle === '2026Q3' && filledRoles.has(line.role);
    expect(shown(signed(), wanted, { filledRoles })).toEqual([
      '2026Q3 reportOverdue/1 contactB:基教科 @ 2026-09-28 09:00',
      '2026Q3 escalate/2 secretary:基教科 @ 2026-10-09 14:30',
    ]);
    expect(shown(signed(), wanted)).toEqual([]);
  });

  it('lets the letters of level 1 and 2 leave by themselves and level 3 only when released', () => {
    const letters = schedule(inputOf(signed())).filter((line) => line.cycle === '2026Q2' && line.purpose === 'escalate');
    expect(letters.map(({ rung, leaving }) => [rung, leaving])).toEqual([[1, 'plain'], [2, 'byItself'], [3, 'byRelease']]);
  });

  it('ends with the year\'s last workday after the last cycle', () => {
    expect(shown(signed(), (line) => line.cycle === '2026Q4' && line.purpose === 'reportOverdue').at(-1)).toBe(
      '2026Q4 reportOverdue/3 contactA:基教科 @ 2026-12-30 09:00',
    );
  });

  it('falls away as a whole with the report, and nothing else does', () => {
    const before = schedule(inputOf(opened(signed(), '2026Q3', '2026-09-16 08:40')));
    const after = schedule(inputOf(submitted()));
    const keys = new Set(after.map(({ key }) => key));
    expect(before.filter(({ key }) => !keys.has(key)).map(show)).toEqual(before.filter((line) => line.cycle === '2026Q3').map(show));
    expect(after.filter((line) => line.cycle === '2026Q3').every((line) => line.purpose === 'reviewDue')).toBe(true);
  });

  it('waits for the office in rungs: its officer, a reminder, the office\'s head', () => {
    expect(shown(submitted(), (line) => line.purpose === 'reviewDue')).toEqual([
      '2026Q3 reviewDue/0 office @ 2026-09-28 09:00',
      '2026Q3 reviewDue/1 office @ 2026-09-30 09:00',
      '2026Q3 reviewDue/2 officeHead @ 2026-10-08 09:00',
    ]);
  });

  it('begins anew under the next version when a report is returned after its date, not before the next round', () => {
    const state = perform(submitted(), '2026-09-29 10:00', reviewer, {
      type: 'return', cycle: '2026Q3', content: 'text of 2026Q3', opinion: 'o', isEmpty: false, due: null,
    });
    const ladder = schedule(inputOf(state)).filter((line) => line.cycle === '2026Q3');
    expect(ladder.slice(0, 4).map(show)).toEqual([
      '2026Q3 reportDue/0 contactA:基教科 @ 2026-09-29 14:30',
      '2026Q3 reportOverdue/1 contactA:基教科 @ 2026-09-30 09:00',
      '2026Q3 escalate/1 head:基教科 @ 2026-10-08 09:00',
      '2026Q3 reportOverdue/2 contactA:基教科 @ 2026-10-08 09:00',
    ]);
    expect(new Set(ladder.map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('keeps the date a return was given with', () => {
    const state = perform(submitted(), '2026-09-29 10:00', reviewer, {
      type: 'return', cycle: '2026Q3', content: 'text of 2026Q3', opinion: 'o', isEmpty: false, due: '2026-10-12',
    });
    expect(shown(state, (line) => line.cycle === '2026Q3').slice(0, 2)).toEqual([
      '2026Q3 reportSoon/0 contactA:基教科 @ 2026-10-10 09:00',
      '2026Q3 reportDue/0 contactA:基教科 @ 2026-10-12 09:00',
    ]);
  });

  it('does not pile an old cycle\'s rungs on a new lead', () => {
    const state = perform(signed(), '2026-04-13 10:00', office, { type: 'reassign', duties: [lead('职成科')], reason: 'r' });
    const ladder = schedule(inputOf(state)).filter((line) => line.cycle === '2026Q1');
    expect(ladder.slice(0, 2).map(show)).toEqual([
      '2026Q1 reportDue/0 contactA:职成科 @ 2026-04-13 14:30',
      '2026Q1 reportOverdue/1 contactA:职成科 @ 2026-04-14 09:00',
    ]);
    expect(ladder.every((line) => line.at >= at('2026-04-13 14:30'))).toBe(true);
  });

  it('stays as it was when only a co-unit changes', () => {
    const before = schedule(inputOf(signed())).filter((line) => line.cycle !== null);
    const state = perform(signed(), '2026-04-13 10:00', office, { type: 'reassign', duties: [lead('基教科'), co('法规科')], reason: 'r' });
    expect(schedule(inputOf(state)).filter((line) => line.cycle !== null)).toEqual(before);
  });

  it('comes back under new keys when an application for completion is returned', () => {
    const applied = perform(signed(), '2026-07-01 10:00', contact('基教科'), { type: 'applyCompletion', content: 'c', isEmpty: false });
    expect(schedule(inputOf(applied)).some((line) => line.cycle !== null)).toBe(false);
    const back = perform(applied, '2026-07-02 10:00', reviewer, { type: 'returnCompletion', opinion: 'o', isEmpty: false });
    const keys = new Set(schedule(inputOf(signed())).map(({ key }) => key));
    const ladder = schedule(inputOf(back)).filter((line) => line.cycle !== null);
    expect(ladder.some((line) => line.cycle === '2026Q3')).toBe(true);
    expect(ladder.filter((line) => keys.has(line.key))).toEqual([]);
  });
});

describe('letters', () => {
  const level2 = (state: TaskState): string[] =>
    schedule(inputOf(state)).filter((line) => line.cycle === '2026Q2' && (line.rung === 2 || line.purpose === 'officeItem') && line.purpose !== 'reportOverdue')
      .map((line) => `${show(line)} ${line.key.split('/').at(-1)}`);
  const hold = (until: string) => ({ type: 'holdLetter', cycle: '2026Q2', rung: 2, until, reason: 'r', isEmpty: false, hasLeft: false }) as const;
  const open = opened(signed(), '2026Q2', '2026-06-15 08:40');

  it('stand at the end of a hold under a key of their own, and the next level waits for them', () => {
    const held = perform(open, '2026-07-02 10:00', office, hold('2026-07-07'));
    expect(level2(held)).toEqual([
      '2026Q2 officeItem/2 office @ 2026-07-07 09:00 office+1',
      '2026Q2 escalate/2 leader:基教科 @ 2026-07-07 14:30 leader:基教科+1',
      '2026Q2 officeItem/22 office @ 2026-07-10 09:00 office+1',
      '2026Q2 officeItem/3 office @ 2026-07-14 09:00 office',
      '2026Q2 officeItem/33 officeHead @ 2026-07-15 09:00 officeHead',
    ]);
  });

  it('cannot be held for more than five workdays', () => {
    expect(level2(perform(open, '2026-07-02 10:00', office, hold('2026-08-31')))[1]).toBe(
      '2026Q2 escalate/2 leader:基教科 @ 2026-07-09 14:30 leader:基教科+1',
    );
  });

  it('leave with the next letters once released, and are not shown again', () => {
    const held = perform(open, '2026-07-02 10:00', office, hold('2026-07-07'));
    const released = perform(held, '2026-07-03 15:00', office, { type: 'releaseLetter', cycle: '2026Q2', rung: 2 });
    expect(level2(released).slice(0, 1)).toEqual(['2026Q2 escalate/2 leader:基教科 @ 2026-07-06 14:30 leader:基教科+2']);
  });

  it('leave the principal alone until released, then leave by themselves', () => {
    const released = perform(open, '2026-07-10 10:00', office, { type: 'releaseLetter', cycle: '2026Q2', rung: 3 });
    const letter = schedule(inputOf(released)).find((line) => line.cycle === '2026Q2' && line.role === 'principal');
    expect([letter && show(letter), letter?.leaving, letter?.key.endsWith('+1')]).toEqual(['2026Q2 escalate/3 principal @ 2026-07-10 14:30', 'byItself', true]);
    expect(schedule(inputOf(released)).some((line) => line.cycle === '2026Q2' && line.role === 'officeHead')).toBe(false);
  });

  it('need no paper once a 批示 came', () => {
    const left = reach(open, '2026-07-02 14:05', schedule(inputOf(open)).filter((line) => line.cycle === '2026Q2' && line.role === 'leader:基教科'));
    expect(level2(left).some((line) => line.includes('officeItem/22'))).toBe(true);
    const answered = perform(left, '2026-07-03 10:00', office, { type: 'recordInstruction', kind: '办理', content: 'w', isEmpty: false });
    expect(level2(answered).some((line) => line.includes('officeItem/22'))).toBe(false);
  });

  it('are forgotten with the version they belonged to', () => {
    const held = perform(open, '2026-07-02 10:00', office, hold('2026-07-07'));
    const again = perform(perform(held, '2026-07-02 11:00', contact('基教科'), report('2026Q2')), '2026-07-03 10:00', reviewer, {
      type: 'return', cycle: '2026Q2', content: 'text of 2026Q2', opinion: 'o', isEmpty: false, due: null,
    });
    expect(again.letters).toEqual([]);
  });
});

describe('deadlines', () => {
  const dated = (end: string, when = '2026-03-02 09:00'): TaskState => assigned(when, [lead('基教科')], { kind: 'dated', end });
  const deadline = (line: { purpose: string; cycle: string | null; rung: number; role: string }): boolean =>
    line.purpose.startsWith('deadline') || (line.cycle === null && line.purpose === 'officeItem' && line.rung === 2);

  it('are announced 7 and 1 workdays before and reminded of at most ten times after', () => {
    const lines = shown(dated('2026-09-30'), deadline);
    expect(lines.slice(0, 5)).toEqual([
      '- deadlineSoon/0 contactA:基教科 @ 2026-09-20 09:00', // a make-up Sunday
      '- deadlineSoon/1 contactA:基教科 @ 2026-09-29 09:00',
      '- deadlineOverdue/1 contactA:基教科 @ 2026-10-08 09:00',
      '- officeItem/2 office @ 2026-10-08 09:00',
      '- deadlineOverdue/2 contactA:基教科 @ 2026-10-09 09:00',
    ]);
    expect(lines.filter((line) => line.includes('deadlineOverdue'))).toHaveLength(10);
  });

  it('are silent about what lies before the assignment', () => {
    expect(shown(dated('2026-02-27'), deadline)).toEqual([]);
    expect(shown(dated('2026-03-04'), deadline)[0]).toBe('- deadlineSoon/1 contactA:基教科 @ 2026-03-03 09:00');
  });

  it('exist for dated terms only', () => {
    expect(shown(assigned(), deadline)).toEqual([]);
  });
});

describe('a task outside its running', () => {
  it('has no lines before it is assigned nor after it is closed', () => {
    expect(schedule(inputOf(draftedTask('t1')))).toEqual([]);
    const withdrawn = perform(assigned(), '2026-03-03 10:00', office, { type: 'withdraw', reason: 'r', isEmpty: false });
    expect(schedule(inputOf(withdrawn))).toEqual([]);
  });
});
