import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { Directory } from '../core/plan/directory.ts';
import { takesWords } from '../core/policy/carried.ts';
import { policyOfTask } from '../core/policy/policy-of-task.ts';
import type { Policy } from '../core/policy/policy.ts';
import { answerByHabit } from '../core/rehearsal/answer-by-habit.ts';
import { bureauOf } from '../core/rehearsal/bureau.ts';
import type { Habits } from '../core/rehearsal/habits.ts';
import type { Act } from '../core/rehearsal/play-task.ts';
import { decide } from '../core/task/decide.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import { actInChat } from './act-in-chat.ts';
import { askOf, inFact } from './ask-of.ts';
import { groupBy } from './group-by.ts';
import { handInForm } from './hand-in-form.ts';
import type { Year } from './open-year.ts';
import { createReader } from './read-messages.ts';

export type People = ReturnType<typeof createPeople>;

export interface PeopleOptions {
  planId: string;
  directory: Directory;
  habits: Habits;
  policy: Policy;
  calendar: CalendarTable;
}

interface Intention extends Act {
  taskId: string;
}

/**
 * Everybody in the bureau: they read what reached them in chat and mail, and do about each line what their habits say,
 * by the very function the rehearsal plays them by. Nothing else tells them anything, and they act by the doors people
 * have: buttons and forms in chat, the office's desk for what is told by telephone, the Word form.
 */
export function createPeople(year: Pick<Year, 'sandbox' | 'reads' | 'shelf' | 'desk' | 'planning'>, { planId, directory, habits, policy, calendar }: PeopleOptions) {
  const bureau = bureauOf(directory);
  const newDeliveries = createReader(year.sandbox, directory);
  const chatOf = new Map(directory.people.map(({ address, chatId }) => [address, chatId]));
  let intentions: Intention[] = [];
  let received = 0;

  /** People know their plan: what a channel may not say of a task is no reason not to do it. */
  const knownOf = async (item: DeliveryItem): Promise<Pick<DeliveryItem, 'line' | 'task'>> => {
    if (takesWords(item.carried)) return item;
    const [task, lines] = await Promise.all([year.reads.task(item.task.id), year.reads.linesOfTask(item.task.id)]);
    return { task: task ?? item.task, line: lines.find(({ key }) => key === item.line.key) ?? item.line };
  };

  const answer = ({ line, task }: Pick<DeliveryItem, 'line' | 'task'>): Intention[] => {
    const scopes = [...task.section, ...task.state.duties.filter((duty) => duty.main).map((duty) => duty.unit)];
    return answerByHabit(line, habits, { policy: policyOfTask(policy, task.state), calendar, bureau, scopes }).map((act) => ({ ...act, taskId: task.id }));
  };

  /** As it stands now; null when nobody has to do it any more. */
  const owed = async ({ taskId, command: thought, at }: Intention): Promise<Intention | null> => {
    const task = await year.reads.task(taskId);
    if (!task) throw new Error(`task ${taskId} is not in the register`);
    const command = inFact(thought, task.state);
    return decide(task.state, command).ok ? { taskId, at, command } : null;
  };

  const perform = async ({ taskId, command }: Intention) => {
    const { by, for: whose, via } = command.act;
    const ask = askOf(command);
    const chatId = chatOf.get(by);
    if (via === 'chat' && chatId && (await actInChat(year.sandbox, chatId, taskId, ask))) return;
    received += 1;
    const door = via === 'chat' && !chatId ? 'link' : via; // whoever has no chat has the letter
    await year.desk.receive({ key: `year/${received}`, by, for: whose, via: door, asks: [{ taskId, ask }] });
  };

  /** One form a unit and cycle, whatever it holds. */
  const performForm = async (rows: Intention[]) => {
    const [{ command }] = rows as [Intention];
    const ask = askOf(command);
    if (ask.type !== 'submitReport') throw new TypeError(`no form holds ${ask.type}`);
    const { by, for: whose } = command.act;
    const tasks = new Set(rows.map(({ taskId }) => taskId));
    await handInForm(year, { planId, unit: ask.attestedBy, cycle: ask.cycle, tasks, words: ask.report.done, by, for: whose });
  };

  return {
    /** The instant of the next act somebody has in mind. */
    nextActAt: (): Date | null => intentions[0]?.at ?? null,

    /** Everybody reads what is new and makes up their mind. */
    async readMessages(): Promise<void> {
      const read: Intention[] = [];
      for (const id of newDeliveries()) {
        const view = await year.reads.delivery(id);
        for (const item of view?.items ?? []) read.push(...answer(await knownOf(item)));
      }
      intentions = [...intentions, ...read].sort((one, other) => one.at.getTime() - other.at.getTime());
    },

    /** Does what is owed and was to be done by then; answers how many acts that were. They are received, not yet settled. */
    async actAt(now: Date): Promise<number> {
      const due = intentions.filter(({ at }) => at <= now);
      intentions = intentions.slice(due.length);
      // Somebody reminded twice of one thing does it once.
      const thoughts = [...groupBy(due, ({ taskId, command }) => `${taskId} ${command.type} ${command.act.for} ${'cycle' in command ? command.cycle : ''}`).values()].map(([first]) => first!);
      const acts: Intention[] = [];
      for (const thought of thoughts) acts.push(...[(await owed(thought)) ?? []].flat());
      for (const act of acts) if (act.command.act.via !== 'file') await perform(act);
      const forms = groupBy(acts.filter(({ command }) => command.act.via === 'file'), formOf);
      for (const rows of forms.values()) await performForm(rows);
      return acts.length;
    },
  };
}

const formOf = ({ command }: Intention): string => (command.type === 'submitReport' ? `${command.attestedBy} ${command.cycle}` : command.type);
