import type { Person } from '../../core/plan/directory.ts';
import { rolesOf } from '../../core/plan/role-book.ts';
import { isClosed } from '../../core/task/task-state.ts';
import type { HandoverReceipt } from '../../ports/people-changes.ts';
import type { TaskView } from '../../ports/reads.ts';
import { askDesk, refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { officeAddress } from '../office-address.ts';
import { mattersOfPerson, type Matter } from './matters-of-person.ts';

export interface Handover {
  receipt: HandoverReceipt;
  /** What is the successor's to do now. */
  matters: Matter[];
  /** Tasks on whose record it stands. */
  tasks: string[];
}

/**
 * The whole of a person goes to the successor in one transaction; then each task it concerns takes it on record and tells
 * the successor, in one digest. Asked again after a stop it goes on where it was, and tells nobody twice.
 */
export async function handOverPerson(call: Call, leaver: Person, successor: Person, by: string): Promise<Handover> {
  const { people, reads, directory, clock } = await call.register();
  const receipt = await people.handOver(leaver.address, successor.address, by, await clock.now());
  const now = await directory.readDirectory();
  const roles = movedRoles(now, receipt);
  // Whoever hands their own work over is of the office no more.
  const officer = by === leaver.address ? officeAddress(now, undefined) : by;
  const plans = (await reads.plans()).filter(({ state }) => state !== 'drafted');
  const tasks = (await Promise.all(plans.map(({ id }) => reads.tasksOf(id)))).flat();
  const concerned = tasks.filter((task) => concerns(task, roles, leaver.address, receipt));
  if (concerned.length > 0) {
    const ask = { type: 'handOver' as const, leaver: leaver.address, successor: successor.address, roles };
    const { rows } = await askDesk(call, { by: officer, via: 'console', asks: concerned.map(({ id }) => ({ taskId: id, ask })) }, `handover/${receipt.id}`);
    const refusal = rows.map(({ outcome }) => outcome).find((outcome) => outcome && !outcome.ok && outcome.code !== 'TASK_CLOSED');
    if (refusal && !refusal.ok) throw refused(refusal.code);
  }
  const after = await Promise.all(concerned.map(({ id }) => reads.task(id)));
  const matters = mattersOfPerson(after.flatMap((task) => task ?? []), roles, successor.address);
  return { receipt, matters, tasks: concerned.map(({ id }) => id) };
}

/** Names of the roles that moved (`contactA:基教科`), those inherited by units below among them. */
function movedRoles(directory: Parameters<typeof rolesOf>[0], { successor, roles }: HandoverReceipt): string[] {
  const people = directory.people.map((person) => ({ ...person, roles: person.address === successor ? roles : [] }));
  return [...rolesOf({ ...directory, people }).keys()];
}

const concerns = ({ id, leftOut, state }: TaskView, roles: readonly string[], leaver: string, { links }: HandoverReceipt): boolean =>
  leftOut === null &&
  state.stage !== 'drafted' &&
  !isClosed(state) &&
  (state.handed?.some(({ to }) => to === leaver) === true ||
    links.some(({ taskId }) => taskId === id) ||
    state.duties.some(({ unit, kind }) => kind !== 'inform' && (roles.includes(`contactA:${unit}`) || roles.includes(`head:${unit}`))) ||
    state.letters.some(({ leftAt, rung }) => leftAt !== null && rung >= 2 && (rung === 3 ? roles.includes('principal') : state.duties.some(({ unit, main }) => main && roles.includes(`leader:${unit}`)))));
