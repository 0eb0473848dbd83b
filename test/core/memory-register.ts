import { createRecord } from '../../activities/record.ts';
import { asksLeave, type PolicedAsk } from '../../core/burden/asks-leave.ts';
import { isAsk } from '../../core/burden/is-ask.ts';
import { weekOf } from '../../core/burden/week-of.ts';
import { addDays } from '../../core/calendar/day-number.ts';
import type { Directory } from '../../core/plan/directory.ts';
import { resolveRole } from '../../core/plan/resolve-role.ts';
import { rolesOf } from '../../core/plan/role-book.ts';
import { calendarOfRole } from '../../core/schedule/calendar-of.ts';
import { dateOf, instantAt } from '../../core/schedule/instant.ts';
import { splitKey, withMoves } from '../../core/schedule/letter-key.ts';
import type { Outcome } from '../../core/schedule/line.ts';
import { NEVER } from '../../core/schedule/never.ts';
import { nextInsideHours, nextLetterRound, nextRound } from '../../core/schedule/round.ts';
import { draftedTask, type TaskState } from '../../core/task/task-state.ts';
import type { RecordedEvent } from '../../core/task/task-event.ts';
import type { PlanBook } from '../../ports/planning-book.ts';
import type { NewIntent, NewLine, Recording, RegisterPage, TaskRegister } from '../../ports/task-register.ts';

/** A line as the register holds it. */
export interface HeldLine {
  line: NewLine;
  recorded: boolean;
  outcome: Outcome | null;
  note: string | null;
}
interface HeldIntent extends NewIntent {
  state: 'pending' | 'claimed' | 'moot' | 'settled';
  message: string | null;
  putOff: boolean;
}
interface HeldTask {
  state: TaskState;
  events: RecordedEvent[];
}

/**
 * A register in memory that keeps the promises of `record_task` and of the deliverer's ledger: appends after a base or
 * answers with what it holds, settles no line that is on its way, puts asks past the budget off, moves on what comes
 * after its message was claimed. One clock, one plan; people are asked of `directory`, which may be changed.
 */
export function createMemoryRegister(frame: Pick<PlanBook, 'policy' | 'calendar' | 'cycles'> & { unitCalendars?: PlanBook['unitCalendars'] }, people: { directory: Directory }) {
  const tasks = new Map<string, HeldTask>();
  const lines = new Map<string, HeldLine>();
  const intents = new Map<string, HeldIntent>();
  /** Keys of every message that was claimed, by its id. */
  const messages = new Map<string, { recipient: string; channel: string; round: Date; keys: string[]; sent: number }>();
  let now = new Date(0);

  let read: { of: Directory; book: PlanBook } | null = null;
  const book = (): PlanBook => {
    const { directory } = people;
    if (read?.of !== directory) read = { of: directory, book: bookOf(directory) };
    return read.book;
  };
  const bookOf = (directory: Directory): PlanBook => ({
    ...frame,
    ...(frame.unitCalendars ? { unitCalendars: frame.unitCalendars } : {}),
    filledRoles: new Set(rolesOf(directory).keys()),
    holderOf: (role, section, { at, handed = [] }) => resolveRole(role, directory, section, { on: dateOf(at, frame.policy.zone), handed }),
    channelFor: (person) => (person.chatId === null ? 'mail' : 'slack'),
  });
  const open = (held: HeldLine): boolean => held.outcome === null;
  /** Those that are settled for good are not looked at again. */
  const waiting = new Set<HeldIntent>();
  const pendingIntents = (): HeldIntent[] => [...waiting].filter((intent) => intent.state === 'pending' || !waiting.delete(intent));
  const ofTask = (taskId: string): HeldLine[] => [...lines.values()].filter(({ line }) => line.taskId === taskId);
  const taskOf = (taskId: string): HeldTask => tasks.get(taskId) ?? { state: draftedTask(taskId), events: [] };

  const pageOf = (taskId: string, base: number, status: RegisterPage['status'], settledAt: number | null): RegisterPage => {
    const asleep = ofTask(taskId).filter((held) => open(held) && !held.recorded);
    const at = Math.min(...asleep.map(({ line }) => line.wakeAt.getTime()));
    return { status, settledAt, events: taskOf(taskId).events.filter(({ revision }) => revision > base), next: asleep.length === 0 ? null : { at: new Date(at), keys: [] } };
  };
  const known = (taskId: string, base: number, cause: string): RegisterPage | null => {
    const answered = taskOf(taskId).events.filter((event) => event.cause === cause).at(-1)?.revision;
    if (answered !== undefined) return pageOf(taskId, base, 'known', answered);
    return taskOf(taskId).state.revision > base ? pageOf(taskId, base, 'ahead', null) : null;
  };

  const enter = (intent: HeldIntent): void => {
    intents.set(intent.lineKey, intent);
    waiting.add(intent);
  };
  const write = ({ taskId, base, events, snapshot, lines: added, moves, intents: told, ended }: Recording): void => {
    const task = taskOf(taskId);
    if (task.state.revision !== base) throw new Error(`${taskId}: fork at ${base}`);
    tasks.set(taskId, { state: snapshot, events: [...task.events, ...events] });
    for (const line of added) {
      if (lines.has(line.key)) throw new Error(`duplicate key ${line.key}`);
      lines.set(line.key, { line, recorded: false, outcome: null, note: null });
    }
    for (const { key, at, wakeAt } of moves) {
      const held = lines.get(key)!;
      if (open(held) && !held.recorded) held.line = { ...held.line, at, wakeAt };
    }
    for (const intent of told) {
      if (intents.has(intent.lineKey)) throw new Error(`duplicate intent ${intent.lineKey}`);
      enter({ ...intent, state: 'pending', message: null, putOff: false });
      lines.get(intent.lineKey)!.recorded = true;
    }
    for (const { key, outcome, note } of ended) {
      const [held, intent] = [lines.get(key), intents.get(key)];
      if (!held || !open(held) || (intent && intent.state !== 'pending')) continue;
      if (intent) intent.state = 'moot';
      Object.assign(held, { outcome, note, recorded: true });
    }
    if (events.some(({ type }) => type === 'handedOn' || type === 'handedOver')) reroute();
  };

  /** What is on its way and not claimed goes to whoever hears it now. */
  const reroute = (): void => {
    for (const intent of pendingIntents()) {
      const { line } = lines.get(intent.lineKey)!;
      if (line.role.startsWith('person:')) continue;
      const holder = book().holderOf(line.role, [], { at: intent.notBefore, handed: taskOf(line.taskId).state.handed ?? [] });
      const channel = holder && book().channelFor(holder.person, line.role, line.purpose);
      if (holder && channel) Object.assign(intent, { recipient: holder.person.address, channel });
    }
  };

  const register: TaskRegister = {
    append: (recording) => {
      const page = known(recording.taskId, recording.base, recording.cause);
      if (page) return Promise.resolve(page);
      write(recording);
      return Promise.resolve(pageOf(recording.taskId, recording.base, 'written', recording.snapshot.revision));
    },
    pageAfter: (taskId, base, _head, cause) => Promise.resolve(known(taskId, base, cause)),
    read: (taskId, wake) => {
      const own = ofTask(taskId);
      const isDue = (held: HeldLine): boolean => wake && open(held) && !held.recorded && held.line.wakeAt <= now;
      return Promise.resolve({
        planId: 'p', section: [], state: taskOf(taskId).state, told: { now, secondsPerDay: null },
        open: own.filter(open).map(({ line: { key, at, wakeAt, standing }, recorded }) => ({ key, at, wakeAt, standing, recorded })),
        due: own.filter(isDue).map(({ line: { wakeAt: _wakeAt, standing: _standing, ...line } }) => line),
        settled: own.filter((held) => !open(held)).map(({ line: { key, at }, outcome }) => ({ key, at, notNeeded: outcome === 'notNeeded' })),
      });
    },
    readStored: () => Promise.resolve(null), // nothing is stored before it begins
    stateOf: (taskId) => Promise.resolve(taskOf(taskId).state),
    askForHelp: () => Promise.resolve(),
  };

  /** A letter that is held, or waits for its release, stays where it is. */
  const mayLeave = ({ line }: HeldLine): boolean => {
    if (line.leaving === 'plain') return true;
    const marks = taskOf(line.taskId).state.letters.filter((mark) => mark.cycle === line.cycle && mark.rung === line.rung);
    if (marks.some(({ heldUntil }) => heldUntil !== null && heldUntil > dateOf(now, frame.policy.zone))) return false;
    return line.leaving === 'byItself' || marks.some(({ releasedAt }) => releasedAt !== null);
  };
  const pendingOf = (channel: string): HeldIntent[] =>
    pendingIntents().filter((intent) => intent.channel === channel && intent.notBefore <= now && mayLeave(lines.get(intent.lineKey)!));

  /** Messages whose instant has come: what earlier rounds left over rides in the newest, an urgent line keeps its own instant. */
  const due = (channel: string): { recipient: string; round: Date }[] => {
    const found = new Map<string, { recipient: string; round: Date }>();
    const ready = pendingOf(channel);
    for (const { recipient, notBefore, urgent } of ready) {
      const newest = Math.max(...ready.filter((each) => each.recipient === recipient && !each.urgent).map((each) => each.notBefore.getTime()));
      const round = urgent ? notBefore : new Date(newest);
      found.set(`${recipient}|${round.toISOString()}`, { recipient, round });
    }
    return [...found.values()];
  };

  const asPoliced = (keys: readonly string[]): PolicedAsk[] =>
    keys.map((key) => ({ line: lines.get(key)!.line, policy: frame.policy, calendar: calendarOfRole(book(), lines.get(key)!.line.role) }));

  const putOff = (recipient: string, round: Date, keys: string[]): Set<string> => {
    const asks = keys.filter((key) => isAsk(lines.get(key)!.line));
    if (asks.length === 0) return new Set();
    const { monday, sunday } = weekOf(dateOf(round, frame.policy.zone));
    const [begins, ends] = [monday, addDays(sunday, 1)].map((date) => instantAt(date, '00:00', frame.policy.zone)) as [Date, Date];
    const asked = [...messages.values()].filter((each) => each.recipient === recipient && each.round >= begins && each.round < round && each.keys.some((key) => isAsk(lines.get(key)!.line))).length;
    const coming = (): PolicedAsk[] =>
      asPoliced([...lines.values()].filter((held) => open(held) && held.line.at > round && held.line.at < ends && isAsk(held.line)
        && book().holderOf(held.line.role, [], { at: held.line.at, handed: taskOf(held.line.taskId).state.handed ?? [] })?.person.address === recipient).map(({ line }) => line.key));
    const pending = asPoliced(asks);
    if (asksLeave({ round, asked, pending, coming }, frame.calendar)) return new Set();
    for (const [at, key] of asks.entries()) Object.assign(intents.get(key)!, { notBefore: nextRound(new Date(round.getTime() + 1), frame.policy, pending[at]!.calendar), putOff: true });
    return new Set(asks);
  };

  const moveOn = (recipient: string, channel: string, round: Date): void => {
    const after = new Date(Math.max(now.getTime(), round.getTime()) + 1);
    for (const intent of pendingIntents()) {
      const late = intent.channel === channel && intent.recipient === recipient && intent.notBefore <= round;
      if (!late || (intent.urgent && intent.notBefore.getTime() !== round.getTime())) continue;
      const held = lines.get(intent.lineKey)!;
      const { line } = held;
      let at = line.urgent ? nextInsideHours(after, frame.policy, frame.calendar)
        : line.leaving === 'plain' ? nextRound(after, frame.policy, calendarOfRole(book(), line.role)) : nextLetterRound(after, frame.policy, frame.calendar);
      while (line.urgent && messages.has(`${channel}|${recipient}|${at.toISOString()}`)) at = new Date(at.getTime() + 1);
      const { root } = splitKey(line.key);
      const key = withMoves(root, Math.max(...[...lines.keys()].map(splitKey).filter((each) => each.root === root).map(({ moves }) => moves)) + 1);
      intent.state = 'moot';
      Object.assign(held, { outcome: 'moved', note: key });
      lines.set(key, { line: { ...line, key, at, wakeAt: at }, recorded: true, outcome: null, note: null });
      enter({ ...intent, lineKey: key, notBefore: at, state: 'pending', message: null, putOff: false });
    }
  };

  const record = createRecord({ register, planning: { bookOf: () => Promise.resolve(book()) }, inbox: { wordsOf: () => Promise.resolve(null) } });

  return {
    lines, messages,
    stateOf: (taskId: string): TaskState => taskOf(taskId).state,
    stand: (instant: Date): void => void (now = instant),
    record,
    reroute,
    /** Earliest instant at which a task wakes or a message may leave; null when everything is quiet. */
    nextInstant(): Date | null {
      const wakes = [...lines.values()].filter((held) => open(held) && !held.recorded && held.line.wakeAt < NEVER).map(({ line }) => line.wakeAt.getTime());
      const rounds = pendingIntents().map(({ notBefore }) => notBefore.getTime());
      const next = Math.min(...wakes, ...rounds);
      return next === Number.POSITIVE_INFINITY ? null : new Date(next);
    },
    wakesDue: (): string[] => [...new Set([...lines.values()].filter((held) => open(held) && !held.recorded && held.line.wakeAt <= now).map(({ line }) => line.taskId))],
    due,
    /** The id of the message that was claimed; null where nothing was. */
    claim(channel: string, { recipient, round }: { recipient: string; round: Date }): string | null {
      const id = `${channel}|${recipient}|${round.toISOString()}`;
      if (messages.has(id)) {
        moveOn(recipient, channel, round);
        return null;
      }
      const theirs = pendingOf(channel).filter((intent) => intent.recipient === recipient);
      const isOfRound = ({ notBefore }: HeldIntent): boolean => notBefore.getTime() === round.getTime();
      const isDigest = theirs.some((intent) => !intent.urgent && isOfRound(intent));
      const ready = theirs.filter((intent) => isOfRound(intent) || (!intent.urgent && isDigest && intent.notBefore < round)).map(({ lineKey }) => lineKey);
      const later = putOff(recipient, round, ready);
      const keys = ready.filter((key) => !later.has(key));
      if (keys.length === 0) return null;
      messages.set(id, { recipient, channel, round, keys, sent: 0 });
      for (const key of keys) Object.assign(intents.get(key)!, { state: 'claimed', message: id });
      return id;
    },
    /** The provider took it: its lines have come to their end. Settling it again changes nothing. */
    settle(id: string): void {
      const { keys, round } = messages.get(id)!;
      for (const key of keys) {
        const [held, intent] = [lines.get(key)!, intents.get(key)!];
        intent.state = 'settled';
        if (open(held)) Object.assign(held, { outcome: held.line.at < round ? 'merged' : 'sent', note: intent.putOff ? 'budget' : null });
      }
    },
  };
}
