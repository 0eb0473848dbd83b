import { beginReporting } from './begin-reporting.ts';
import { askBesideAnew } from './evolve-matter.ts';
import { signSince } from './sign-since.ts';
import { hasToSign, mainLead, type Duty, type TaskState } from './task-state.ts';

/**
 * A 申请改派 was refused at `at` (ISO): the unit's clocks go on from there. It is asked to sign under a new version;
 * whoever else has still to sign stays asked as before. Throws TypeError where nobody had asked.
 */
export function keepLead(state: TaskState, unit: string, at: string): TaskState {
  const { reassign, ...rest } = state;
  if (!reassign) throw new TypeError(`task ${state.taskId}: ${unit} kept at ${at} without having asked`);
  const assignment = state.assignment + 1;
  const since = signSince(state);
  const duties = state.duties.map((duty): Duty => {
    if (!hasToSign(duty)) return duty;
    if (duty.unit === unit) return { ...duty, kept: (duty.kept ?? 0) + 1, asked: { since: at, version: assignment } };
    return duty.asked || since === null ? duty : { ...duty, asked: { since, version: state.assignment } };
  });
  const asked = askBesideAnew(rest, at, unit);
  const begun = mainLead(state)?.unit === unit ? beginReporting(asked, at) : asked;
  return { ...begun, duties, assignment };
}
