import type { Cycle, TaskState } from '../../core/task/task-state.ts';
import { wrongUse } from '../command-fault.ts';
import type { ActOptions } from './act-options.ts';
import type { Frame } from './frame.ts';

/** Returned first, then the oldest that is open or overdue, then the next of the plan. */
export function cycleToReport({ state, cycles, today }: Pick<Frame, 'state' | 'cycles' | 'today'>): string {
  const returned = state.cycles.find((cycle) => cycle.state === 'returned');
  if (returned) return returned.id;
  const answered = new Set(state.cycles.filter(isAnswered).map(({ id }) => id));
  const asked = cycles.filter(({ id }) => !answered.has(id));
  const meant = asked.find(({ due }) => due <= today) ?? asked[0];
  if (!meant) throw wrongUse('这项任务没有待报送的周期。', '请用 --cycle 指明，如 --cycle 2026Q1。');
  return meant.id;
}

const isAnswered = ({ state }: Cycle): boolean => state === 'submitted' || state === 'signedOff' || state === 'approved';

/** The one that was named, or that alone waits for a review; with the hash of the text that stands there. */
export function cycleToReview({ cycles }: TaskState, named: string | undefined): { id: string; content: string } {
  const waiting = cycles.filter((cycle) => (named === undefined ? cycle.state === 'submitted' || cycle.state === 'signedOff' : cycle.id === named));
  const [meant] = waiting;
  if (waiting.length > 1) throw wrongUse(`有 ${waiting.length} 期等待审核：${waiting.map(({ id }) => id).join('、')}。`, '请用 --cycle 指明是哪一期。');
  // A cycle without a text is refused by the task itself, in its own words.
  return { id: meant?.id ?? named ?? '', content: meant?.content ?? '' };
}

/** The letter of the report that is late, of the second rung unless another is named. */
export function letterMeant({ cycle, rung }: ActOptions, { state, cycles, today }: Frame): { cycle: string; rung: number } {
  if (rung !== undefined && !/^[123]$/u.test(rung)) throw wrongUse(`「${rung}」不是督办函的级别。`, '级别写作 2 或 3。');
  const late = cycles.find(({ id, due }) => due <= today && !state.cycles.some((each) => each.id === id && isAnswered(each)));
  return { cycle: cycle ?? late?.id ?? cycleToReport({ state, cycles, today }), rung: Number(rung ?? 2) };
}
