import { accept, reject, type Decision } from './decision.ts';
import { awaited } from './decide-sign-off.ts';
import { refuseCycle } from './refuse-cycle.ts';
import { refuseSpeaker } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { mainLead, type Cycle, type TaskState } from './task-state.ts';

type NoChange = Extract<TaskCommand, { type: 'noChange' }>;

/** A second one in a row asks why, a third is not offered (process.md §3). */
const MOST_IN_A_ROW = 2;

/** 暂无新进展: the last approved text still stands for this cycle and awaits review like a report. */
export function decideNoChange(state: TaskState, command: NoChange): Decision {
  const { act, standing } = command;
  const main = mainLead(state);
  const refused = refuseSpeaker(state, act);
  if (refused || !main) return reject(refused ?? 'NOT_YOURS');
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  const settled = refuseCycle(state, command.cycle);
  if (settled) return reject(settled);
  if (!standing) return reject('NO_EARLIER_TEXT');
  if (command.goalOpen || command.cycle === state.rectifying) return reject('GOAL_OPEN');
  const before = unchangedBefore(state, command.cycle);
  if (before >= MOST_IN_A_ROW) return reject('NO_CHANGE_AGAIN');
  if (before > 0 && command.isEmpty) return reject('WHY_NO_CHANGE');

  const stated = { type: 'noChangeStated', unit: main.unit, cycle: command.cycle, ...standing, ...awaited(command.signOff) } as const;
  // It answers for the task as a report does, and counts as signing.
  return main.acknowledgedAt === null ? accept(act, { type: 'acknowledged', units: [main.unit] }, stated) : accept(act, stated);
}

/** How many answered cycles right before this one brought nothing new. */
function unchangedBefore({ cycles }: TaskState, id: string): number {
  const due = cycles.find((cycle) => cycle.id === id)?.due ?? '';
  const answered = cycles.filter((cycle) => isAnswered(cycle) && cycle.due < due).sort((one, other) => (one.due < other.due ? 1 : -1));
  const changed = answered.findIndex((cycle) => cycle.unchanged !== true);
  return changed < 0 ? answered.length : changed;
}

const isAnswered = ({ state }: Cycle): boolean => state === 'submitted' || state === 'signedOff' || state === 'approved';
