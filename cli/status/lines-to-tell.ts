import { addDays } from '../../core/calendar/day-number.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { sayReason } from '../../locales/say-reason.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Register } from '../surroundings.ts';

/** What the office has to tell somebody itself, because no channel may carry the task. */
export interface LineToTell {
  taskId: string;
  number: string;
  title: string;
  role: string;
  /** Name of who holds the role; null where nobody does. */
  to: string | null;
  says: string;
  /** Date it was due, `YYYY-MM-DD`. */
  on: string;
}

const DAYS = 7;
const DAY_MS = 86_400_000;

/** Of the last seven days, the newest of each task and role. */
export async function linesToTell({ reads, planning }: Pick<Register, 'reads' | 'planning'>, planId: string, now: Date): Promise<LineToTell[]> {
  const [tasks, book] = await Promise.all([reads.tasksOf(planId), planning.bookOf(planId)]);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const from = new Date(`${addDays(dateOf(now, book.policy.zone), -DAYS)}T00:00:00Z`);
  const untold = (await reads.lines(from, new Date(now.getTime() + DAY_MS))).filter(({ taskId, outcome, outcomeNote }) => byId.has(taskId) && outcome === 'fallback' && outcomeNote === 'onDesk');
  const newest = new Map(untold.map((line) => [`${line.taskId} ${line.role}`, line])); // oldest first, so the last one stays
  return [...newest.values()].map((line) => {
    const { id, number, title, section, state } = byId.get(line.taskId)!;
    const holder = book.holderOf(line.role, section, { at: line.at, handed: state.handed });
    return { taskId: id, number, title, role: line.role, to: holder?.person.name ?? null, says: sayReason(words, line).whyNow, on: dateOf(line.at, book.policy.zone) };
  });
}
