import { setTimeout as sleep } from 'node:timers/promises';
import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { Directory } from '../core/plan/directory.ts';
import type { Policy } from '../core/policy/policy.ts';
import { answerByHabit } from '../core/rehearsal/answer-by-habit.ts';
import { bureauOf } from '../core/rehearsal/bureau.ts';
import type { Habits } from '../core/rehearsal/habits.ts';
import type { Act } from '../core/rehearsal/play-task.ts';
import type { Receipt } from '../desk/desk.ts';
import type { ActOutcome } from '../ports/inbox.ts';
import type { DeliveryItem } from '../ports/reads.ts';
import type { Year } from './open-year.ts';
import { createReader } from './read-messages.ts';
import { askOf } from './ask-of.ts';

export type People = ReturnType<typeof createPeople>;

export interface PeopleOptions {
  directory: Directory;
  habits: Habits;
  policy: Policy;
  calendar: CalendarTable;
}

interface Intention extends Act {
  taskId: string;
}

/** How acts were answered, by what was done: `done`, or the code of the refusal. */
export type ActTally = Record<string, Record<string, number>>;

/**
 * Everybody in the bureau: they read what reached them in chat and mail, and do about each line what their habits say,
 * by the very function the rehearsal plays them by. Nothing else tells them anything.
 */
export function createPeople(year: Pick<Year, 'sandbox' | 'reads' | 'desk'>, { directory, habits, policy, calendar }: PeopleOptions) {
  const bureau = bureauOf(directory);
  const newDeliveries = createReader(year.sandbox, directory);
  const tally: ActTally = {};
  let intentions: Intention[] = [];
  let received = 0;

  const answer = ({ line, task }: DeliveryItem): Intention[] => {
    const scopes = [...task.section, ...task.state.duties.filter((duty) => duty.main).map((duty) => duty.unit)];
    return answerByHabit(line, habits, { policy, calendar, bureau, scopes }).map((act) => ({ ...act, taskId: task.id }));
  };

  const perform = async ({ taskId, command }: Intention) => {
    const { by, for: whose, via } = command.act;
    const task = await year.reads.task(taskId);
    if (!task) throw new Error(`task ${taskId} is not in the register`);
    received += 1;
    return await year.desk.receive({ key: `year/${received}`, by, for: whose, via, asks: [{ taskId, ask: askOf(command, task.state) }] });
  };

  return {
    /** The instant of the next act somebody has in mind. */
    nextActAt: (): Date | null => intentions[0]?.at ?? null,

    /** Everybody reads what is new and makes up their mind. */
    async readMessages(): Promise<void> {
      const read: Intention[] = [];
      for (const id of newDeliveries()) {
        const view = await year.reads.delivery(id);
        read.push(...(view?.items ?? []).flatMap(answer));
      }
      intentions = [...intentions, ...read].sort((one, other) => one.at.getTime() - other.at.getTime());
    },

    /** Does what is to be done by then, and waits for each outcome; answers how many acts that were. */
    async actAt(now: Date): Promise<number> {
      const due = intentions.filter(({ at }) => at <= now);
      intentions = intentions.slice(due.length);
      const receipts = [];
      for (const intention of due) receipts.push({ what: nameOf(intention), receipt: await perform(intention) });
      for (const { what, receipt } of receipts) {
        const outcome = await settle(year.desk, receipt);
        const ends = (tally[what] ??= {});
        const end = outcome.ok ? 'done' : outcome.code;
        ends[end] = (ends[end] ?? 0) + 1;
      }
      return due.length;
    },
    tally,
  };
}

/** `submitReport`, and how it came in where that was not by the person's own hand: `submitReport (phone)`. */
const nameOf = ({ command: { type, act } }: Intention): string => (act.by === act.for ? type : `${type} (${act.via})`);

const LOOK_MS = 5;
const PATIENCE_MS = 30_000;

/** Looks oftener than the desk does for a person: nobody's year should pass in waiting. */
async function settle(desk: Year['desk'], receipt: Receipt): Promise<ActOutcome> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(LOOK_MS)) {
    const outcome = (await desk.settled(receipt, 0)).rows[0]?.outcome;
    if (outcome) return outcome;
    if (Date.now() > until) throw new Error(`act ${receipt.id} is still open after ${PATIENCE_MS} ms`);
  }
}
