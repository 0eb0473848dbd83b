import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { draftedTask, type Cycle, type TaskState } from '../../core/task/task-state.ts';
import type { TaskView } from '../../ports/reads.ts';
import { planStatus } from '../../cli/status/plan-status.ts';
import type { PlanFrame } from '../../core/schedule/input-of-task.ts';
import { taskDraft } from '../support/fictitious-plan.ts';

const frame: PlanFrame = { policy: defaultPolicy, calendar: chineseCalendar, cycles: [{ id: '2026Q1', due: '2026-03-25' }], filledRoles: new Set() };

const running: TaskState = {
  ...draftedTask('p1-001'),
  stage: 'underway',
  duties: [{ unit: '设施科', kind: 'lead', main: true, acknowledgedAt: '2026-03-02T02:00:00Z' }],
  assignedAt: '2026-03-02T01:00:00Z',
  assignment: 1,
  reporting: { since: '2026-03-02T01:00:00Z', version: 0 },
};
const submitted: Cycle = {
  id: '2026Q1', due: '2026-03-25', version: 0, state: 'submitted', content: 'h', submittedAt: '2026-03-25T02:00:00Z', submittedBy: 'a@b',
  proposedClass: '达进度', decidedClass: null, repairedLate: false, returns: 0, returnedAt: null,
};

const view = (state: TaskState, over: Partial<TaskView> = {}): TaskView => ({
  id: 'p1-001', planId: 'p1', planTitle: '要点', row: 1, number: '1.', title: '读书角', section: [],
  draft: taskDraft({ number: '1.', title: '读书角', leadUnits: ['设施科'] }), state, needsHelp: null, leftOut: null, ...over,
});
const statusOn = (today: string, state: TaskState, over: Partial<TaskView> = {}) => planStatus([view(state, over)], frame, today)[0]!;

describe('where a task stands', () => {
  it('is green and names the next date before it nears', () => {
    expect(statusOn('2026-03-04', running)).toMatchObject({ light: 'green', next: '2026-03-25', late: [], lead: '设施科' });
  });

  it('says that the next date may still move in a year whose holidays are not announced', () => {
    const next = planStatus([view(running)], { ...frame, cycles: [{ id: '2027Q1', due: '2027-03-25' }] }, '2027-03-01')[0]!;
    expect(next).toMatchObject({ next: '2027-03-25', nextProvisional: true });
    expect(statusOn('2026-03-04', running).nextProvisional).toBeUndefined();
  });

  it('is red with the workdays a report is late', () => {
    const { light, late } = statusOn('2026-03-27', running);
    expect({ light, late }).toEqual({ light: 'red', late: [{ what: 'report', cycle: '2026Q1', due: '2026-03-25', late: 2 }] });
  });

  it('counts an unsigned task by the days the policy gives', () => {
    const unsigned = { ...running, stage: 'assigned' as const, reporting: { since: null, version: 0 }, duties: running.duties.map((duty) => ({ ...duty, acknowledgedAt: null })) };
    expect(statusOn('2026-03-05', unsigned).late).toEqual([{ what: 'sign', cycle: null, due: '2026-03-04', late: 1 }]);
  });

  it('holds nothing against the unit while its report waits for review', () => {
    expect(statusOn('2026-03-27', { ...running, cycles: [submitted] })).toMatchObject({ late: [], waitsForReview: ['2026Q1'] });
  });

  it('burns no light where nothing is supervised', () => {
    expect(statusOn('2026-03-27', draftedTask('p1-001'))).toMatchObject({ stage: 'drafted', light: null, late: [] });
    expect(statusOn('2026-03-27', running, { leftOut: '已并入第2行' })).toMatchObject({ stage: 'leftOut', light: null, late: [] });
  });
});
