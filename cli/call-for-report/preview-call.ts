import { callLines } from '../../core/schedule/call-lines.ts';
import { inputOfTask } from '../../core/schedule/input-of-task.ts';
import { isoIn } from '../../core/schedule/instant.ts';
import type { Line } from '../../core/schedule/line.ts';
import type { CallMark } from '../../core/task/matter.ts';
import { mainLead } from '../../core/task/task-state.ts';
import { callFacts, type CallFacts } from '../../desk/call-facts.ts';
import type { PlanBook } from '../../ports/planning-book.ts';
import type { TaskView } from '../../ports/reads.ts';
import type { Register } from '../surroundings.ts';

export interface CalledTask extends CallFacts {
  task: string;
  row: number;
  number: string;
  title: string;
  lead: string;
}

export interface CallPreview {
  tasks: CalledTask[];
  /** Messages that leave until the date if nobody answers: `at` ISO, `to` an address. Those that leave anyway are not counted. */
  messages: { at: string; to: string; tasks: number }[];
  /** Rounds in which it rides in a message that leaves anyway. */
  riding: number;
}

interface Asked {
  columns: string[];
  due: string;
  reason: string;
  today: string;
}

/** What a call comes to before anything is sent: by the very functions the act runs. */
export async function previewCall({ reads, planning, clock }: Pick<Register, 'reads' | 'planning' | 'clock'>, planId: string, tasks: TaskView[], asked: Asked): Promise<CallPreview> {
  const book = await planning.bookOf(planId);
  const now = await clock.now();
  const called: CalledTask[] = [];
  const told = new Map<string, { at: Date; to: string; tasks: number }>();
  for (const task of tasks) {
    const input = inputOfTask(task.state, book);
    const facts = callFacts(input, { draft: task.draft, submissions: await reads.submissions(task.id) }, asked, asked.today);
    called.push({ task: task.id, row: task.row, number: task.number, title: task.title, lead: mainLead(task.state)?.unit ?? '', ...facts });
    const call: CallMark = { id: 'D', due: facts.due, opens: facts.opens, joined: facts.joined, rest: facts.rest, state: 'open', since: now.toISOString(), version: 0, revision: 0 };
    const lines = callLines({ ...input, state: { ...task.state, calls: [call] } }).filter((line) => line.role.startsWith('contactA') && line.reason.facts['late'] === undefined);
    for (const line of lines) {
      const place = placeOf(line, book, task.section);
      const held = told.get(place.key) ?? { at: line.at, to: place.to, tasks: 0 };
      told.set(place.key, { ...held, tasks: held.tasks + 1 });
    }
  }
  const instants = [...told.values()].map(({ at }) => at.getTime());
  const standing = instants.length === 0 ? [] : await reads.lines(now, new Date(Math.max(...instants) + 1));
  const taken = new Set<string>();
  for (const line of standing) if (line.outcome === null) taken.add(placeOf(line, book, tasks.find(({ id }) => id === line.taskId)?.section ?? []).key);
  const own = [...told].filter(([key]) => !taken.has(key)).map(([, message]) => message);
  const messages = own.sort((one, other) => one.at.getTime() - other.at.getTime()).map(({ at, ...message }) => ({ at: isoIn(at, book.policy.zone), ...message }));
  return { tasks: called, messages, riding: told.size - own.length };
}

/** One message to a person a round; a role nobody holds reaches the office, each line by itself. */
function placeOf({ role, at }: Line, book: PlanBook, section: string[]): { key: string; to: string } {
  const to = book.holderOf(role, section, { at })?.person.address ?? role;
  return { key: `${to} ${at.toISOString()}`, to };
}
