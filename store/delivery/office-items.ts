import { officeItemRung } from '../../core/schedule/office-item-rung.ts';
import { lineKey, type Line } from '../../core/schedule/line.ts';
import { nextInsideHours, nextRound } from '../../core/schedule/round.ts';
import type { PlanBook, PlanningBook } from '../../ports/planning-book.ts';
import type { Line as LineRow, PrismaClient } from '../generated/client.ts';

const UNDELIVERED_RUNG = officeItemRung.undelivered;

/** What the office is told about one task of a failed message; without anybody left to tell, the task itself asks for help. */
export interface OfficeItem {
  line: Line | null;
  intent: { recipient: string; channel: string; notBefore: Date; urgent: boolean } | null;
  help: { taskId: string; why: string };
}

type Failed = LineRow & { task: { planId: string; section: unknown } };

/** One item for every task in the message: to the office, or, where it was the office that could not be told, to its head. */
export async function planOfficeItems(
  prisma: PrismaClient,
  books: PlanningBook,
  channel: string,
  deliveryId: string,
  reason: string,
  at: Date,
): Promise<OfficeItem[]> {
  const delivery = await prisma.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  const intents = await prisma.intent.findMany({
    where: { deliveryId },
    include: { line: { include: { task: { select: { planId: true, section: true } } } } },
    orderBy: { lineKey: 'asc' },
  });
  const items: OfficeItem[] = [];
  for (const taskId of new Set(intents.map((intent) => intent.line.taskId))) {
    const lines = intents.map((intent) => intent.line).filter((line) => line.taskId === taskId);
    const last = lines.at(-1)!;
    const book = await books.bookOf(last.task.planId);
    const rung = UNDELIVERED_RUNG + (await prisma.line.count({ where: { taskId, purpose: 'officeItem', rung: { gte: UNDELIVERED_RUNG } } }));
    const facts = { recipient: delivery.recipient, channel, why: reason, lines: lines.length, purpose: last.purpose };
    items.push(planItem(book, lines, rung, facts, at));
  }
  return items;
}

function planItem(book: PlanBook, lines: Failed[], rung: number, facts: Record<string, string | number>, at: Date): OfficeItem {
  const { taskId, cycle, due, task } = lines[0]!;
  const help = { taskId, why: `${facts.recipient} could not be told over ${facts.channel}: ${facts.why}` };
  const role = roleToTell(lines);
  const holder = role && book.holderOf(role, task.section as string[], { at });
  const channel = role && holder ? book.channelFor(holder.person, role, 'officeItem') : null;
  if (!role || !holder || !channel) return { line: null, intent: null, help };

  const urgent = lines.some((line) => line.urgent);
  const leavesAt = urgent
    ? nextInsideHours(at, book.policy, book.calendar)
    : nextRound(new Date(at.getTime() + 1), book.policy, book.calendar);
  const head = { taskId, cycle, purpose: 'officeItem', rung, version: 0, role } as const;
  return {
    line: { key: lineKey(head), ...head, at: leavesAt, due, urgent, leaving: 'plain', reason: { rule: 'undelivered', facts } },
    intent: { recipient: holder.person.address, channel, notBefore: leavesAt, urgent },
    help,
  };
}

/** Office, then its head, then nobody: an item that could not be delivered is never told to the same role again. */
function roleToTell(lines: Failed[]): 'office' | 'officeHead' | null {
  if (lines.some((line) => line.role === 'officeHead')) return null;
  return lines.some((line) => line.role === 'office') ? 'officeHead' : 'office';
}
