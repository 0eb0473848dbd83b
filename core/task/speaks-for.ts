import type { Act, Standing } from './act.ts';
import type { Rejection } from './rejection.ts';
import { mainLead, type TaskState } from './task-state.ts';

/** Contact or head of the unit. */
export const speaksFor = (act: Act, unit: string): boolean =>
  act.standing.some((standing) => (standing.as === 'contact' || standing.as === 'head') && standing.unit === unit);

export const holds = (act: Act, as: Standing['as']): boolean => act.standing.some((standing) => standing.as === as);

/** Why somebody may not answer for the whole task, which only the 主牵头 does; null when they may. */
export function refuseSpeaker(state: TaskState, act: Act): Rejection | null {
  const main = mainLead(state);
  if (main && speaksFor(act, main.unit)) return null;
  const leads = state.duties.some((duty) => duty.kind === 'lead' && speaksFor(act, duty.unit));
  return leads ? 'NOT_MAIN_LEAD' : 'NOT_YOURS';
}
