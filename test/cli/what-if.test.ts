import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhatIf } from '../../core/rehearsal/compare-rehearsals.ts';
import type { Rehearsal } from '../../core/rehearsal/rehearsal.ts';
import { runDuban } from './run-duban.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'duban-what-if-'))));
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const plan = ['sample/plan.docx', '--directory', 'sample/directory.xlsx', '--launch', '2026-03-02'];
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

describe('duban what-if', () => {
  it('finds no change under the same rules', async () => {
    const { exit, out } = await runDuban(['what-if', ...plan, '--policy', await file('same.yaml', '')]);
    expect(exit).toBe(0);
    expect(out).toContain('没有变化');
  });

  it('tells which tasks move and who hears more when reports come monthly for one task', async () => {
    const policy = await file('monthly.yaml', 'overrides:\n  tasks:\n    1: { period: monthly }');
    const { exit, out } = await runDuban(['what-if', ...plan, '--policy', policy, '--json']);
    expect(exit).toBe(0);
    const compared = JSON.parse(out) as WhatIf;
    expect(compared.tasks.map(({ task }) => task.slice(-4))).toEqual(['-001']);
    expect(compared.messages.is).toBeGreaterThan(compared.messages.was);
    expect(compared.tasks[0]!.removed.every(({ cycle }) => cycle === null || cycle.includes('Q'))).toBe(true);
  });

  it('moves every due date when the day of the month changes', async () => {
    const { out } = await runDuban(['what-if', ...plan, '--policy', await file('twentieth.yaml', 'dueDay: 20'), '--json']);
    const { tasks, slots } = JSON.parse(out) as WhatIf;
    expect(tasks.length).toBeGreaterThan(10);
    expect(tasks[0]!.moved.find(({ purpose }) => purpose === 'reportDue')).toMatchObject({ from: '2026-03-25T09:00:00+08:00', to: '2026-03-20T09:00:00+08:00' });
    expect(slots.was).toBeGreaterThan(0);
  });

  it('says what co-signing and a leader’s summary bring, in words', async () => {
    const { out } = await runDuban(['what-if', ...plan, '--policy', await file('told.yaml', 'coSigns: true\nleaderBriefWorkdays: 3'), '--json']);
    const { tasks, provisional } = JSON.parse(out) as WhatIf;
    const added = new Set(tasks.flatMap((task) => task.added.map(({ purpose }) => purpose)));
    expect([...added].sort()).toEqual(['assigned', 'leaderBrief', 'signBy']);
    expect(tasks.every(({ removed }) => removed.every(({ purpose }) => purpose === 'informed'))).toBe(true);
    // The fourth quarter's is told on 30 December: nothing of it lies in a year nobody knows.
    expect(provisional).toBe(false);
    const shown = await runDuban(['policy', 'diff', 'default', join(folder, 'told.yaml')]);
    expect(shown.out).toMatch(/配合单位签收\s+coSigns\s+否\s+是/u);
    expect(shown.out).toMatch(/情况汇总\s+leaderBriefWorkdays\s+0\s+3/u);
  });

  it('marks dates of a year whose holidays are not announced', async () => {
    const next = ['sample/plan.docx', '--directory', 'sample/directory.xlsx', '--year', '2027', '--launch', '2027-03-01'];
    const policy = await file('twenty.yaml', 'dueDay: 20');
    const { out } = await runDuban(['what-if', ...next, '--policy', policy]);
    expect(out).toContain('有的日期所在年份的放假安排尚未公布，标为暂定。');
    expect(out).toMatch(/2027-03-16 → 2027-03-\d\d（暂定）/u);
  });
});

describe('duban rehearse', () => {
  it('plays the habits of last year: who never reports is asked all year, who reports early is not reminded', async () => {
    const habits = await file('habits.yaml', 'signs: 1\nreports: -2\nreviews: 2\nunits:\n  体育卫生与艺术科: { reports: never }');
    const { exit, out } = await runDuban(['rehearse', ...plan, '--scenario', habits, '--json']);
    expect(exit).toBe(0);
    const { slots } = JSON.parse(out) as Rehearsal;
    const late = slots.filter(({ purpose, role }) => purpose === 'reportOverdue' && role.startsWith('contactA:'));
    expect(new Set(late.map(({ role }) => role))).toEqual(new Set(['contactA:体育卫生与艺术科']));
  });

  it('plans around local closures of a file: the office’s own, and those of a type of unit', async () => {
    const dueDays = async (...words: string[]): Promise<string[]> => {
      const { exit, out } = await runDuban(['rehearse', ...plan, ...words, '--json']);
      expect(exit).toBe(0);
      return [...new Set((JSON.parse(out) as Rehearsal).slots.filter(({ purpose, cycle, task }) => purpose === 'reportDue' && cycle === '2026Q1' && task.endsWith('-001')).map(({ at }) => at.slice(0, 10)))];
    };
    expect(await dueDays('--closures', await file('all.yaml', '- { days: 2026-03-25, why: 本地放假 }'))).toEqual(['2026-03-24']);
    const rooms = await file('rooms.yaml', '- { days: 2026-03-24..2026-03-25, unitType: 科室, why: 培训 }');
    expect(await dueDays('--closures', rooms)).toEqual(['2026-03-23']);
  });

  it('says that closures of a type of unit need the directory', async () => {
    const { err } = await runDuban(['rehearse', 'sample/plan.docx', '--closures', await file('schools.yaml', '- { days: 2026-07-10..2026-08-31, unitType: 学校, why: 暑假 }')]);
    expect(err).toContain('只有全体的停办日期起作用');
  });

  it('refuses closures with a line for each fault', async () => {
    const { exit, err } = await runDuban(['rehearse', ...plan, '--closures', await file('odd-closures.yaml', '- { days: 2026-02-30, why: 寒假 }\n- { days: 2026-07-10, unitType: 大学, why: 暑假 }')]);
    expect(exit).not.toBe(0);
    expect(err).toMatch(/停办日期文件有问题[\s\S]*第 1 行：days[\s\S]*第 2 行：unitType：没有「大学」/u);
  });

  it('refuses habits with a line for each fault', async () => {
    const { exit, err } = await runDuban(['rehearse', ...plan, '--scenario', await file('odd.yaml', 'signs: soon\nunits:\n  甲: 3')]);
    expect(exit).not.toBe(0);
    expect(err).toMatch(/第 1 行.*signs[\s\S]*第 3 行.*甲/);
  });

  it('writes the year as a workbook: every message, what waits, and how much each person gets', async () => {
    const path = join(folder, 'year.xlsx');
    const { exit, out } = await runDuban(['rehearse', ...plan, '--xlsx', path, '--json']);
    expect(exit).toBe(0);
    const { slots, messages, perPerson } = JSON.parse(out) as Rehearsal;
    const nameOf = (to: string) => perPerson.find((person) => person.to === to)?.name;
    const { sheets } = await readXlsx(await readFile(path));
    const waiting = slots.filter(({ waitsFor }) => waitsFor === 'release');
    const putOff = slots.filter(({ ridesAt }) => ridesAt !== undefined);
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([['消息', messages.length], ['待放行的督办函', waiting.length], ['并入', putOff.length], ['每人', perPerson.length]]);
    for (const { autoFilter, freezePane } of sheets) expect({ autoFilter, freezePane }).toMatchObject({ autoFilter: { range: expect.stringMatching(/^A1:/u) }, freezePane: { rows: 1 } });

    // In words and by name: a role's own name is nobody's business.
    const [, letters, merged] = sheets.map(({ rows }) => rows);
    expect(letters!.slice(1).every(([, , , to]) => to === '主要领导')).toBe(true);
    expect(new Set(merged!.slice(1).map((row) => row[5]))).toEqual(new Set(putOff.map(({ key }) => nameOf(messages.find((message) => message.merged?.includes(key))!.to))));
    expect(JSON.stringify(sheets)).not.toMatch(/contact[AB]|leader:|principal/u);
  });
});
