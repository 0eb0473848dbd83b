import { accept, reject, type Decision } from './decision.ts';
import { holds, speaksFor } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

type HandOn = Extract<TaskCommand, { type: 'handOn' }>;
type HandOver = Extract<TaskCommand, { type: 'handOver' }>;

/** 转本单位同事: whoever speaks for a unit names the colleague who answers for this task from now on. */
export function handOn(state: TaskState, { act, to, colleagueOf }: HandOn): Decision {
  const mine = state.duties.filter((duty) => duty.kind !== 'inform' && speaksFor(act, duty.unit));
  const own = mine.find((duty) => duty.main) ?? mine[0];
  if (!own) return reject('NOT_YOURS');
  if (state.stage === 'drafted') return reject('WRONG_STATE');
  if (!colleagueOf.includes(own.unit)) return reject('NOT_A_COLLEAGUE');
  if (to === act.for || state.handed?.some((each) => each.unit === own.unit && each.to === to)) return reject('ALREADY_DONE');
  return accept(act, { type: 'handedOn', unit: own.unit, to });
}

/** Part of a handover: the office moved everything of a person who leaves, the task is told and keeps it on record. */
export function handOver(state: TaskState, { act, leaver, successor, roles }: HandOver): Decision {
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (state.stage === 'drafted') return reject('WRONG_STATE');
  return accept(act, { type: 'handedOver', leaver, successor, roles });
}
