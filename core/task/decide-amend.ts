import { accept, reject, type Decision } from './decision.ts';
import { holds } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { TaskState } from './task-state.ts';

/** 调整 of a running task by a document with its own number and date: past cycles keep their words (process.md §3). */
export function decideAmend(state: TaskState, command: Extract<TaskCommand, { type: 'amend' }>): Decision {
  const { act, document, effective, parts, term, content } = command;
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  if (state.stage === 'drafted') return reject('WRONG_STATE');
  const moves = term !== null && (term.end !== state.term.end || term.kind !== state.term.kind);
  if (parts.length === 0) return reject('NOTHING_AMENDED');
  return accept(act, { type: 'amended', document, effective, parts, from: moves ? state.term.end : null, term: moves ? term : null, content });
}
