import { accept, reject, type Decision } from './decision.ts';
import { callOf, MOST_OPEN_CALLS } from './matter.ts';
import { holds, refuseSpeaker } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { mainLead, type Stage, type TaskState } from './task-state.ts';

const running: readonly Stage[] = ['assigned', 'underway', 'closing'];

/** 临时调度 by the office: with the policy's notice (2 workdays) unless it gives a reason the contact sees (process.md §1). */
export function callForReport(state: TaskState, command: Extract<TaskCommand, { type: 'callForReport' }>): Decision {
  const { act, call, due, opens, joined, rest, content } = command;
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (!running.includes(state.stage)) return reject('WRONG_STATE');
  if (callOf(state, call)) return reject('ALREADY_DONE');
  if (due <= command.today) return reject('DATE_PAST');
  if (command.isShort && !command.hasReason) return reject('SHORT_NOTICE');
  if ((state.calls ?? []).filter((each) => each.state === 'open' && each.rest > 0).length >= MOST_OPEN_CALLS && rest > 0) return reject('TOO_MANY_OPEN');
  return accept(act, { type: 'reportCalled', call, due, opens, joined, rest, content });
}

/** The main lead fills in what was not on file. */
export function answerCall(state: TaskState, command: Extract<TaskCommand, { type: 'answerCall' }>): Decision {
  const { act, content } = command;
  const refused = refuseSpeaker(state, act);
  if (refused) return reject(refused);
  if (!running.includes(state.stage)) return reject('WRONG_STATE');
  const call = callOf(state, command.call);
  if (!call || call.rest === 0) return reject('NO_CALL');
  if (call.state === 'answered') return reject('ALREADY_SUBMITTED');
  if (command.missing) return reject('COLUMNS_MISSING');
  return accept(act, { type: 'callAnswered', call: call.id, unit: mainLead(state)?.unit ?? '', content });
}
