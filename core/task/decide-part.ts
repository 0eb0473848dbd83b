import { accept, reject, type Decision } from './decision.ts';
import { refuseCycle } from './refuse-cycle.ts';
import { holds, refuseSpeaker, speaksFor } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { Duty, TaskState } from './task-state.ts';

type PartCommand = Extract<TaskCommand, { type: 'askCoUnit' | 'addPart' }>;

/**
 * 配合部分 (process.md §2): the main lead or the office asks a co-unit, or another lead, for its part of one cycle's
 * report, and that unit gives it while the report is not handed in. A lead may give its part unasked.
 */
export function decidePart(state: TaskState, command: PartCommand): Decision {
  const { act, cycle } = command;
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  const known = state.cycles.some(({ id }) => id === cycle);
  const settled = known ? refuseCycle(state, cycle) : null;

  if (command.type === 'askCoUnit') {
    const refused = holds(act, 'office') ? null : refuseSpeaker(state, act);
    if (refused) return reject(refused);
    if (settled) return reject(settled);
    if (!state.duties.some((duty) => duty.unit === command.unit && givesParts(duty))) return reject('NOT_A_CO_UNIT');
    const { due, latest, today, unit } = command;
    if (due === null) return reject('NO_SUCH_CYCLE');
    if (due > latest || due < today) return reject('PART_TOO_LATE');
    if (partOf(state, cycle, unit)) return reject('ALREADY_DONE');
    return accept(act, { type: 'coUnitAsked', unit, cycle, due });
  }

  const mine = state.duties.filter((duty) => givesParts(duty) && speaksFor(act, duty.unit));
  const own = mine.find(({ unit }) => partOf(state, cycle, unit)) ?? mine.find(({ kind }) => kind === 'lead');
  if (!own) return reject(mine.length > 0 ? 'NO_REQUEST' : 'NOT_YOURS');
  if (settled) return reject(settled);
  if (!known && !partOf(state, cycle, own.unit)) return reject('NO_SUCH_CYCLE');
  if (command.isEmpty) return reject('EMPTY_WORDS');
  return accept(act, { type: 'partAdded', unit: own.unit, cycle, content: command.content });
}

/** Whoever does not write the report itself: co-units, and leads beside the first named. */
const givesParts = ({ kind, main }: Duty): boolean => kind === 'co' || (kind === 'lead' && !main);

const partOf = ({ parts = [] }: TaskState, cycle: string, unit: string) => parts.find((part) => part.cycle === cycle && part.unit === unit);
