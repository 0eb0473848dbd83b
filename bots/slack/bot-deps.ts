import type { Logger } from '@slack/bolt';
import type { CalendarTable } from '../../core/calendar/calendar-table.ts';
import type { Person } from '../../core/plan/directory.ts';
import type { Desk, Foresight } from '../../desk/desk.ts';
import type { Words } from '../../locales/words.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RegisterReads } from '../../ports/reads.ts';
import type { InTurn } from './in-turn.ts';
import type { LaterWork } from './later-work.ts';

/** What the bot reads of the register. */
export type BotReads = Pick<
  RegisterReads,
  'task' | 'submissions' | 'parts' | 'calls' | 'delivery' | 'timeline' | 'personByChatId' | 'personByAddress' | 'plans' | 'tasksOf' | 'people'
>;

/** What every listener works with. */
export interface BotDeps {
  desk: Desk & Foresight;
  reads: BotReads;
  clock: Clock;
  zone: string;
  calendar: CalendarTable;
  words: Words;
  /** Null where none is known. */
  officePhone: string | null;
  logger: Logger;
  later: LaterWork;
  inTurn: InTurn;
}

/** Put into Bolt's context once Slack's signature was verified and the directory knows the user. */
export interface Known {
  person: Person;
}
