import { isProvisional } from '../../core/calendar/workday.ts';
import { closureBetween } from '../../core/calendar/closure.ts';
import type { DaySpan } from '../../core/calendar/day-span.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import { dateOf, isoIn } from '../../core/schedule/instant.ts';
import { isStanding } from '../../core/schedule/is-standing.ts';
import { lineGrounds } from '../../core/schedule/line-grounds.ts';
import { splitRole } from '../../core/schedule/split-role.ts';
import type { Outcome } from '../../core/schedule/line.ts';
import { isReasonRule } from '../../locales/reason-rules.ts';
import { sayEvent } from '../../locales/say-event.ts';
import { sayReason } from '../../locales/say-reason.ts';
import type { NameOf } from '../../locales/words.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { policyFields } from '../../locales/zh-CN/policy.ts';
import { ruleSentences } from '../../locales/zh-CN/rules.ts';
import type { PlanBook } from '../../ports/planning-book.ts';
import type { OutcomeLine, TaskView, TimelineEntry } from '../../ports/reads.ts';
import { sayValue } from '../policy/say-value.ts';

/** `waits`: a letter for its release; `told`: on its way to its recipient. */
export type LineStanding = 'planned' | 'waits' | 'told' | 'settled';

/** Everything behind one line. Instants are ISO with the policy's offset. */
export interface Explanation {
  key: string;
  task: { id: string; number: string; title: string };
  purpose: string;
  cycle: string | null;
  whyYou: string;
  whyNow: string;
  whatStops: string;
  rule: { code: string; says: string };
  facts: Record<string, string | number>;
  at: string;
  due: string | null;
  /** The holidays of its year, or of its date's, are not announced: it may still move. */
  provisional: boolean;
  policy: { figure: string; name: string; value: string }[];
  days: DaySpan | null;
  /** Days between the line and its date on which the unit is closed: it was planned around them. */
  closed: { from: string; to: string; why: string } | null;
  /** What somebody did, for a line an act caused. */
  cause: { at: string; says: string } | null;
  role: string;
  /** Who holds the role today; `heldAs` is another role where somebody stands in. Null: nobody can be told. */
  holder: { name: string; address: string; standIn: boolean; heldAs: string } | null;
  /** To whom it went, null while it is planned. */
  recipient: string | null;
  channel: string | null;
  deliveryId: string | null;
  standing: LineStanding;
  /** The round it waits for, or waited, because the asks of the week were spent; null for one that leaves as planned. */
  putOffTo: string | null;
  outcome: Outcome | null;
  /** For `moved` the key of the line it became. */
  outcomeNote: string | null;
}

interface Behind {
  task: TaskView;
  book: PlanBook;
  timeline: TimelineEntry[];
  nameOf: NameOf;
}

/** Where a line came from, who hears it and why, and what became of it. */
export function explainLine(line: OutcomeLine, { task, book, timeline, nameOf }: Behind): Explanation {
  const policy = policyOfTask(book.policy, task.state);
  const { figures, days } = lineGrounds(line, policy, book.calendar);
  const { rule, facts } = line.reason;
  const at = dateOf(line.at, policy.zone);
  const closed = closureBetween(book.unitCalendars?.get(splitRole(line.role).unit)?.closures ?? [], at, line.due ?? at) ?? null;
  const holder = book.holderOf(line.role, task.section, { at: line.at, handed: task.state.handed });
  // The version of a line an event caused is that event's revision.
  const event = isStanding(line) ? null : (timeline.find((entry) => entry.event?.revision === line.version)?.event ?? null);
  return {
    key: line.key,
    task: { id: task.id, number: task.number, title: task.title },
    purpose: line.purpose,
    cycle: line.cycle,
    ...sayReason(words, line),
    rule: { code: rule, says: isReasonRule(rule) ? ruleSentences[rule] : words.reasons.purposes[line.purpose] },
    facts,
    at: isoIn(line.at, policy.zone),
    due: line.due,
    provisional: line.outcome === null && [at, line.due ?? at].some((date) => isProvisional(date, book.calendar)),
    policy: figures.map((figure) => ({ figure, name: policyFields[figure].name, value: sayValue(policy[figure]) })),
    days,
    closed: closed && { from: closed.from, to: closed.to, why: closed.why },
    cause: event && { at: isoIn(new Date(event.at), policy.zone), says: sayEvent(words, event, nameOf) },
    role: line.role,
    holder: holder && { name: holder.person.name, address: holder.person.address, standIn: holder.standIn, heldAs: holder.heldAs },
    recipient: line.recipient,
    channel: line.channel,
    deliveryId: line.deliveryId,
    standing: standingOf(line),
    putOffTo: line.putOffTo ? isoIn(line.putOffTo, policy.zone) : null,
    outcome: line.outcome,
    outcomeNote: line.outcomeNote,
  };
}

function standingOf({ outcome, recordedAt, leaving }: OutcomeLine): LineStanding {
  if (outcome !== null) return 'settled';
  if (recordedAt !== null) return 'told';
  return leaving === 'byRelease' ? 'waits' : 'planned';
}
