import { accept, reject, type Decision } from './decision.ts';
import type { TaskCommand } from './task-command.ts';
import { isAskingAway, type TaskState } from './task-state.ts';

type LetterCommand = Extract<TaskCommand, { type: 'holdLetter' | 'releaseLetter' }>;

/** Levels whose letters are shown to the office first; level 1 goes by itself. */
const shown: readonly number[] = [2, 3];

/** An escalation letter is shown before it leaves; the office holds it with a reason, or releases it. */
export function decideLetter(state: TaskState, command: LetterCommand): Decision {
  const { act } = command;
  if (!act.standing.some((standing) => standing.as === 'office')) return reject('NOT_YOURS');
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  const cycle = state.cycles.find((each) => each.id === command.cycle);
  if (!cycle || !['open', 'returned', 'missed'].includes(cycle.state)) return reject('NO_LETTER');
  const mark = state.letters.find((each) => each.cycle === command.cycle && each.rung === command.rung);
  const { rung } = command;
  if (!shown.includes(rung)) return reject('NO_LETTER');
  // None is on its way: what is decided begins its chain anew.
  if (state.extension?.cycle === cycle.id) return reject('EXTENSION_WAITS');
  if (isAskingAway(state)) return reject('REASSIGN_WAITS');

  if (command.type === 'holdLetter') {
    if (command.hasLeft) return reject('LETTER_LEFT');
    if (command.isEmpty) return reject('EMPTY_WORDS');
    if (mark?.heldUntil) return reject('ALREADY_DONE');
    if (command.until <= (command.today ?? '')) return reject('DATE_PAST');
    if (command.until > (command.latest ?? command.until)) return reject('HOLD_TOO_LONG');
    return accept(act, { type: 'letterHeld', cycle: cycle.id, rung, until: command.until, reason: command.reason });
  }
  if (mark?.releasedAt && !mark.heldUntil) return reject('ALREADY_DONE');
  if (mark && mark.leftAt !== null) return reject('LETTER_LEFT');
  return accept(act, { type: 'letterReleased', cycle: cycle.id, rung });
}
