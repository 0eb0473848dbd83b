import { kindOfChannel } from '../core/policy/carried.ts';
import { policyOfTask } from '../core/policy/policy-of-task.ts';
import { wayOfLine } from '../core/policy/way-of-line.ts';
import { deskItem, type DeskReason } from '../core/schedule/desk-item.ts';
import type { Line } from '../core/schedule/line.ts';
import { splitKey } from '../core/schedule/letter-key.ts';
import { linesDiff, type StoredLine as StoredForDiff } from '../core/schedule/lines-diff.ts';
import { isStanding } from '../core/schedule/is-standing.ts';
import { NEVER } from '../core/schedule/never.ts';
import { isToldWhenPlanned } from '../core/schedule/told-when-planned.ts';
import { wakeOf } from '../core/schedule/wake-at.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { ActWords } from '../ports/inbox.ts';
import type { PlanBook } from '../ports/planning-book.ts';
import type { EndedLine, NewIntent, NewLine, Recording, TaskReading } from '../ports/task-register.ts';
import type { Folded } from './fold-request.ts';
import type { RecordRequest } from './record-contract.ts';
import { wordsOfEvents } from './words-of-events.ts';

interface Parts {
  request: RecordRequest;
  reading: TaskReading;
  book: PlanBook;
  folded: Folded;
  words: ActWords | null;
  now: Date;
}

/** Turns a folded request into the one append: new lines, intents with their recipients, and lines that came to an end. */
export function composeRecording({ request, reading, book, folded, words, now }: Parts): Recording {
  const { taskId, base, head, cause } = request;
  const { events, state, reach, planned, caused } = folded;
  const due = new Set([...reach.reached, ...reach.skipped, ...reach.moved.map(({ from }) => from)].map((line) => line.key));
  const diff = linesDiff([...planned, ...caused], storedAfter(reading, reach, due), now);

  const told = [
    ...reach.reached,
    ...reach.moved.map(({ to }) => to),
    ...diff.add.filter((line) => isToldWhenPlanned(line, now)),
  ].map((line) => tell(line, book, reading.section, state));
  const untold = told.flatMap(({ line, intent }) => (typeof intent === 'string' ? [{ line, why: intent }] : []));
  const onDesk = untold
    .filter(({ line }) => line.role !== 'office')
    .map(({ line, why }) => tell(deskItem(line, why, now), book, reading.section, state));

  const inPlan = new Map([...planned, ...caused].map((line) => [line.key, line]));
  const successors = new Map(diff.add.map((line) => [splitKey(line.key).root, line.key]));
  const moot = diff.moot.map((key): EndedLine => {
    const successor = successors.get(splitKey(key).root);
    return successor ? { key, outcome: 'moved', note: successor } : { key, outcome: 'notNeeded', note: cause };
  });

  return {
    taskId,
    base,
    head,
    cause,
    at: now,
    events,
    snapshot: state,
    lines: [...diff.add, ...reach.moved.map(({ to }) => to), ...onDesk.map(({ line }) => line)].map(asNew),
    moves: diff.move.map(({ key, at }) => ({ key, at, wakeAt: wakeOf(inPlan.get(key)!) ?? NEVER })),
    intents: [...told, ...onDesk].flatMap(({ intent }) => (typeof intent === 'string' ? [] : [intent])),
    ended: [
      ...reach.skipped.map((line): EndedLine => ({ key: line.key, outcome: 'skipped', note: 'outage' })),
      ...reach.moved.map(({ from, to }): EndedLine => ({ key: from.key, outcome: 'moved', note: to.key })),
      ...untold.map(({ line, why }) => endUntold(line, why)),
      ...moot,
    ],
    words: words ? wordsOfEvents(events, words) : [],
  };
}

/** Why a line failed before anybody was written to. */
export const nobodyHolds = (role: string): string => `nobody holds ${role}`;

/** The register as it will be once this wake's lines are written: what linesDiff compares the plan with. */
function storedAfter(reading: TaskReading, reach: Folded['reach'], due: ReadonlySet<string>): StoredForDiff[] {
  return [
    ...reading.open.map(({ key, at, recorded, standing }) => ({ key, at, recorded: recorded || due.has(key), standing, settled: false })),
    ...reading.settled.map(({ key, at, notNeeded }) => ({ key, at, recorded: true, standing: false, settled: true, notNeeded })),
    ...reach.moved.map(({ to }) => ({ key: to.key, at: to.at, recorded: true, standing: isStanding(to), settled: false })),
  ].map((each) => (endsNow(each.key, reach) ? { ...each, settled: true } : each));
}

const endsNow = (key: string, reach: Folded['reach']): boolean =>
  reach.skipped.some((line) => line.key === key) || reach.moved.some(({ from }) => from.key === key);

const asNew = (line: Line): NewLine => ({ ...line, standing: isStanding(line), wakeAt: wakeOf(line) ?? NEVER });

/** The intent, or why there is none: nobody holds the role, or no channel may carry the task. */
function tell(line: Line, book: PlanBook, section: string[], state: TaskState): { line: Line; intent: NewIntent | DeskReason } {
  const holder = book.holderOf(line.role, section, { at: line.at, handed: state.handed });
  const own = holder && book.channelFor(holder.person, line.role, line.purpose);
  if (!holder || !own) return { line, intent: 'unreachable' };
  const { address } = holder.person;
  const way = wayOfLine(policyOfTask(book.policy, state), { role: line.role, channel: kindOfChannel(own), hasMail: address !== '' });
  if (way.by === 'desk') return { line, intent: 'notCarried' };
  const { key, at, urgent } = line;
  const intent = { lineKey: key, recipient: address, channel: way.fellFrom === null ? own : 'mail', notBefore: at, urgent };
  return { line, intent: way.fellFrom === null ? intent : { ...intent, fallenFrom: 'notCarried' } };
}

const endUntold = ({ key, role }: Line, why: DeskReason): EndedLine =>
  why === 'notCarried' ? { key, outcome: 'fallback', note: 'onDesk' } : { key, outcome: 'failed', note: nobodyHolds(role) };
