import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberedRow } from '../../../core/plan/numbered-row.ts';
import { defaultPolicy, type Policy } from '../../../core/policy/policy.ts';
import { atRows, byName } from '../../../core/policy/task-names.ts';

/** Number 9 was never printed, 3 twice, the fifth row has none. */
const rows: NumberedRow[] = ['1.', '3.', '3.', '（四）', '', '8.', '10.'].map((number, at) => ({ row: at + 1, number, section: [] }));
const policyWith = (tasks: Record<string, { signWorkdays: number }>): Policy => ({ ...defaultPolicy, overrides: { units: {}, tasks } });
const rowsOf = (tasks: Record<string, { signWorkdays: number }>) => {
  const answer = atRows(policyWith(tasks), rows);
  return answer.ok ? Object.fromEntries(Object.entries(answer.policy.overrides!.tasks).map(([row, own]) => [row, own.signWorkdays])) : answer.message;
};

describe('rules given to a task by its name', () => {
  it.each([
    ['10', '7'], ['8', '6'], ['#6', '6'], ['四', '4'], ['（四）', '4'], ['#5', '5'], ['1', '1'],
    // nobody printed it: a place in the document
    ['2', '2'], ['7', '7'],
  ])('%s is row %s', (name, row) => {
    expect(rowsOf({ [name]: { signWorkdays: 5 } })).toEqual({ [row]: 5 });
  });

  it('are refused where the name means several rows, none, or one twice', () => {
    expect(rowsOf({ 3: { signWorkdays: 5 } })).toContain('#2、#3');
    expect(rowsOf({ '#9': { signWorkdays: 5 } })).toContain('共有 7 行');
    expect(rowsOf({ 8: { signWorkdays: 5 }, '#6': { signWorkdays: 4 } })).toContain('同一项任务');
  });

  it('leave a policy without any as it is', () => {
    expect(atRows(defaultPolicy, rows)).toEqual({ ok: true, policy: defaultPolicy });
    expect(byName(defaultPolicy, rows)).toBe(defaultPolicy);
  });

  it('come back to the same rows by the names that are shown, whatever was printed', () => {
    const printed = fc.array(fc.constantFrom('', '1', '2.', '（二）', '3', '10', '#2', '一'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(printed, (numbers) => {
        const all = numbers.map((number, at): NumberedRow => ({ row: at + 1, number, section: [] }));
        const policy = policyWith(Object.fromEntries(all.map(({ row }) => [String(row), { signWorkdays: row }])));
        expect(atRows(byName(policy, all), all)).toEqual({ ok: true, policy });
      }),
    );
  });
});
