import { dropParts } from './evolve-parts.ts';
import { stateBytes } from './state-bytes.ts';
import type { Cycle, TaskState } from './task-state.ts';

/** What stays of each however crowded a task is: for a click on the message of a moment ago, and for 暂无新进展 in a row. */
const FEWEST_CAUSES = 8;
const FEWEST_SETTLED = 2;

/** Leaves out the oldest of what the register remembers anyway until the state has at most `limit` bytes, or nothing more can be spared. */
export function shedState(state: TaskState, limit: number): TaskState {
  if (isSmall(state, limit)) return state;
  let kept = state;
  while (stateBytes(kept) > limit) {
    const less = lessen(kept);
    if (!less) return kept;
    kept = less;
  }
  return kept;
}

/** Whatever a task holds once: who it is, its term, and requests that wait. */
const ONCE = 1_800;

/** A quick look that never says yes wrongly: most tasks of most years need not be measured. */
function isSmall({ taskId, duties, cycles, letters, causes, parts, matters, calls, instructions, handed, pauses, breakdown }: TaskState, limit: number): boolean {
  if ([parts, matters, calls, instructions, handed, pauses, breakdown].some((each) => each !== undefined)) return false;
  const text = (words: string | null): number => (words === null ? 0 : 3 * words.length);
  const ofDuties = duties.reduce((sum, { unit, acknowledgedAt, asked }) => sum + 90 + text(unit) + (acknowledgedAt === null ? 0 : 24) + (asked ? 70 : 0), 0);
  const ofCycles = cycles.reduce((sum, cycle) => sum + 230 + (isUntouched(cycle) ? 0 : 400 + text(cycle.submittedBy)), 0);
  const ofCauses = causes.reduce((sum, { cause }) => sum + 32 + text(cause), 0);
  return ONCE + text(taskId) + ofDuties + ofCycles + ofCauses + 200 * letters.length <= limit;
}

/** One thing less; null when nothing can be spared. */
function lessen(state: TaskState): TaskState | null {
  const { causes, letters } = state;
  if (causes.length > FEWEST_CAUSES) return { ...state, causes: causes.slice(1) };
  const settled = state.cycles.filter((cycle) => cycle.state === 'approved');
  if (settled.length > FEWEST_SETTLED) return forgetCycles(state, settled.slice(0, 1));
  const missed = state.cycles.filter((cycle) => cycle.id !== state.rectifying && isUntouched(cycle)).sort(byDue);
  if (missed.length > 1) return forgetCycles(state, missed.slice(0, 1));
  // What is held stays held as long as anything else can go.
  const [mark] = [...letters.filter(({ heldUntil }) => heldUntil === null), ...letters];
  if (mark) return { ...state, letters: letters.filter((each) => each !== mark) };
  if (missed.length > 0) return forgetCycles(state, missed);
  return causes.length > 1 ? { ...state, causes: causes.slice(1) } : null;
}

/** Nobody has answered it nor decided anything about it: all there is to know of it is its date. */
const isUntouched = ({ state, version, stated }: Cycle): boolean => (state === 'open' || state === 'missed') && version === 0 && stated === undefined;

const byDue = (one: Cycle, other: Cycle): number => (one.due < other.due ? -1 : 1);

/** Settled for good, or let go: up to them nothing is asked any more that is not in the state. */
export function forgetCycles(state: TaskState, dropped: readonly Cycle[]): TaskState {
  if (dropped.length === 0) return state;
  const gone = new Set(dropped.map(({ id }) => id));
  return {
    ...dropped.reduce((left, { id }) => dropParts(left, id), state),
    cycles: state.cycles.filter(({ id }) => !gone.has(id)),
    letters: state.letters.filter(({ cycle }) => !gone.has(cycle)),
    settledTo: [...gone, state.settledTo ?? ''].sort().at(-1),
  };
}
