import { accept, reject, type Decision } from './decision.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

type LetterCommand = Extract<TaskCommand, { type: 'holdLetter' | 'releaseLetter' }>;

/** An escalation letter is shown before it leaves; the office holds it with a reason, or releases it. */
export function decideLetter(state: TaskState, command: LetterCommand): Decision {
  const { act } = command;
  if (!act.standing.some((standing) => standing.as === 'office')) return reject('NOT_YOURS');
  const cycle = state.cycles.find((each) => each.id === command.cycle);
  if (state.stage === 'completed' || !cycle || !['open', 'returned', 'missed'].includes(cycle.state)) return reject('NO_LETTER');
  const mark = state.letters.find((each) => each.cycle === command.cycle && each.rung === command.rung);
  const { rung } = command;

  if (command.type === 'holdLetter') {
    if (command.hasLeft) return reject('LETTER_LEFT');
    if (command.isEmpty) return reject('EMPTY_WORDS');
    if (mark?.heldUntil) return reject('ALREADY_DONE');
    if (command.until <= (command.today ?? '')) return reject('DATE_PAST');
    if (command.until > (command.latest ?? command.until)) return reject('HOLD_TOO_LONG');
    return accept(act, { type: 'letterHeld', cycle: cycle.id, rung, until: command.until, reason: command.reason });
  }
  if (mark?.releasedAt && !mark.heldUntil) return reject('ALREADY_DONE');
  return accept(act, { type: 'letterReleased', cycle: cycle.id, rung });
}
