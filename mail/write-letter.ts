import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import { overdueWorkdays } from '../core/light/overdue-words.ts';
import { dateOf } from '../core/schedule/instant.ts';
import type { LetterLevel } from '../locales/zh-CN/letters.ts';
import type { ActionLinks } from '../ports/action-links.ts';
import type { OutboundMessage } from '../ports/channel.ts';
import type { DeliveryItem, RegisterReads } from '../ports/reads.ts';
import { letterItemOf } from './letter-item-of.ts';
import { briefSection, composeBrief, type BriefTask } from './letters/brief-letter.ts';
import { composeDigest } from './letters/digest-letter.ts';
import { composeEscalation, type EscalatedTask } from './letters/escalation-letter.ts';
import type { Letter, Office } from './letters/letter.ts';
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

/** A link expires (design.md §7); a leader who is back from leave must still find it good. No figure of the rules: it decides no date. */
const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The letter of one delivery: an escalation when that is all that is asked, a 情况汇总 when nothing is, else a digest; what
 * is summed up is a section of it. Issues a link a task for a leader.
 */
export async function writeLetter(message: OutboundMessage, needs: WritingNeeds): Promise<Letter> {
  const { recipient, view, at } = message;
  const today = dateOf(at, needs.zone);
  const briefs = view.items.flatMap((item) => briefTaskOf(item, today, needs.calendar) ?? []);
  const rest = view.items.filter(({ brief }) => brief === undefined);
  if (rest.length === 0 && briefs.length > 0) return composeBrief({ to: recipient.name, office: needs.office, tasks: briefs });

  const beside = briefs.length > 0 ? [briefSection(briefs)] : [];
  const letters = rest.filter(({ line }) => line.purpose === 'escalate');
  if (letters.length === 0 || letters.length < rest.length) {
    const items = rest.map((item) => letterItemOf(item, today, needs.calendar));
    return composeDigest({ to: recipient.name, office: needs.office, items, beside });
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
    beside,
  });
}

/** A line of a 情况汇总 as the letter shows it; null for any other. */
function briefTaskOf({ brief: row, task }: DeliveryItem, today: string, calendar: CalendarTable): BriefTask | null {
  if (row === undefined) return null;
  const { number, title, planTitle } = task;
  return { number, title, planTitle, row, lateWorkdays: overdueWorkdays(row.due, today, calendar) };
}

async function escalatedTask({ line, task }: DeliveryItem, message: OutboundMessage, today: string, needs: WritingNeeds): Promise<EscalatedTask> {
  const due = line.due ?? today;
  return {
    number: task.number,
    title: task.title,
    planTitle: task.planTitle,
    unit: String(line.reason.facts['unit'] ?? ''),
    cycle: line.cycle,
    due,
    lateWorkdays: overdueWorkdays(due, today, needs.calendar),
    tried: stepsTaken(line, await needs.reads.linesOfTask(task.id), needs.zone),
    instructUrl: mayInstruct(line.role) ? await issueLink(task.id, message, needs) : null,
  };
}

/** Only leaders get a link now; a secretary may record what the leader said, never decide. */
const mayInstruct = (role: string): boolean => role === 'principal' || role.startsWith('leader:');

async function issueLink(taskId: string, { recipient, deliveryId, at }: OutboundMessage, { links, publicUrl }: WritingNeeds): Promise<string | null> {
  if (publicUrl === null) return null;
  const expiresAt = new Date(at.getTime() + LINK_DAYS * DAY_MS);
  const token = await links.issue({ action: 'instruct', taskId, person: recipient.address, deliveryId, expiresAt });
  return `${publicUrl.replace(/\/+$/, '')}/l/${token}`;
}
