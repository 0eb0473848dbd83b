import { splitRole } from '../../core/schedule/split-role.ts';
import { hasToSign, isClosed, mainLead, type TaskState } from '../../core/task/task-state.ts';
import type { TaskView } from '../../ports/reads.ts';

/** Something that is a person's to do now. */
export interface Matter {
  taskId: string;
  number: string;
  title: string;
  unit: string;
  /** `draft`: a text that came back; it is shown when the report is filled in again. */
  what: 'sign' | 'report' | 'draft' | 'letter' | 'answer';
  cycle: string | null;
}

/** Open matters of whoever holds these roles (`contactA:基教科`) or was handed a task (`address`), in the order of the tasks. Pure. */
export function mattersOfPerson(tasks: readonly TaskView[], roles: readonly string[], address: string): Matter[] {
  return tasks.flatMap((task): Matter[] => {
    const { id: taskId, number, title, state, leftOut } = task;
    if (leftOut !== null || state.stage === 'drafted' || isClosed(state)) return [];
    const matter = (unit: string, what: Matter['what'], cycle: string | null = null): Matter => ({ taskId, number, title, unit, what, cycle });
    return [...ofContact(state, roles, address, matter), ...lettersOf(state, roles, matter)];
  });
}

type Draw = (unit: string, what: Matter['what'], cycle?: string | null) => Matter;

function ofContact(state: TaskState, roles: readonly string[], address: string, matter: Draw): Matter[] {
  return state.duties
    .filter(({ unit, kind }) => kind !== 'inform' && answersFor(state, unit, roles, address))
    .flatMap(({ unit, main, ...duty }) => [
      ...(hasToSign(duty) && duty.acknowledgedAt === null ? [matter(unit, 'sign')] : []),
      ...(main ? state.cycles.flatMap(({ id, state: at }) => (at === 'returned' ? [matter(unit, 'draft', id)] : at === 'open' || at === 'missed' ? [matter(unit, 'report', id)] : [])) : []),
      ...(main && (state.extension || state.reassign || state.completion) && state.stage !== 'completed' ? [matter(unit, 'answer')] : []),
    ]);
}

/** A part that was handed on is that colleague's, not the contact's. */
const answersFor = ({ handed = [] }: TaskState, unit: string, roles: readonly string[], address: string): boolean => {
  const colleague = handed.find((each) => each.unit === unit)?.to;
  return colleague === undefined ? roles.includes(`contactA:${unit}`) : colleague === address;
};

const lettersOf = (state: TaskState, roles: readonly string[], matter: Draw): Matter[] =>
  state.letters
    .filter(({ leftAt, rung }) => leftAt !== null && rung >= 2 && (state.instructedAt === null || state.instructedAt < leftAt))
    .filter(({ rung }) => roles.some((role) => (rung === 3 ? role === 'principal' : splitRole(role).kind === 'leader' && splitRole(role).unit === mainLead(state)?.unit)))
    .map(({ cycle }) => matter(mainLead(state)?.unit ?? '', 'letter', cycle));
