import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { findRows } from '../../core/plan/find-rows.ts';
import { checkLaunch, type LaunchCheckInput } from '../../core/plan/launch-check.ts';
import { launchLines } from '../../core/plan/launch-lines.ts';
import { planFindings } from '../../core/plan/plan-findings.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { fictitiousDirectory, taskDraft } from '../support/fictitious-plan.ts';

const row = (number: number, given: Partial<Parameters<typeof taskDraft>[0]> = {}, leftOut: string | null = null) => ({
  row: number,
  taskId: `p1-00${number}`,
  draft: taskDraft({ number: `${number}.`, title: `任务${number}`, leadUnits: ['设施科'], ...given }),
  leftOut,
});

const input = (over: Partial<LaunchCheckInput> = {}, plan: Partial<LaunchCheckInput['plan']> = {}): LaunchCheckInput => ({
  plan: { id: 'p1', title: '要点', year: 2026, state: 'drafted', launchDate: null, rows: [row(1)], settled: {}, ...plan },
  findings: [],
  year: null,
  launch: null,
  acceptDoubts: false,
  now: new Date('2026-03-02T00:30:00Z'),
  policy: defaultPolicy,
  calendar: chineseCalendar,
  directory: fictitiousDirectory(),
  ...over,
});

const streets = Array.from({ length: 120 }, (_, at) => `第${at + 1}街道办事处`);
const manyUnits = { ...fictitiousDirectory(), units: [...fictitiousDirectory().units, ...streets.map((name) => ({ ...fictitiousDirectory().units[0]!, name, aliases: [] }))], groups: [{ ...fictitiousDirectory().groups[0]!, name: '各街道', members: streets }] };

const doubt = { task: 0, severity: 'doubt', code: 'some', message: '存疑' } as const;
const codeOf = (given: LaunchCheckInput) => {
  const answer = checkLaunch(given);
  return answer.ok ? 'ok' : answer.code;
};

describe('whether a plan may be launched', () => {
  it.each<[string, LaunchCheckInput, string]>([
    ['a plan in order', input(), 'ok'],
    ['one that was launched', input({}, { state: 'launched', launchDate: '2026-01-05' }), 'ALREADY_LAUNCHED'],
    ['one that is being launched', input({}, { state: 'launching', launchDate: '2026-03-02' }), 'ALREADY_LAUNCHED'],
    ['one without a year', input({}, { year: null }), 'NO_YEAR'],
    ['one without a year, the year named', input({ year: 2026 }, { year: null }), 'ok'],
    ['one whose year is over', input({}, { year: 2020 }), 'YEAR_OVER'],
    ['one whose year is over, another named', input({ year: 2026 }, { year: 2020 }), 'ok'],
    ['one whose year is over, named again', input({ year: 2020 }, { year: 2020 }), 'YEAR_OVER'],
    ['a launch tomorrow', input({ launch: '2026-03-03' }), 'LAUNCH_LATER'],
    ['a launch on a day gone by', input({ launch: '2026-01-05' }), 'ok'],
    ['a plan all left out', input({}, { rows: [row(1, {}, '另行')] }), 'NOTHING_TO_LAUNCH'],
    ['an error', input({ findings: [{ ...doubt, severity: 'error' }], acceptDoubts: true }), 'ERRORS'],
    ['a doubt', input({ findings: [doubt] }), 'DOUBTS'],
    ['a doubt with a yes', input({ findings: [doubt], acceptDoubts: true }), 'ok'],
    ['a note', input({ findings: [{ ...doubt, severity: 'note' }] }), 'ok'],
    ['a deadline gone by', input({}, { rows: [row(1, { deadline: '2026-02-10' })] }), 'DOUBTS'],
    ['a deadline of an earlier year', input({}, { rows: [row(1, { deadline: '2025-12-31' })] }), 'DOUBTS'],
    ['a task of more units than it can hold', input({ acceptDoubts: true, directory: manyUnits }, { rows: [row(1, { coUnits: ['各街道'] })] }), 'ERRORS'],
    ['a unit nobody speaks for', input({ directory: { ...fictitiousDirectory(), people: [] } }), 'DOUBTS'],
  ])('%s', (_, given, expected) => {
    expect(codeOf(given)).toBe(expected);
  });

  it('lists what was accepted, and gives each task its duties and term', () => {
    const rows = [row(1, { coUnits: ['宣传科'] }), row(2, {}, '另行'), row(3, { deadline: '2026-06-30' })];
    const answer = checkLaunch(input({ findings: [doubt], acceptDoubts: true }, { rows }));
    expect(answer).toMatchObject({ ok: true, launch: { accepted: [doubt], year: 2026, launch: '2026-03-02' } });
    expect(answer.ok && answer.launch.tasks).toEqual([
      { taskId: 'p1-001', row: 1, term: { kind: 'planYear', end: '2026-12-31' }, duties: [{ unit: '设施科', kind: 'lead', main: true }, { unit: '宣传科', kind: 'co', main: false }] },
      { taskId: 'p1-003', row: 3, term: { kind: 'dated', end: '2026-06-30' }, duties: [{ unit: '设施科', kind: 'lead', main: true }] },
    ]);
  });

  it('asks for no cycle that fell due between a launch date gone by and today', () => {
    const answer = checkLaunch(input({ launch: '2026-01-05', now: new Date('2026-05-06T01:00:00Z') }));
    expect(answer.ok && answer.launch.cycles.map(({ id }) => id)).toEqual(['2026Q2', '2026Q3', '2026Q4']);
  });

  it('plans every line of every task, none before the launch', () => {
    const now = new Date('2026-03-02T00:30:00Z');
    const answer = checkLaunch(input({}, { rows: [row(1), row(2)] }));
    const lines = answer.ok ? launchLines(answer.launch, now, chineseCalendar, fictitiousDirectory()) : [];
    expect(new Set(lines.map(({ taskId }) => taskId))).toEqual(new Set(['p1-001', 'p1-002']));
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    expect(lines.filter(({ at }) => at < now)).toEqual([]);
  });
});

describe('what stands in the way', () => {
  const { units, groups } = fictitiousDirectory();
  const found = (given: Parameters<typeof taskDraft>[0], over: Partial<Parameters<typeof planFindings>[0]> = {}) => {
    const draft = taskDraft(given);
    const parts = { rows: [{ row: 1, draft, leftOut: null }], imported: [], printed: [draft], settled: {}, directory: { units, groups }, ...over };
    return planFindings(parts).map(({ severity, code }) => `${severity} ${code}`);
  };
  const base = { number: '1', title: '任务' };

  it.each<[string, Partial<Parameters<typeof taskDraft>[0]>, Record<string, string>, string[]]>([
    ['a known lead', { leadUnits: ['设施科'] }, {}, []],
    ['a lead by its alias', { leadUnits: ['设施办'] }, {}, []],
    ['no lead', {}, {}, ['error missing-lead']],
    ['a lead nobody knows', { leadUnits: ['设备处'] }, {}, ['error missing-lead', 'doubt unknown-unit']],
    ['a lead nobody knows, settled', { leadUnits: ['设备处'] }, { 设备处: '设施科' }, []],
    ['a group as lead', { leadUnits: ['馆属各组'] }, {}, ['error missing-lead']],
    ['a co-unit nobody knows', { leadUnits: ['设施科'], coUnits: ['设备处'] }, {}, ['doubt unknown-unit']],
  ])('%s', (_, given, settled, expected) => {
    expect(found({ ...base, ...given }, { settled })).toEqual(expected);
  });

  it('keeps a doubt about a lead until somebody types it', () => {
    const imported = [{ task: 0, severity: 'doubt', code: 'missing-lead', message: '标签有误' } as const];
    const draft = { ...base, leadUnits: ['设施科'] };
    expect(found(draft, { imported })).toEqual(['doubt missing-lead']);
    expect(found(draft, { imported, printed: [taskDraft({ ...base, leadUnits: ['设施办'] })] })).toEqual([]);
  });

  it('names one unknown unit once, however many rows print it', () => {
    const draft = taskDraft({ ...base, leadUnits: ['设施科'], coUnits: ['设备处'] });
    const rows = [1, 2, 3].map((number) => ({ row: number, draft, leftOut: null }));
    const findings = planFindings({ rows, imported: [], printed: [draft, draft, draft], settled: {}, directory: { units, groups } });
    expect(findings).toMatchObject([{ task: null, code: 'unknown-unit', message: expect.stringContaining('第1、2、3行') }]);
  });
});

describe('naming rows', () => {
  const rows = [
    { row: 1, number: '（一）', section: ['一、'] },
    { row: 2, number: '11.', section: ['一、'] },
    { row: 3, number: '2.', section: ['二、'] },
  ];
  it.each([
    ['11', [2]],
    ['(一)', [1]],
    ['2', [3]],
    ['#2', [2]],
    [1, [1]],
  ])('%s is row %s', (name, expected) => {
    expect(findRows(rows, [name])).toEqual({ ok: true, rows: expected });
  });
});
