import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../core/plan/plan-draft.ts';
import { formFigures } from '../../../core/report/form-figure.ts';

const indicator = (over: Partial<Indicator> = {}): Indicator => ({ text: '新增学位3000个', name: '新增学位', value: 3000, unit: '个', comparison: 'atLeast', direction: 'up', scope: null, baseline: null, by: null, ...over });
const mayFall = (over: Partial<Indicator>) => formFigures([indicator(over)], [], [])[0]?.mayFall ?? false;

describe('a figure of a form', () => {
  it.each<[string, Partial<Indicator>, boolean]>([
    ['adds up', {}, false],
    ['adds up over the schools of a county', { scope: '各县区' }, false],
    ['is to go down', { name: '大班额', direction: 'down', comparison: 'atMost' }, true],
    ['is counted anew every term', { scope: '每学期' }, true],
    ['is counted a school and year', { scope: '每校每年' }, true],
    ['is an average', { scope: '生均' }, true],
  ])('that %s', (_, over, falls) => {
    expect(mayFall(over)).toBe(falls);
  });

  it('says nothing of what only a report named', () => {
    expect(formFigures([], [{ name: '培训人数', value: 5 }], [])).toEqual([{ name: '培训人数', unit: '', target: null, comparison: null, last: 5, now: null }]);
  });
});
