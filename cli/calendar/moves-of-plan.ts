import { isProvisional, isWorkday } from '../../core/calendar/workday.ts';
import { inputOfTask } from '../../core/schedule/input-of-task.ts';
import { isoIn } from '../../core/schedule/instant.ts';
import type { Purpose, RoleName } from '../../core/schedule/line.ts';
import { previewMoves } from '../../core/schedule/preview-moves.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { isClosed } from '../../core/task/task-state.ts';
import type { ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Register } from '../surroundings.ts';

/** A line that moves; instants are ISO with the policy's offset, null where it is new or falls away. */
export interface ShownMove {
  key: string;
  purpose: Purpose;
  role: RoleName;
  cycle: string | null;
  before: string | null;
  after: string | null;
  /** The holidays of a year it is about are not announced: it may move again. */
  provisional?: true;
}

/** What the calendar of today, or other rules, change in one launched plan. */
export interface PlanMoves {
  plan: string;
  title: string;
  /** The holidays of its year are not announced: the dates may move again. */
  provisional: boolean;
  /** Tasks of which something moves, in the plan's order. */
  tasks: { task: string; number: string; title: string; moves: ShownMove[] }[];
  /** Cycles whose date, which the office typed or took over at the launch, is a day off now. It stays until it is changed. */
  dueOnDaysOff: { cycle: string; due: string }[];
}

/** `other` rules in place of the plan's own. */
export async function movesOfPlan({ reads, planning }: Pick<Register, 'reads' | 'planning'>, { id, title, year }: Pick<ShelfPlan, 'id' | 'title' | 'year'>, now: Date, other?: Policy): Promise<PlanMoves> {
  const held = await planning.bookOf(id, true);
  const book = other ? { ...held, policy: other } : held;
  const { calendar, cycles, policy } = book;
  const iso = (at: Date | null): string | null => at && isoIn(at, policy.zone);
  const shown = (move: ShownMove): ShownMove => (isProvisional((move.after ?? move.before ?? '').slice(0, 10), calendar) ? { ...move, provisional: true } : move);
  const tasks: PlanMoves['tasks'] = [];
  for (const task of await reads.tasksOf(id)) {
    if (task.leftOut !== null || task.state.stage === 'drafted' || isClosed(task.state)) continue;
    const moves = previewMoves(inputOfTask(task.state, book), await reads.linesOfTask(task.id), now);
    if (moves.length === 0) continue;
    tasks.push({ task: task.id, number: task.number, title: task.title, moves: moves.map((move) => shown({ ...move, before: iso(move.before), after: iso(move.after) })) });
  }
  const dueOnDaysOff = cycles.filter(({ due }) => !isWorkday(due, calendar)).map(({ id: cycle, due }) => ({ cycle, due }));
  return { plan: id, title, provisional: year !== null && isProvisional(`${year}-01-01`, calendar), tasks, dueOnDaysOff };
}
