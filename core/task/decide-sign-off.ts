import { accept, reject, type Decision } from './decision.ts';
import { holds, speaksFor } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { mainLead, type AwaitedSignOff, type SignOffForm, type TaskState } from './task-state.ts';

type SignOff = Extract<TaskCommand, { type: 'signOff' }>;

/** What a report event says about its sign-off: nothing where the name given with it is enough. */
export const awaited = (form: SignOffForm | undefined): { signOff?: AwaitedSignOff } =>
  form === undefined || form === 'attested' ? {} : { signOff: form };

/**
 * 审签 of a report that was handed in (process.md §3). `confirmed` is the act of the unit's head alone; `sealed` is the scan
 * somebody of the unit hands in, or the office's word that the sealed paper came.
 */
export function decideSignOff(state: TaskState, { act, cycle: id, content, form, evidence }: SignOff): Decision {
  const unit = mainLead(state)?.unit ?? '';
  const office = holds(act, 'office');
  if (!speaksFor(act, unit) && !office) return reject('NOT_YOURS');
  const cycle = state.cycles.find((each) => each.id === id);
  if (!cycle) return reject('NO_SUCH_CYCLE');
  if (cycle.state === 'signedOff' || cycle.state === 'approved') return reject('ALREADY_DONE');
  if (cycle.state !== 'submitted') return reject('NOTHING_TO_REVIEW');
  if (cycle.signOff !== form) return reject('SIGN_OFF_OTHERWISE');
  if (cycle.content !== content) return reject('CONTENT_CHANGED');
  const isHead = act.standing.some((standing) => standing.as === 'head' && standing.unit === unit);
  if (form === 'confirmed' && !isHead) return reject('NOT_THE_HEAD');
  if (form === 'sealed' && evidence === null && !office) return reject('NO_EVIDENCE');
  return accept(act, { type: 'signedOff', cycle: id, content, form, evidence: form === 'sealed' ? evidence : null });
}
