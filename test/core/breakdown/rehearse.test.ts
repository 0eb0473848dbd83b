import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { policyFaults } from '../../../core/policy/policy-faults.ts';
import { rehearse } from '../../../core/rehearsal/rehearse.ts';
import type { Scenario } from '../../../core/rehearsal/rehearsal.ts';
import { calendar, lead } from '../play.ts';

const policy = { ...defaultPolicy, breakdownWorkdays: 10 };
const told = (scenario: Scenario, wanted = policy): string[] =>
  rehearse({
    tasks: [{ taskId: 'p1-001', section: [], duties: [lead('基教科')], term: { kind: 'planYear', end: '2026-12-31' } }],
    policy: wanted, calendar, year: 2026, launch: '2026-03-02', directory: null, scenario,
  }).slots.filter(({ purpose, key }) => purpose === 'breakdownDue' || /reviewDue\/1\d|officeItem\/42/u.test(key)).map(({ purpose, rung, role, at }) => `${purpose}/${rung} ${role} ${at.slice(0, 10)}`);

describe('a rehearsed year of a plan that asks for breakdowns', () => {
  it('shows every reminder to a unit that never answers, and the item on the desk', () => {
    expect(told('silent')).toEqual([
      'breakdownDue/0 contactA:基教科 2026-03-02',
      'breakdownDue/1 contactA:基教科 2026-03-13',
      'breakdownDue/2 contactA:基教科 2026-03-16',
      'breakdownDue/3 contactA:基教科 2026-03-17',
      'breakdownDue/4 contactA:基教科 2026-03-18',
      'breakdownDue/5 contactA:基教科 2026-03-19',
      'officeItem/42 office 2026-03-20',
    ]);
  });

  it('shows one ask and its review where everybody answers on the day', () => {
    expect(told('prompt')).toEqual(['breakdownDue/0 contactA:基教科 2026-03-02', 'reviewDue/10 office 2026-03-02']);
  });

  it('shows nothing of it where the policy asks for none', () => {
    expect(told('silent', defaultPolicy)).toEqual([]);
  });

  it('is refused with days that are no count, also for one task', () => {
    expect(policyFaults({ ...policy, breakdownWorkdays: -1 })).toMatchObject([{ path: ['breakdownWorkdays'], code: 'not-a-count' }]);
    expect(policyFaults({ ...defaultPolicy, overrides: { units: {}, tasks: { 1: { breakdownWorkdays: 1.5 } } } })).toMatchObject([{ path: ['overrides', 'tasks', '1', 'breakdownWorkdays'] }]);
  });
});
