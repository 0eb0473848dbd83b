import { asksLeave, type PolicedAsk } from '../../core/burden/asks-leave.ts';
import { isAsk } from '../../core/burden/is-ask.ts';
import { weekOf } from '../../core/burden/week-of.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import type { Person } from '../../core/plan/directory.ts';
import { kindOfChannel } from '../../core/policy/carried.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import { wayOfLine } from '../../core/policy/way-of-line.ts';
import { calendarOfRole } from '../../core/schedule/calendar-of.ts';
import { dateOf, instantAt } from '../../core/schedule/instant.ts';
import type { HandedOn } from '../../core/task/task-state.ts';
import type { Line } from '../../core/schedule/line.ts';
import { nextRound } from '../../core/schedule/round.ts';
import type { DueMessage } from '../../ports/delivery-ledger.ts';
import type { PlanBook, PlanningBook } from '../../ports/planning-book.ts';
import { Prisma } from '../generated/client.ts';
import type { Transaction } from './under-epoch.ts';

/** A line as the budget weighs it, with what its policy is found by. */
type AskRow = Pick<Line, 'key' | 'taskId' | 'purpose' | 'role' | 'at' | 'due' | 'reason' | 'urgent' | 'leaving'> & {
  planId: string;
  section: string[];
  mainUnit: string | null;
  handed: HandedOn[] | null;
};

const askRow = Prisma.sql`l.key, l.task_id as "taskId", l.purpose, l.role, l.at, l.due, l.reason, l.urgent, l.leaving,
  t.plan_id as "planId", t.section, t.snapshot -> 'handed' as handed, (select d.unit from duties d where d.task_id = t.id and d.main) as "mainUnit"`;

/**
 * The burden budget as `core/burden` judges it: which of the due keys wait for the next round, and are put off to it.
 * Nothing is settled by it: their lines leave with a later message, as `merged`.
 */
export async function putOffAsks(
  tx: Transaction,
  books: PlanningBook,
  { recipient, round }: Pick<DueMessage, 'recipient' | 'round'>,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx.$queryRaw<AskRow[]>`
    select ${askRow} from lines l join tasks t on t.id = l.task_id where l.key in (${Prisma.join([...keys])})`;
  const asks = rows.filter(isAsk);
  const [first] = asks;
  if (!first) return new Set();

  const { policy, calendar } = await books.bookOf(first.planId);
  const { monday, sunday } = weekOf(dateOf(round, policy.zone));
  const [begins, ends] = [monday, addDays(sunday, 1)].map((date) => instantAt(date, '00:00', policy.zone)) as [Date, Date];
  const pending = await policed(asks, books);
  const coming = await comingAsks(tx, books, recipient, round, ends);
  const asked = await countAsked(tx, recipient, begins, round);
  if (asksLeave({ round, asked, pending, coming: () => coming }, calendar)) return new Set();

  const after = new Date(round.getTime() + 1);
  for (const [at, { key }] of asks.entries()) {
    const notBefore = nextRound(after, policy, pending[at]!.calendar);
    await tx.intent.updateMany({ where: { lineKey: key, state: 'pending' }, data: { notBefore, putOff: 'budget' } });
  }
  return new Set(asks.map(({ key }) => key));
}

/** Messages with an ask in it, over whatever channel, that left or are leaving in the week before this round. */
async function countAsked(tx: Transaction, recipient: string, begins: Date, round: Date): Promise<number> {
  const told = await tx.$queryRaw<(Pick<Line, 'role' | 'purpose' | 'urgent' | 'leaving'> & { id: string })[]>`
    select distinct d.id, l.role, l.purpose, l.urgent, l.leaving
    from deliveries d join intents i on i.delivery_id = d.id join lines l on l.key = i.line_key
    where d.recipient = ${recipient} and d.round >= ${begins}::timestamptz and d.round < ${round}::timestamptz
      and d.state in ('sending', 'accepted', 'retry')`;
  return new Set(told.filter(isAsk).map(({ id }) => id)).size;
}

/** Asks of the rest of the week that will reach this person, by who holds their roles then. */
async function comingAsks(tx: Transaction, books: PlanningBook, recipient: string, round: Date, ends: Date): Promise<PolicedAsk[]> {
  const planned = await tx.$queryRaw<AskRow[]>`
    select ${askRow} from lines l join tasks t on t.id = l.task_id
    where l.outcome is null and l.at > ${round}::timestamptz and l.at < ${ends}::timestamptz and l.leaving = 'plain' and not l.urgent`;
  const theirs: AskRow[] = [];
  for (const row of planned.filter(isAsk)) {
    const book = await books.bookOf(row.planId);
    const person = book.holderOf(row.role, row.section, { at: row.at, handed: row.handed ?? [] })?.person;
    if (person?.address === recipient && isCarried(row, person, book)) theirs.push(row);
  }
  return policed(theirs, books);
}

/** False where only the office will be told, because no channel may carry the task. */
function isCarried(row: AskRow, person: Person, book: PlanBook): boolean {
  const own = book.channelFor(person, row.role, row.purpose);
  return own !== null && wayOfLine(policyOfRow(row, book), { role: row.role, channel: kindOfChannel(own), hasMail: person.address !== '' }).by !== 'desk';
}

async function policed(rows: readonly AskRow[], books: PlanningBook): Promise<PolicedAsk[]> {
  const asks: PolicedAsk[] = [];
  for (const row of rows) {
    const book = await books.bookOf(row.planId);
    asks.push({ line: row, policy: policyOfRow(row, book), calendar: calendarOfRole(book, row.role) });
  }
  return asks;
}

const policyOfRow = ({ taskId, mainUnit }: AskRow, { policy }: PlanBook) =>
  policyOfTask(policy, { taskId, duties: mainUnit === null ? [] : [{ unit: mainUnit, kind: 'lead', main: true }] });
