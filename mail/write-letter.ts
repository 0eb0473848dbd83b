import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import { overdueWorkdays } from '../core/light/overdue-words.ts';
import { dateOf } from '../core/schedule/instant.ts';
import type { LetterLevel } from '../locales/zh-CN/letters.ts';
import type { ActionLinks } from '../ports/action-links.ts';
import type { OutboundMessage } from '../ports/channel.ts';
import type { DeliveryItem, RegisterReads } from '../ports/reads.ts';
import { replyCodeOf } from '../core/plan/reply-code.ts';
import { letterItemOf } from './letter-item-of.ts';
import { composeDigest } from './letters/digest-letter.ts';
import { composeEscalation, type EscalatedTask } from './letters/escalation-letter.ts';
import type { Letter, Office } from './letters/letter.ts';
import { nameInLetter } from './name-in-letter.ts';
import { stepsTaken } from './steps-taken.ts';

export interface WritingNeeds {
  reads: Pick<RegisterReads, 'linesOfTask'>;
  links: Pick<ActionLinks, 'issue'>;
  /** Where link pages are reached by leaders; null: letters are complete without links (process.md §5). */
  publicUrl: string | null;
  office: Office;
  zone: string;
  calendar: CalendarTable;
}

const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/** The letter of one delivery: an escalation when that is all it holds, else a digest. Issues a link a task for a leader. */
export async function writeLetter(message: OutboundMessage, needs: WritingNeeds): Promise<Letter> {
  const { recipient, view, at } = message;
  const letters = view.items.filter(({ line }) => line.purpose === 'escalate');
  const today = dateOf(at, needs.zone);
  if (letters.length === 0 || letters.length < view.items.length) {
    const items = view.items.map((item) => ({ ...letterItemOf(item, today, needs.calendar), ...codeOf(item, message, needs) }));
    return composeDigest({ to: recipient.name, office: needs.office, items });
  }
  const tasks: EscalatedTask[] = [];
  for (const item of letters) tasks.push(await escalatedTask(item, message, today, needs));
  return composeEscalation({
    to: recipient.name,
    copy: letters.every(({ line }) => line.role.startsWith('secretary')),
    level: Math.max(...letters.map(({ line }) => line.rung)) as LetterLevel,
    jumped: letters.some(({ line }) => line.reason.rule === 'escalated'),
    office: needs.office,
    tasks,
  });
}

async function escalatedTask({ line, task }: DeliveryItem, message: OutboundMessage, today: string, needs: WritingNeeds): Promise<EscalatedTask> {
  const due = line.due ?? today;
  return {
    ...nameInLetter(task),
    unit: String(line.reason.facts['unit'] ?? ''),
    cycle: line.cycle,
    due,
    lateWorkdays: overdueWorkdays(due, today, needs.calendar),
    tried: stepsTaken(line, await needs.reads.linesOfTask(task.id), needs.zone),
    instructUrl: mayInstruct(line.role) ? await issueLink(task.id, message, needs) : null,
    replyCode: line.rung > 1 ? (codeOf({ task }, message, needs).replyCode ?? null) : null,
  };
}

/** Where no page can be reached a letter says by which code it is meant over the telephone. */
const codeOf = ({ task }: Pick<DeliveryItem, 'task'>, { deliveryId }: OutboundMessage, { publicUrl }: WritingNeeds): { replyCode?: string } =>
  publicUrl === null ? { replyCode: replyCodeOf(deliveryId, task.row) } : {};

/** Only leaders get a link now; a secretary may record what the leader said, never decide. */
const mayInstruct = (role: string): boolean => role === 'principal' || role.startsWith('leader:');

async function issueLink(taskId: string, { recipient, deliveryId, at }: OutboundMessage, { links, publicUrl }: WritingNeeds): Promise<string | null> {
  if (publicUrl === null) return null;
  const expiresAt = new Date(at.getTime() + LINK_DAYS * DAY_MS);
  const token = await links.issue({ action: 'instruct', taskId, person: recipient.address, deliveryId, expiresAt });
  return `${publicUrl.replace(/\/+$/, '')}/l/${token}`;
}
