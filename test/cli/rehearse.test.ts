import { describe, expect, it } from 'vitest';
import type { Rehearsal } from '../../core/rehearsal/rehearsal.ts';
import { runDuban } from './run-duban.ts';

const rehearse = async (...words: string[]): Promise<Rehearsal> => {
  const { exit, out } = await runDuban(['rehearse', 'sample/plan.docx', '--json', ...words]);
  expect(exit).toBe(0);
  return JSON.parse(out) as Rehearsal;
};
const withPeople = ['--directory', 'sample/directory.xlsx'];

describe('duban rehearse', () => {
  it('prints the year of a file with a directory: slots, messages to addresses, counts by person', async () => {
    const { year, slots, messages, perPerson } = await rehearse(...withPeople, '--launch', '2026-03-02');
    expect(year).toBe(2026);
    expect(slots[0]).toEqual({ key: expect.stringMatching(/^p[0-9a-f]{8}-\d{3}\//u), task: expect.any(String), cycle: null, purpose: expect.any(String), rung: 0, role: expect.any(String), at: '2026-03-02T09:00:00+08:00' });
    expect(messages.every(({ to, at }) => to.includes('@') && at.endsWith('+08:00'))).toBe(true);
    expect(perPerson.length).toBeGreaterThan(10);
    expect(slots.find(({ purpose, cycle }) => purpose === 'reportDue' && cycle === '2026Q3')?.at).toBe('2026-09-24T09:00:00+08:00');
  });

  it('lets each unit stand in for its contact without a directory', async () => {
    const { messages } = await rehearse();
    expect(messages.map(({ to }) => to)).toContain('体卫艺科');
    expect(messages.some(({ to }) => to.includes('@'))).toBe(false);
  });

  it('asks less of people who answer promptly', async () => {
    const silent = await rehearse(...withPeople);
    const prompt = await rehearse(...withPeople, '--scenario', 'prompt');
    expect(prompt.messages.length).toBeLessThan(silent.messages.length / 2);
    expect(prompt.slots.some(({ waitsFor }) => waitsFor === 'release')).toBe(false);
  });

  it('begins on the first workday of the year that was named', async () => {
    const { year, slots } = await rehearse('--year', '2025');
    expect({ year, first: slots[0]?.at.slice(0, 10) }).toEqual({ year: 2025, first: '2025-01-02' });
  });

  it('takes the due dates that are to be typed at the launch, and refuses a cycle it does not have', async () => {
    const { slots } = await rehearse(...withPeople, '--due', '2026Q3=2026-09-22');
    expect(slots.find(({ purpose, cycle }) => purpose === 'reportDue' && cycle === '2026Q3')?.at).toBe('2026-09-22T09:00:00+08:00');
    expect(await runDuban(['rehearse', 'sample/plan.docx', ...withPeople, '--due', '2026Q7=2026-05-01'])).toMatchObject({ exit: 2, err: expect.stringMatching(/2026Q7.*2026Q1（2026-03-25）/u) });
  });

  it('prints a summary for people that adds up', async () => {
    const { out } = await runDuban(['rehearse', 'sample/plan.docx', ...withPeople]);
    const { messages } = await rehearse(...withPeople);
    expect(out).toContain(`合成 ${messages.length} 条消息`);
  });
});
