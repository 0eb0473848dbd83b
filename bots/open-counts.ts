import type { Person } from '../core/plan/directory.ts';
import { isWithUnit } from '../core/task/matter.ts';
import { hasToSign, isClosed, mainLead, waitsForSignOff } from '../core/task/task-state.ts';
import { isOfficeOf } from '../desk/standing-of.ts';
import type { TaskView } from '../ports/reads.ts';

export interface OpenCounts {
  sign: number;
  report: number;
  review: number;
}

/** What waits for a person: tasks to sign, reports owed by their units, and, for the office, reports to review. */
export function openCounts(person: Person, tasks: readonly TaskView[]): OpenCounts {
  const units = new Set(
    person.roles.filter(({ kind }) => kind === 'contactA' || kind === 'contactB' || kind === 'unitHead').map(({ scope }) => scope),
  );
  const counts: OpenCounts = { sign: 0, report: 0, review: 0 };
  for (const task of tasks) {
    const { state } = task;
    if (task.leftOut !== null || state.stage === 'drafted' || state.stage === 'suspended' || isClosed(state)) continue;
    if (state.duties.some((duty) => hasToSign(duty) && duty.acknowledgedAt === null && units.has(duty.unit))) counts.sign += 1;
    const working = state.stage === 'assigned' || state.stage === 'underway';
    if (working && units.has(mainLead(state)?.unit ?? '')) {
      counts.report += state.cycles.filter((cycle) => cycle.state === 'open' || cycle.state === 'returned' || cycle.state === 'missed').length;
    }
    counts.report += (state.matters ?? []).filter((matter) => isWithUnit(matter) && units.has(matter.unit)).length;
    if (isOfficeOf(person, { duties: state.duties, section: task.section })) {
      counts.review += state.cycles.filter((cycle) => (cycle.state === 'submitted' || cycle.state === 'signedOff') && !waitsForSignOff(cycle)).length;
      counts.review += (state.matters ?? []).filter((matter) => matter.state === 'answered').length;
      if (state.stage === 'closing' || (working && state.breakdown?.proposal)) counts.review += 1;
    }
  }
  return counts;
}
