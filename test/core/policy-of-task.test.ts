import { describe, expect, it } from 'vitest';
import { policyDiff } from '../../core/policy/policy-diff.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import { defaultPolicy, type Policy } from '../../core/policy/policy.ts';
import { cyclesOfPeriod } from '../../core/schedule/cycles-of-period.ts';
import { cyclesOfPlan, planCycles } from '../../core/schedule/plan-cycles.ts';
import { calendar, lead } from './play.ts';

const overrides: Policy['overrides'] = { units: { 财务科: { signWorkdays: 4, levels: [1, 3, 6] } }, tasks: { '6': { signWorkdays: 1, period: 'monthly' } } };
const policy: Policy = { ...defaultPolicy, overrides };
const task = (row: string, unit: string) => ({ taskId: `p1-${row}`, duties: [lead(unit)] });

describe('the policy of one task', () => {
  it('is the plan’s, over it its lead’s, over that its own', () => {
    expect(policyOfTask(policy, task('001', '宣传科')).signWorkdays).toBe(defaultPolicy.signWorkdays);
    expect(policyOfTask(policy, task('001', '财务科'))).toMatchObject({ signWorkdays: 4, levels: [1, 3, 6], period: 'quarterly' });
    expect(policyOfTask(policy, task('006', '财务科'))).toMatchObject({ signWorkdays: 1, levels: [1, 3, 6], period: 'monthly' });
  });

  it('is the plan’s itself where nothing is set apart', () => {
    expect(policyOfTask(defaultPolicy, task('006', '财务科'))).toBe(defaultPolicy);
    expect(policyOfTask(policy, task('002', '宣传科'))).toBe(policy);
  });
});

describe('the cycles of a plan', () => {
  it('are those of every period in use, and each task finds its own', () => {
    const frame = { year: 2026, calendar, launch: '2026-03-02' };
    const all = cyclesOfPlan({ ...frame, policy });
    for (const period of ['quarterly', 'monthly'] as const) expect(cyclesOfPeriod(all, period)).toEqual(planCycles({ ...frame, policy, period }));
    expect(cyclesOfPeriod(all, 'weekly')).toEqual([]);
  });

  it('are told apart by their ids, whatever the period', () => {
    const periods = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'once'] as const;
    const all = periods.map((period) => planCycles({ year: 2026, period, policy, calendar, launch: '2025-12-01' }));
    for (const [at, period] of periods.entries()) expect(cyclesOfPeriod(all.flat(), period)).toEqual(all[at]);
  });
});

describe('the difference of two policies', () => {
  it('names every figure that differs, those set apart with whose they are', () => {
    expect(policyDiff(defaultPolicy, { ...policy, version: 9, dueDay: 20 })).toEqual([
      { field: 'dueDay', was: 25, is: 20 },
      { field: 'units.财务科.signWorkdays', was: undefined, is: 4 },
      { field: 'units.财务科.levels', was: undefined, is: [1, 3, 6] },
      { field: 'tasks.6.signWorkdays', was: undefined, is: 1 },
      { field: 'tasks.6.period', was: undefined, is: 'monthly' },
    ]);
    expect(policyDiff(policy, { ...policy, version: 2 })).toEqual([]);
    expect(policyDiff(policy, { ...policy, late: { every: policy.late.every, daily: policy.late.daily } })).toEqual([]);
  });
});
