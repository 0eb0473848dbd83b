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

  it('refuses habits with a line for each fault', async () => {
    const { exit, err } = await runDuban(['rehearse', ...plan, '--scenario', await file('odd.yaml', 'signs: soon\nunits:\n  甲: 3')]);
    expect(exit).not.toBe(0);
    expect(err).toMatch(/第 1 行.*signs[\s\S]*第 3 行.*甲/);
  });

  it('writes the year as a workbook: every message, what waits, and how much each person gets', async () => {
    const path = join(folder, 'year.xlsx');
    const { exit, out } = await runDuban(['rehearse', ...plan, '--xlsx', path, '--json']);
    expect(exit).toBe(0);
    const { messages, perPerson } = JSON.parse(out) as Rehearsal;
    const { sheets } = await readXlsx(await readFile(path));
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([['消息', messages.length], ['待放行的督办函', expect.any(Number)], ['并入', expect.any(Number)], ['每人', perPerson.length]]);
  });
});
