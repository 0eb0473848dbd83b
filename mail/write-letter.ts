import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import { overdueWorkdays } from '../core/light/overdue-words.ts';
import { dateOf } from '../core/schedule/instant.ts';
import type { LetterLevel } from '../locales/zh-CN/letters.ts';
import type { ActionLinks, LinkAction } from '../ports/action-links.ts';
import type { OutboundMessage } from '../ports/channel.ts';
import type { DeliveryItem, RegisterReads } from '../ports/reads.ts';
import { replyCodeOf } from '../core/plan/reply-code.ts';
import { letterItemOf } from './letter-item-of.ts';
import { briefSection, composeBrief, type BriefTask } from './letters/brief-letter.ts';
import { composeDigest, type DigestLetterItem } from './letters/digest-letter.ts';
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

/** A link expires (design.md §7); a leader who is back from leave must still find it good. No figure of the rules: it decides no date. */
const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The letter of one delivery: an escalation when that is all that is asked, a 情况汇总 when nothing is, else a digest; what
 * is summed up is a section of it. Issues a link for each thing a leader is asked for.
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
    const items: DigestLetterItem[] = [];
    for (const item of rest) items.push(await withLink({ ...letterItemOf(item, { recipient, today, calendar: needs.calendar }), ...codeOf(item, message, needs) }, item, message, needs));
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
  return { ...nameInLetter(task), row, lateWorkdays: overdueWorkdays(row.due, today, calendar) };
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
    instructUrl: isLeader(line.role) ? await issueLink('instruct', task.id, message, needs) : null,
    replyCode: line.rung > 1 ? (codeOf({ task }, message, needs).replyCode ?? null) : null,
  };
}

/** What a leader answers from a digest: a letter of escalation that came together with something else, and an extension. */
async function withLink(letter: DigestLetterItem, { line, task }: DeliveryItem, message: OutboundMessage, needs: WritingNeeds): Promise<DigestLetterItem> {
  if (!isLeader(line.role) || letter.done !== null) return letter;
  const { extension } = task.state;
  const isProposed = line.reason.rule === 'extensionProposed' && extension?.revision === line.version;
  const action = line.purpose === 'escalate' ? 'instruct' : isProposed ? 'decideExtension' : null;
  return action === null ? letter : { ...letter, asksLeader: { action, url: await issueLink(action, task.id, message, needs) } };
}

/** Where no page can be reached a letter says by which code it is meant over the telephone. */
const codeOf = ({ task }: Pick<DeliveryItem, 'task'>, { deliveryId }: OutboundMessage, { publicUrl }: WritingNeeds): { replyCode?: string } =>
  publicUrl === null ? { replyCode: replyCodeOf(deliveryId, task.row) } : {};

/** Only leaders get a link now; a secretary may record what the leader said, never decide. */
const isLeader = (role: string): boolean => role === 'principal' || role.startsWith('leader:');

async function issueLink(action: LinkAction, taskId: string, { recipient, deliveryId, at }: OutboundMessage, { links, publicUrl }: WritingNeeds): Promise<string | null> {
  if (publicUrl === null) return null;
  const expiresAt = new Date(at.getTime() + LINK_DAYS * DAY_MS);
  const token = await links.issue({ action, taskId, person: recipient.address, deliveryId, expiresAt });
  return `${publicUrl.replace(/\/+$/, '')}/l/${token}`;
}
