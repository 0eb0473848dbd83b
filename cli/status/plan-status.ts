import { isProvisional } from '../../core/calendar/workday.ts';
import { lightOf, type Light } from '../../core/light/light.ts';
import { overdueWorkdays } from '../../core/light/overdue-words.ts';
import { askedCycles } from '../../core/schedule/asked-cycles.ts';
import { breakdownAsk } from '../../core/schedule/breakdown-ask.ts';
import { duesBeside } from '../../core/schedule/asked-beside.ts';
import { askedDeadline } from '../../core/schedule/asked-deadline.ts';
import { inputOfTask, type PlanFrame } from '../../core/schedule/input-of-task.ts';
import type { ScheduleInput } from '../../core/schedule/schedule-input.ts';
import { subItemAsks } from '../../core/schedule/sub-item-asks.ts';
import { owedYearEnd } from '../../core/schedule/year-end.ts';
import { signDue } from '../../core/schedule/sign-ask.ts';
import { isClosed, mainLead, waitsForSignOff, type Stage, type TaskState } from '../../core/task/task-state.ts';
import type { TaskView } from '../../ports/reads.ts';

export interface LateMatter {
  what: 'sign' | 'report' | 'deadline' | 'breakdown' | 'subItem' | 'instruction' | 'call' | 'conclusion';
  /** Cycle of a report, id of a 批示 or a call. */
  cycle: string | null;
  due: string;
  /** Workdays since. */
  late: number;
}

export interface TaskStatus {
  taskId: string;
  row: number;
  number: string;
  title: string;
  lead: string | null;
  /** `leftOut` for a row that is not supervised. */
  stage: Stage | 'leftOut';
  /** Null where no light burns: drafted, left out, closed. */
  light: Light | null;
  /** What is asked next and not late yet, `YYYY-MM-DD`. */
  next: string | null;
  /** Its year's holidays are not announced: it may still move. */
  nextProvisional?: true;
  late: LateMatter[];
  waitsForReview: string[];
  /** Reports handed in that nobody has signed off: they cannot be reviewed yet. */
  waitsForSignOff: string[];
  needsHelp: string | null;
}

/** Where each task of a plan stands on a date. Pure. */
export const planStatus = (tasks: TaskView[], frame: PlanFrame, today: string): TaskStatus[] => tasks.map((task) => statusOf(task, frame, today));

function statusOf({ id, row, number, title, state, leftOut, needsHelp, draft }: TaskView, frame: PlanFrame, today: string): TaskStatus {
  const input = inputOfTask(state, frame);
  const runs = leftOut === null && state.stage !== 'drafted' && !isClosed(state);
  const due = runs ? dueMatters(input) : [];
  const late = due
    .map((matter) => ({ ...matter, late: overdueWorkdays(matter.due, today, frame.calendar) }))
    .filter((matter) => matter.due < today);
  const next = due.map((matter) => matter.due).filter((date) => date >= today).sort()[0] ?? null;
  return {
    taskId: id,
    row,
    number,
    title,
    lead: mainLead(state)?.unit ?? draft.leadUnits[0] ?? null,
    stage: leftOut === null ? state.stage : 'leftOut',
    light: runs ? lightOf(input, today) : null,
    next,
    ...(next !== null && isProvisional(next, frame.calendar) ? { nextProvisional: true } : {}),
    late,
    waitsForReview: runs ? waiting(state) : [],
    waitsForSignOff: runs ? state.cycles.filter(waitsForSignOff).map(({ id }) => id) : [],
    needsHelp,
  };
}

function dueMatters(input: ScheduleInput): Omit<LateMatter, 'late'>[] {
  const { state } = input;
  if (state.stage !== 'assigned' && state.stage !== 'underway') return [];
  const sign = signDue(input);
  const end = askedDeadline(state);
  const breakdown = breakdownAsk(input);
  const yearEnd = owedYearEnd(input);
  return [
    ...(sign === null ? [] : [{ what: 'sign' as const, cycle: null, due: sign }]),
    ...askedCycles(input).map(({ id, due }) => ({ what: 'report' as const, cycle: id, due })),
    ...(breakdown ? [{ what: 'breakdown' as const, cycle: null, due: breakdown.due }] : []),
    ...subItemAsks(state).map(({ due }) => ({ what: 'subItem' as const, cycle: null, due })),
    ...(end === null ? [] : [{ what: 'deadline' as const, cycle: null, due: end }]),
    ...duesBeside(input).map(({ of, id, due }) => ({ what: of === 'callDue' ? ('call' as const) : ('instruction' as const), cycle: id, due })),
    ...(yearEnd === null ? [] : [{ what: 'conclusion' as const, cycle: null, due: yearEnd }]),
  ];
}

const waiting = (state: TaskState): string[] => [
  ...state.cycles.filter((cycle) => (cycle.state === 'submitted' || cycle.state === 'signedOff') && !waitsForSignOff(cycle)).map((cycle) => cycle.id),
  ...(state.matters ?? []).filter((matter) => matter.state === 'answered').map(({ id }) => id),
  ...(state.stage === 'closing' ? ['completion'] : []),
  ...(state.breakdown?.proposal && state.stage !== 'closing' ? ['breakdown'] : []),
];
