import type { Person } from '../../core/plan/directory.ts';
import { kindOfChannel } from '../../core/policy/carried.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import { wayOfLine } from '../../core/policy/way-of-line.ts';
import { officeItemRung } from '../../core/schedule/office-item-rung.ts';
import { lineKey, type Line, type RoleName } from '../../core/schedule/line.ts';
import { nextInsideHours, nextRound } from '../../core/schedule/round.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { PlanBook, PlanningBook } from '../../ports/planning-book.ts';
import type { Line as LineRow, PrismaClient } from '../generated/client.ts';

const UNDELIVERED_RUNG = officeItemRung.undelivered;

/** What the office is told about one task of a failed message; without anybody left to tell, the task itself asks for help. */
export interface OfficeItem {
  line: Line | null;
  intent: { recipient: string; channel: string; notBefore: Date; urgent: boolean } | null;
  help: { taskId: string; why: string };
}

type Failed = LineRow & { task: { planId: string; section: unknown; snapshot: unknown } };

/** One item for every task in the message, or for those of `only`: to the office, or, where it was the office that could not be told, to its head. */
export async function planOfficeItems(
  prisma: PrismaClient,
  books: PlanningBook,
  channel: string,
  deliveryId: string,
  reason: string,
  at: Date,
  only: readonly string[] | null = null,
): Promise<OfficeItem[]> {
  const delivery = await prisma.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  const intents = await prisma.intent.findMany({
    where: { deliveryId },
    include: { line: { include: { task: { select: { planId: true, section: true, snapshot: true } } } } },
    orderBy: { lineKey: 'asc' },
  });
  const items: OfficeItem[] = [];
  for (const taskId of new Set(intents.map((intent) => intent.line.taskId))) {
    if (only && !only.includes(taskId)) continue;
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
  const channel = role && holder ? channelOfItem(book, task.snapshot as TaskState, holder.person, role) : null;
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

function channelOfItem(book: PlanBook, state: TaskState, person: Person, role: RoleName): string | null {
  const own = book.channelFor(person, role, 'officeItem');
  const way = own && wayOfLine(policyOfTask(book.policy, state), { role, channel: kindOfChannel(own), hasMail: person.address !== '' });
  return way && way.by === 'mail' ? 'mail' : own;
}

/** Office, then its head, then nobody: an item that could not be delivered is never told to the same role again. */
function roleToTell(lines: Failed[]): 'office' | 'officeHead' | null {
  if (lines.some((line) => line.role === 'officeHead')) return null;
  return lines.some((line) => line.role === 'office') ? 'officeHead' : 'office';
}
