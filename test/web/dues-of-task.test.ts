import { describe, expect, it } from 'vitest';
import { withSigners } from '../../core/plan/with-signers.ts';
import { duesOfTask } from '../../web/server/dues-of-task.ts';
import { assigned, co, contact, inputOf, lead, perform } from '../core/play.ts';

describe('what is due of a task', () => {
  it('may still move in a year whose holidays are not announced, and says so', () => {
    const signed = perform(assigned('2026-03-02 09:00', [lead('基教科')]), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    const cycles = [{ id: '2026Q4', due: '2026-12-25' }, { id: '2027Q1', due: '2027-03-25' }];
    expect(duesOfTask(inputOf(signed, { cycles })).filter(({ what }) => what.includes('填报'))).toEqual([
      { what: '四季度填报', date: '2026-12-25' }, { what: '一季度填报，日期暂定', date: '2027-03-25' },
    ]);
  });

  it('is the signature of a co-unit that was asked for one', () => {
    const task = perform(assigned('2026-03-02 09:00', withSigners([lead('基教科'), co('计财科')], { coSigns: true })), '2026-03-02 10:00', contact('基教科'), { type: 'acknowledge' });
    expect(duesOfTask(inputOf(task))[0]).toEqual({ what: '签收', date: '2026-03-04' });
  });
});
