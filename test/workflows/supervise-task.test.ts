import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../desk/ask.ts';
import { eventually } from '../support/eventually.ts';
import { draftTask, smallDirectory } from '../support/fixture-plan.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { createTaskWorld, type TaskWorld } from '../support/task-world.ts';

let world: TaskWorld;
beforeAll(async () => {
  world = await createTaskWorld({ directory: smallDirectory, start: '2026-03-02T08:00:00+08:00' });
});
afterAll(() => world?.close());

const stageOf = async (taskId: string) => (await world.reads.task(taskId))?.state.stage;
const act = async (key: string, by: string, taskId: string, ask: Ask) => {
  const receipt = await world.desk.receive({ key, by, via: 'chat', asks: [{ taskId, ask }] });
  const { rows } = await world.desk.settled(receipt, PATIENCE_MS);
  return rows[0]?.outcome;
};

describe('supervising one task', () => {
  it('assigns, signs, asks for the report at its time, and takes the report', async () => {
    await world.launchTask('t1', draftTask('1', '推进学前教育普及普惠', ['基础教育科'], ['计划财务科']));
    await eventually(() => stageOf('t1'), (stage) => stage === 'assigned');
    expect(await act('k1', 'wang@example.org', 't1', { type: 'acknowledge' })).toEqual({ ok: false, code: 'NOT_YOURS' });
    expect(await act('k2', 'zhou@example.org', 't1', { type: 'acknowledge' })).toMatchObject({ ok: true });
    expect(await stageOf('t1')).toBe('underway');
    expect(await act('k3', 'zhou@example.org', 't1', { type: 'acknowledge' })).toEqual({ ok: false, code: 'ALREADY_ACKNOWLEDGED' });

    const report = { done: '已完成', next: '', difficulty: '', values: [] };
    const early: Ask = { type: 'submitReport', cycle: '2026Q1', report, progressClass: '达进度', attestedBy: '郑科长' };
    expect(await act('k4', 'zhou@example.org', 't1', early)).toEqual({ ok: false, code: 'NO_SUCH_CYCLE' });

    await world.clock.stand(new Date('2026-03-16T09:00:00+08:00'));
    await world.engine.tellClockMoved('t1');
    await eventually(() => world.reads.task('t1'), (task) => task?.state.cycles.some((cycle) => cycle.id === '2026Q1') ?? false);
    expect(await act('k5', 'zhou@example.org', 't1', early)).toMatchObject({ ok: true });
    const [submission] = await world.reads.submissions('t1');
    expect(submission).toMatchObject({ cycle: '2026Q1', words: { done: '已完成' }, by: 'zhou@example.org', standing: 'submitted' });
  });

  it('gives a repeated act its first answer', async () => {
    await world.launchTask('t2', draftTask('2', '完善教师队伍管理', ['计划财务科']));
    await eventually(() => stageOf('t2'), (stage) => stage === 'assigned');
    const first = await act('again', 'wang@example.org', 't2', { type: 'acknowledge' });
    expect(await act('again', 'wang@example.org', 't2', { type: 'acknowledge' })).toEqual(first);
    const timeline = await world.reads.timeline('t2');
    expect(timeline.filter((entry) => entry.event?.type === 'acknowledged')).toHaveLength(1);
  });
});
