import type { Person } from '../../core/plan/directory.ts';
import { atMost, carriedOver, kindOfChannel, type Carriage, type Carried } from '../../core/policy/carried.ts';
import { cutToCarriage } from '../../core/policy/cut-to-carriage.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { wholePolicy } from '../../core/policy/whole-policy.ts';
import type { DeliveryItem, DeliveryView } from '../../ports/reads.ts';
import { saidOf } from '../../core/task/matter.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import { asPerson } from '../directory.ts';
import type { PrismaClient } from '../generated/client.ts';
import { asLine } from '../line-rows.ts';
import { readBriefs } from './read-briefs.ts';
import { asRecordedEvent } from './recorded-event.ts';
import { asSubmissionViews } from './submission-view.ts';
import { asTaskView, withPlanTitle } from './task-view.ts';
import { withBreakdowns } from './with-breakdowns.ts';
import { eventKey, wordsOfEvents } from './words-of-events.ts';

/** One delivery with its lines, where each task stands now, and no more words than its channel may carry, `most` at the most. Null for an id the register does not know. */
export async function readDelivery(prisma: PrismaClient, id: string, most: Carriage): Promise<DeliveryView | null> {
  const delivery = await prisma.delivery.findUnique({ where: { id } });
  if (!delivery) return null;

  const [person, intents] = await Promise.all([
    prisma.person.findUnique({ where: { address: delivery.recipient }, include: { roles: true } }),
    prisma.intent.findMany({
      where: { deliveryId: id },
      include: { line: { include: { task: { include: { ...withPlanTitle, plan: { select: { title: true, policy: true } } } } } } },
    }),
  ]);
  const rows = intents.map(({ line }) => line).sort((one, other) => one.task.row - other.task.row || (one.key < other.key ? -1 : 1));
  const details = await readDetails(prisma, rows);

  const views = await withBreakdowns(prisma, [...new Map(rows.map((row) => [row.taskId, asTaskView(row.task)])).values()]);
  const tasks = new Map(views.map((view) => [view.id, view]));

  const items = rows.map((row): DeliveryItem => {
    const revision = causeOf(row);
    const found = revision === null ? undefined : details.events.get(eventKey(row.taskId, revision));
    // A request that outlasted a suspension waits since the resumption, whose words are not the unit's.
    const event = row.standing && found?.type === 'resumed' ? undefined : found;
    const task = tasks.get(row.taskId) ?? asTaskView(row.task);
    return {
      line: asLine(row),
      task,
      submission: (row.cycle !== null && details.newest.get(`${row.taskId}/${row.cycle}`)) || null,
      eventWords: (event && details.words.get(eventKey(row.taskId, event.revision))) ?? null,
      event: event ?? null,
    };
  });
  const briefs = await readBriefs(prisma, items);
  const carried = new Map(rows.map((row) => [row.taskId, carriedOf(row, delivery.channel, most)]));
  return {
    id,
    recipient: person ? asPerson(person) : gone(delivery.recipient),
    channel: delivery.channel,
    round: delivery.round,
    place: delivery.place,
    items: items.map((item) => {
      const brief = briefs.get(item.line.key);
      return cutToCarriage({ ...item, ...(brief ? { brief } : {}) }, carried.get(item.line.taskId)!);
    }),
  };
}

function carriedOf({ task }: { task: { snapshot: unknown; plan: { policy: unknown } } }, channel: string, most: Carriage): Carried {
  const policy = wholePolicy((task.plan.policy ?? {}) as Partial<Policy>);
  const { carriage, offline } = carriedOver(policyOfTask(policy, task.snapshot as TaskState), kindOfChannel(channel));
  return { carriage: atMost(carriage, most), offline };
}

/** The version of a line that an event caused, or that asks for the answer to a unit's request, is that event's revision. */
const isCaused = ({ standing, purpose }: { standing: boolean; purpose: string }): boolean =>
  !standing || purpose === 'extensionDue' || purpose === 'reassignDue';

interface CausedRow {
  taskId: string;
  cycle: string | null;
  version: number;
  standing: boolean;
  purpose: string;
  task: { snapshot: unknown };
}

/** Revision of the event whose words stand beside a line; null for one that comes from a date alone. */
const causeOf = (row: CausedRow): number | null =>
  isCaused(row) ? row.version : row.purpose === 'officeItem' ? null : saidOf(row.task.snapshot as TaskState, row.cycle);

async function readDetails(prisma: PrismaClient, rows: CausedRow[]) {
  const slots = rows.flatMap(({ taskId, cycle }) => (cycle === null ? [] : [{ taskId, cycle }]));
  const causes = rows.flatMap((row) => {
    const revision = causeOf(row);
    return revision === null ? [] : [{ taskId: row.taskId, revision }];
  });
  const [submissions, cycles, eventRows] = await Promise.all([
    prisma.submission.findMany({ where: { OR: slots }, orderBy: { revision: 'asc' } }),
    prisma.reportCycle.findMany({ where: { OR: slots } }),
    prisma.event.findMany({ where: { OR: causes } }),
  ]);
  const events = new Map(eventRows.map((row) => [eventKey(row.taskId, row.revision), asRecordedEvent(row)]));
  const words = await wordsOfEvents(
    prisma,
    eventRows.map((row) => ({ taskId: row.taskId, events: [asRecordedEvent(row)] })),
  );
  const views = asSubmissionViews(submissions, cycles);
  return { events, words, newest: new Map(views.map((view) => [`${view.taskId}/${view.cycle}`, view])) };
}

/** Somebody who has left the directory since: the message still names the address it went to. */
const gone = (address: string): Person => ({ name: address, address, chatId: null, phone: null, roles: [] });
