import { calendarOfRole } from '../../core/schedule/calendar-of.ts';
import { isToLeader } from '../../core/schedule/is-to-leader.ts';
import { splitKey, withMoves } from '../../core/schedule/letter-key.ts';
import { nextInsideHours, nextLetterRound, nextRound } from '../../core/schedule/round.ts';
import type { DueMessage } from '../../ports/delivery-ledger.ts';
import type { PlanBook, PlanningBook } from '../../ports/planning-book.ts';
import type { Intent, Line, PrismaClient } from '../generated/client.ts';
import { underEpoch, type Transaction } from './under-epoch.ts';

type Late = Intent & { line: Line & { task: { planId: string } } };

/**
 * Moves what is still pending for a round whose message has been claimed to the next round (`moved`, design.md §5);
 * letters to the next letter round, urgent lines to this instant inside hours. The new line is accounted for by itself.
 */
export async function moveLateIntents(
  prisma: PrismaClient,
  books: PlanningBook,
  channel: string,
  epoch: number,
  { recipient, round }: DueMessage,
  at: Date,
): Promise<void> {
  const late: Late[] = await prisma.intent.findMany({
    where: { channel, recipient, notBefore: { lte: round }, state: 'pending' },
    include: { line: { include: { task: { select: { planId: true } } } } },
    orderBy: { lineKey: 'asc' },
  });
  const after = new Date(Math.max(at.getTime(), round.getTime()) + 1);
  const moves: { intent: Late; to: Date }[] = [];
  for (const intent of late.filter((each) => !each.urgent || each.notBefore.getTime() === round.getTime())) {
    moves.push({ intent, to: newInstant(intent.line, after, await books.bookOf(intent.line.task.planId)) });
  }
  await underEpoch(prisma, channel, epoch, async (tx) => {
    const urgentRound = await freeInstant(tx, channel, recipient, moves);
    for (const { intent, to } of moves) await move(tx, intent, intent.urgent ? (urgentRound ?? to) : to, at);
  });
}

function newInstant(line: Line, after: Date, book: PlanBook): Date {
  const { policy, calendar } = book;
  if (line.urgent) return nextInsideHours(after, policy, calendar);
  return line.leaving === 'plain' && !isToLeader(line) ? nextRound(after, policy, calendarOfRole(book, line.role)) : nextLetterRound(after, policy, calendar);
}

/** The first millisecond from the wished one on at which this person has no message yet. */
async function freeInstant(
  tx: Transaction,
  channel: string,
  recipient: string,
  moves: { intent: Late; to: Date }[],
): Promise<Date | null> {
  const wished = moves.find(({ intent }) => intent.urgent)?.to;
  if (!wished) return null;
  const taken = await tx.delivery.findMany({ where: { channel, recipient, round: { gte: wished } }, select: { round: true } });
  const instants = new Set(taken.map((each) => each.round.getTime()));
  let free = wished.getTime();
  while (instants.has(free)) free += 1;
  return new Date(free);
}

async function move(tx: Transaction, intent: Late, to: Date, at: Date): Promise<void> {
  const recalled = await tx.intent.updateMany({
    where: { lineKey: intent.lineKey, state: 'pending' },
    data: { state: 'moot' },
  });
  if (recalled.count === 0) return; // became needless in the meantime
  const { task: _, ...line } = intent.line;
  const key = await nextKey(tx, line.key);
  await tx.line.update({ where: { key: line.key }, data: { outcome: 'moved', outcomeAt: at, outcomeNote: key } });
  await tx.line.create({ data: { ...line, key, at: to, wakeAt: to, reason: line.reason ?? {}, recordedAt: at, outcome: null, outcomeAt: null, outcomeNote: null } });
  const { recipient, channel, urgent, fallenFrom } = intent;
  await tx.intent.create({ data: { lineKey: key, recipient, channel, urgent, fallenFrom, notBefore: to } });
}

async function nextKey(tx: Transaction, key: string): Promise<string> {
  const { root, moves } = splitKey(key);
  const chain = await tx.line.findMany({ where: { key: { startsWith: `${root}+` } }, select: { key: true } });
  const taken = chain.map((each) => splitKey(each.key)).filter((each) => each.root === root);
  return withMoves(root, Math.max(moves, ...taken.map((each) => each.moves)) + 1);
}
