import { addWorkdays } from '../calendar/workday.ts';
import { mainLead, type Stage } from '../task/task-state.ts';
import { joinsNext } from './asked-cycles.ts';
import { drawLine } from './draw-line.ts';
import { instantAt } from './instant.ts';
import type { Line } from './line.ts';
import type { ScheduleInput } from './schedule-input.ts';

const shown: readonly Stage[] = ['assigned', 'underway', 'closing', 'completed'];

/**
 * 情况汇总 (process.md §7, leaderBrief): some workdays after a cycle of the plan was due its task is summed up for the
 * leader in charge of the lead unit, with the letters. By the plan's date, whatever became of the task's own: what a
 * leader is told of a period is one letter. Nobody stands in for a leader nobody is.
 */
export function briefLines({ state, policy, calendar, cycles, filledRoles }: ScheduleInput): Line[] {
  const main = mainLead(state);
  const { since, version } = state.reporting;
  if (!main || since === null || policy.leaderBriefWorkdays === 0 || !shown.includes(state.stage)) return [];
  const role = `leader:${main.unit}`;
  if (!filledRoles.has(role)) return [];
  return cycles.flatMap((cycle, at) => {
    const { id, due } = cycle;
    const leaves = instantAt(addWorkdays(due, policy.leaderBriefWorkdays, calendar), policy.letterLeaves, policy.zone);
    const isUnheard = !state.cycles.some((each) => each.id === id) && joinsNext(cycle, cycles[at + 1], { state, policy });
    if (leaves < new Date(since) || isUnheard) return [];
    return [drawLine(state.taskId, { purpose: 'leaderBrief', cycle: id, version, role, at: leaves, due, reason: { rule: 'leaderBrief', facts: { unit: main.unit, cycle: id, due } } })];
  });
}
