import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { UnitCalendars } from '../calendar/unit-days.ts';
import type { Directory } from '../plan/directory.ts';
import type { PlannedDuty } from '../plan/duties.ts';
import type { Policy } from '../policy/policy.ts';
import type { Habits } from './habits.ts';
import type { Purpose, Reason, RoleName } from '../schedule/line.ts';
import type { Term } from '../task/task-state.ts';

/** `silent`: nobody answers, office and leaders neither. `prompt`: everybody answers on the day they are asked. Or as people are used to. */
export type Scenario = 'silent' | 'prompt' | Habits;

/** A task as it would be launched. */
export interface RehearsedTask {
  taskId: string;
  /** Headings above it, by which a case officer may be named. */
  section: string[];
  duties: PlannedDuty[];
  term: Term;
}

export interface RehearsalInput {
  tasks: readonly RehearsedTask[];
  policy: Policy;
  calendar: CalendarTable;
  /** Units closed on days on which the office works; none where absent. */
  unitCalendars?: UnitCalendars | undefined;
  year: number;
  /** Date of the launch; the year's first workday without one. */
  launch?: string;
  /** Without a directory each unit stands in for its contact. */
  directory: Directory | null;
  scenario: Scenario;
  /** Due dates the supervisor typed, by cycle id. */
  typedDates?: Readonly<Record<string, string>>;
}

/** One line that was told, or a letter that waits. Instants are ISO with the policy's offset. */
export interface RehearsedSlot {
  key: string;
  task: string;
  cycle: string | null;
  purpose: Purpose;
  rung: number;
  role: RoleName;
  at: string;
  /** Leaves with this message instead of one of its own: the budget of the week (process.md §5). */
  ridesAt?: string;
  /** Its unit is closed on days between it and its date, and for what (暑假): it was planned around them. */
  closed?: string;
  /** Only on a letter that leaves when released: it is planned, but no message. */
  waitsFor?: 'release';
  /** The holidays of its year are not announced: it may still move. */
  provisional?: true;
}

/** One message to one person: all their lines of a round and channel. Purpose and reason are those of its first line. */
export interface RehearsedMessage {
  at: string;
  /** A person's address; without a directory the unit, or the role. */
  to: string;
  role: RoleName;
  unit: string | null;
  channel: 'chat' | 'mail';
  purpose: Purpose;
  /** Every purpose in it, first line first. */
  purposes: Purpose[];
  /** Ids of the tasks in it, each once. */
  tasks: string[];
  reason: Reason;
  /** It asks something of a unit: it counts against the budget of its week. */
  ask?: true;
  /** Past the budget of the week: something in it could not wait for its date. */
  beyondBudget?: true;
  /** Keys of the lines in it that were put off to it. */
  merged?: string[];
}

export interface RehearsedPerson {
  to: string;
  /** The person's name; null without a directory. */
  name: string | null;
  messages: number;
  lines: number;
  /** Messages in the fullest week, Monday to Sunday. */
  mostInAWeek: number;
  /** Messages that ask, in the week with most of them. */
  mostAsksInAWeek: number;
}

export interface Rehearsal {
  year: number;
  /** Date of the launch it was played from. */
  launch: string;
  /** The holidays of this year are not announced: every date in it may still move. */
  provisional: boolean;
  slots: RehearsedSlot[];
  messages: RehearsedMessage[];
  perPerson: RehearsedPerson[];
}
