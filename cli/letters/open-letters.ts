import type { OutcomeLine, RegisterReads, TaskView } from '../../ports/reads.ts';
import type { PlanningBook } from '../../ports/planning-book.ts';
import type { Person } from '../../core/plan/directory.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { splitRole } from '../../core/schedule/split-role.ts';

/** A letter to a leader that has not left: by itself on its day, held until then, or waiting for its release. */
export interface OpenLetter {
  task: TaskView;
  line: OutcomeLine;
  leader: Person;
  /** Date it leaves, or would leave at the earliest, `YYYY-MM-DD`. */
  day: string;
  standing: 'leaves' | 'held' | 'waits';
}

const leaderRoles = ['leader', 'principal'];
const YEAR_MS = 366 * 86_400_000;

/**
 * Letters on their way to leaders, by day and leader: the matter is overdue today, or `day` names the day they leave.
 * The lines of the whole year stand in the register; what is not overdue yet may never become a letter.
 */
export async function openLetters(
  { reads, planning }: { reads: RegisterReads; planning: PlanningBook },
  now: Date,
  zone: string,
  day?: string,
): Promise<OpenLetter[]> {
  const today = dateOf(now, zone);
  const lines = await reads.lines(new Date(now.getTime() - YEAR_MS), new Date(now.getTime() + YEAR_MS));
  const asked = lines.filter(
    ({ purpose, role, outcome, leaving, at, due }) =>
      purpose === 'escalate' &&
      leaving !== 'plain' &&
      outcome === null &&
      leaderRoles.includes(splitRole(role).kind) &&
      (day === undefined ? due !== null && due < today : dateOf(at, zone) === day),
  );

  const letters: OpenLetter[] = [];
  for (const line of asked) {
    const task = await reads.task(line.taskId);
    const holder = task && (await planning.bookOf(task.planId)).holderOf(line.role, task.section, { at: line.at });
    if (!task || !holder) continue; // nobody holds the role: the register tells the office by itself
    const mark = task.state.letters.find((each) => each.cycle === line.cycle && each.rung === line.rung);
    const held = mark?.heldUntil !== undefined && mark.heldUntil !== null && mark.heldUntil >= today;
    letters.push({ task, line, leader: holder.person, day: dateOf(line.at, zone), standing: line.leaving === 'byRelease' ? 'waits' : held ? 'held' : 'leaves' });
  }
  return letters.sort((one, other) => compare(one.day, other.day) || compare(one.leader.address, other.leader.address) || compare(one.line.key, other.line.key));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
