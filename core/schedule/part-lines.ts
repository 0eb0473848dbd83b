import { addWorkdays } from '../calendar/workday.ts';
import type { Part } from '../task/breakdown-state.ts';
import type { TaskState } from '../task/task-state.ts';
import { drawLine } from './draw-line.ts';
import { dropOvertaken } from './drop-overtaken.ts';
import { dateOf, instantAt } from './instant.ts';
import { laterOf } from './later-of.ts';
import type { Line } from './line.ts';
import { nextRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** Parts that are asked and not given, of reports that are not handed in. */
export const askedParts = ({ parts = [], cycles }: Pick<TaskState, 'parts' | 'cycles'>): (Part & { due: string })[] =>
  parts.flatMap((part) => {
    const state = cycles.find(({ id }) => id === part.cycle)?.state;
    const isAnswered = state === 'submitted' || state === 'signedOff' || state === 'approved';
    return part.due === null || part.given || isAnswered ? [] : [{ ...part, due: part.due }];
  });

/** 配合部分 (process.md §7, coPartDue): asked of the co-unit's contact with the next round, on the day, and each workday for `late.daily` after it. */
export function partLines(input: ScheduleInput): Line[] {
  const { state, policy, calendar } = input;
  if ((state.stage !== 'assigned' && state.stage !== 'underway') || state.reporting.since === null) return [];
  const since = state.reporting.since;
  return askedParts(state).flatMap((part) => {
    const cycle = state.cycles.find(({ id }) => id === part.cycle);
    const heardAt = nextRound(new Date(laterOf(laterOf(part.askedAt, since), cycle?.returnedAt ?? undefined)), policy, calendar);
    const heardOn = dateOf(heardAt, policy.zone);
    const due = part.due > heardOn ? part.due : heardOn;
    const version = part.revision + state.reporting.version + (cycle?.returns ?? 0);
    const on = (date: string): Date => instantAt(date, policy.reminderRound, policy.zone);
    const tell = (rung: number, rule: string, at: Date, late = 0): Line =>
      drawLine(state.taskId, {
        purpose: 'coPartDue', rung, cycle: part.cycle, version, role: `contactA:${part.unit}`, at, due,
        reason: { rule, facts: { unit: part.unit, cycle: part.cycle, due, ...(late > 0 ? { late } : {}) } },
      });
    return dropOvertaken([
      tell(0, 'partOpen', heardAt),
      tell(1, 'partDue', on(due) > heardAt ? on(due) : heardAt),
      ...Array.from({ length: policy.late.daily }, (_, at) => tell(at + 2, 'partLate', on(addWorkdays(due, at + 1, calendar)), at + 1)),
    ]);
  });
}
