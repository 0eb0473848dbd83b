import { setTimeout as sleep } from 'node:timers/promises';
import type { BreakdownText } from '../../core/breakdown/breakdown-text.ts';
import { readBreakdown } from '../../core/breakdown/read-breakdown.ts';
import { chineseCalendar } from '../../core/calendar/chinese-calendar.ts';
import type { Carried } from '../../core/policy/carried.ts';
import { cutToCarriage } from '../../core/policy/cut-to-carriage.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { breakdownFacts } from '../../desk/breakdown-facts.ts';
import { drawLine, type Drawing } from '../../core/schedule/draw-line.ts';
import type { Person } from '../../core/plan/directory.ts';
import { decide } from '../../core/task/decide.ts';
import { evolve } from '../../core/task/evolve.ts';
import { saidOf } from '../../core/task/matter.ts';
import type { ReachedLine, RecordedEvent, TaskEvent } from '../../core/task/task-event.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import { draftedTask, type SignOffForm, type TaskState } from '../../core/task/task-state.ts';
import { isAsked } from '../../core/call/call-column.ts';
import type { Ask } from '../../desk/ask.ts';
import { commandOf, noFacts, type CommandFacts } from '../../desk/command-of.ts';
import { noRules, type RuleFacts } from '../../desk/rule-facts.ts';
import { unitsOf } from '../../core/plan/colleagues.ts';
import type { ActRequest, Desk, Foresight, Settlement } from '../../desk/desk.ts';
import { extensionFacts } from '../../desk/extension-facts.ts';
import { isGoalOpen, standingReport } from '../../desk/standing-report.ts';
import { isOfficeOf, standingOf } from '../../desk/standing-of.ts';
import type { ActOutcome, ActWords } from '../../ports/inbox.ts';
import type { CallView, DeliveryItem, DeliveryView, SubmissionView, TaskView } from '../../ports/reads.ts';
import type { BotReads } from '../../bots/slack/bot-deps.ts';

const person = (name: string, address: string, chatId: string, roles: Person['roles']): Person => ({ name, address, chatId, phone: null, roles });

export const people = {
  contact: person('王芳', 'wang@bureau.example', 'U01CONTACT', [{ kind: 'contactA', scope: '基础科' }]),
  other: person('赵敏', 'zhao@bureau.example', 'U03OTHER', [{ kind: 'contactA', scope: '装备科' }]),
  officer: person('李强', 'li@bureau.example', 'U02OFFICER', [{ kind: 'caseOfficer', scope: '' }]),
  head: person('孙科长', 'sun@bureau.example', 'U05HEAD', [{ kind: 'unitHead', scope: '基础科' }]),
  member: person('钱员', 'qian@bureau.example', 'U06MEMBER', [{ kind: 'member', scope: '基础科' }]),
  leader: person('周华', 'zhou@bureau.example', 'U04LEADER', [{ kind: 'leaderInCharge', scope: '基础科' }]),
};

interface Told {
  taskId: string;
  drawing: Omit<Drawing, 'at'>;
}

/** A register and a desk in memory, behind the ports the bot uses; the rules are core's own. */
export function createBureau(clock: { now: Date } = { now: new Date('2026-09-15T01:12:00Z') }) {
  const tasks = new Map<string, TaskView>();
  const events = new Map<string, { event: RecordedEvent; words: string | null }[]>();
  const submissions: SubmissionView[] = [];
  const texts = new Map<string, BreakdownText>();
  const calls: CallView[] = [];
  const carried = new Map<string, Carried>();
  const deliveries = new Map<string, { recipient: Person; told: Told[]; place: unknown }>();
  const directory = { units: [], groups: [], people: Object.values(people) };
  const byAddress = (address: string) => directory.people.find((each) => each.address === address);

  function record(taskId: string, event: TaskEvent, cause: string, words: ActWords | null): void {
    const task = tasks.get(taskId)!;
    const revision = task.state.revision + 1;
    const at = clock.now.toISOString();
    const recorded: RecordedEvent = { ...event, revision, cause, ordinal: 0, at, hash: `h${revision}` };
    task.state = evolve(task.state, recorded);
    events.get(taskId)!.push({ event: recorded, words: words?.kind === 'words' ? words.words : null });
    if (event.type === 'breakdownSubmitted' && words?.kind === 'words') texts.set(event.content, readBreakdown(words.words, 0).breakdown);
    const { agreed, proposal, returned } = task.state.breakdown ?? {};
    const textOf = (hash = '') => texts.get(hash) ?? null;
    task.breakdown = { agreed: textOf(agreed?.text), proposed: textOf(proposal?.text ?? returned?.text) };
    if (event.type === 'reportSubmitted' && words?.kind === 'report') {
      const { unit, cycle, content: hash, progressClass, attestedBy, by, via } = event;
      submissions.push({ taskId, cycle, unit, hash, words, progressClass, attestedBy, by, for: event.for, via, at: clock.now, standing: 'submitted' });
    }
    if (event.type === 'reportCalled' && words?.kind === 'call') {
      calls.push({ call: event.call, taskId, at: clock.now, by: event.by, due: event.due, joined: event.joined, columns: words.columns, reason: words.reason, answer: null });
    }
    const newest = submissions.filter((each) => each.taskId === taskId).at(-1);
    if (newest && event.type === 'reportApproved') newest.standing = 'approved';
    if (newest && event.type === 'reportReturned') newest.standing = 'returned';
  }

  const system = { by: 'system', for: 'system', via: 'system' } as const;

  function addTask(id: string, { title = `任务 ${id}`, unit = '基础科', fields = {} as Record<string, string[]>, coUnits = [] as string[] } = {}): TaskView {
    const draft = {
      number: `${id}.`, title, section: ['一、总体'], leadUnits: [unit], coUnits, leadExplicit: true, ownerText: '', leaders: [], persons: [],
      basis: '', deadline: null, deadlineText: null, milestones: [], recurrence: null, recurrenceText: null, indicators: [], deliverables: [],
      subItems: [], fields, source: { text: title },
    };
    const state: TaskState = draftedTask(`t${id}`);
    const task: TaskView = {
      id: `t${id}`, planId: 'plan', planTitle: '工作要点', row: Number(id), number: `${id}.`, title, section: draft.section, draft, state,
      needsHelp: null, leftOut: null,
    };
    tasks.set(task.id, task);
    events.set(task.id, []);
    const duties = [{ unit, kind: 'lead' as const, main: true }, ...coUnits.map((each) => ({ unit: each, kind: 'co' as const, main: false }))];
    record(task.id, { type: 'assigned', duties, term: { kind: 'planYear', end: '2026-12-31' }, ...system }, `launch/${id}`, null);
    return task;
  }

  function reach(taskId: string, line: ReachedLine): void {
    record(taskId, { type: 'linesReached', lines: [line], ...system }, `wake/${line.key}`, null);
  }
  const openCycle = (taskId: string, cycle = '2026Q3', due = '2026-09-24'): void =>
    reach(taskId, { key: `${taskId}/${cycle}`, cycle, purpose: 'reportOpen', rung: 0, role: 'contactA:基础科', due });

  function itemOf({ taskId, drawing }: Told, round: Date): DeliveryItem {
    const line = drawLine(taskId, { ...drawing, at: round });
    const revision = saidOf(tasks.get(taskId)!.state, line.cycle) ?? line.version;
    const source = events.get(taskId)!.filter(({ event }) => event.revision === revision && revision > 0).at(-1);
    const submission = submissions.filter((each) => each.taskId === taskId && each.cycle === line.cycle).at(-1) ?? null;
    const item = { line, task: structuredClone(tasks.get(taskId)!), submission, eventWords: source?.words ?? null, event: source?.event ?? null };
    return cutToCarriage(item, carried.get(taskId) ?? { carriage: 'full', offline: false });
  }

  const round = new Date('2026-09-15T01:00:00Z');
  const deliveryView = (id: string): DeliveryView | null => {
    const found = deliveries.get(id);
    if (!found) return null;
    return { id, recipient: found.recipient, channel: 'slack', round, place: found.place, items: found.told.map((told) => itemOf(told, round)) };
  };

  const reads: BotReads = {
    calls: () => Promise.resolve(calls),
    task: (id) => Promise.resolve(tasks.get(id) ?? null),
    submissions: (id) => Promise.resolve(submissions.filter((each) => each.taskId === id)),
    parts: ([id = '']) =>
      Promise.resolve((events.get(id) ?? []).flatMap(({ event, words }) => (event.type === 'partAdded' ? [{ taskId: id, cycle: event.cycle, unit: event.unit, text: words ?? '', at: new Date(event.at) }] : []))),
    delivery: (id) => Promise.resolve(deliveryView(id)),
    timeline: (id) =>
      Promise.resolve(events.get(id)!.map(({ event, words }) => ({ at: new Date(event.at), kind: 'event', event, line: null, words }))),
    personByChatId: (chatId) => Promise.resolve(directory.people.find((each) => each.chatId === chatId) ?? null),
    personByAddress: (address) => Promise.resolve(byAddress(address) ?? null),
    plans: () => Promise.resolve([{ id: 'plan', title: '工作要点', year: 2026, state: 'launched', launchDate: '2026-03-02', tasks: tasks.size, cycles: [], policy: null }]),
    tasksOf: () => Promise.resolve([...tasks.values()]),
    people: () => Promise.resolve(directory.people),
  };

  const received: ActRequest[] = [];
  const outcomes = new Map<string, { taskId: string; outcome: ActOutcome | null }[]>();
  let held: (() => void)[] | undefined;
  let failing: Error | undefined;
  let receivingMs = 0;
  const unsettled: Error[] = [];

  /** As the calendar and the register would show them on the day of the tests. */
  function besideFacts(task: TaskView, ask: Ask): Partial<CommandFacts> {
    const today = '2026-09-15';
    if (ask.type === 'holdLetter') return { today, holdUntil: '2026-09-22' };
    if (ask.type === 'noChange') {
      const standing = standingReport(task.state, submissions.filter((each) => each.taskId === task.id), ask.cycle);
      return { standing, goalOpen: isGoalOpen(task, ask.cycle, standing) };
    }
    if (ask.type === 'requestExtension') {
      const cycles = task.state.cycles.map(({ id, due }) => ({ id, due }));
      return { extension: extensionFacts({ state: task.state, policy: defaultPolicy, calendar: chineseCalendar, cycles, filledRoles: new Set() }, ask, today) };
    }
    if (ask.type === 'registerInstruction') return { today, due: ask.due };
    if (ask.type === 'answerCall') return { called: calls.find(({ call }) => call === ask.call)?.columns ?? [] };
    if (ask.type !== 'callForReport') return {};
    const columns = ask.columns.map((name) => ({ name, text: name === '推进情况' ? '已起草初稿' : null, cycle: name === '推进情况' ? '2026Q2' : null }));
    return { call: { today, due: ask.due, opens: today, joined: null, columns, rest: columns.filter(isAsked).length, isShort: false } };
  }

  /** The policy of the bureau: how reports are signed off. */
  let signOff: SignOffForm = 'attested';
  let closeOut = true;
  const rulesFor = (ask: ActRequest['asks'][number]['ask']): RuleFacts => {
    const to = ask.type === 'handOn' ? byAddress(ask.to) : undefined;
    const awaited = signOff === 'sealed' ? 'sealed' : 'confirmed';
    return { ...noRules, today: '2026-09-15', due: ask.type === 'reopen' ? ask.due : '', signOff, awaited, closeOut, colleagueOf: to ? unitsOf(to) : [] };
  };

  function work(request: ActRequest): void {
    const rows = request.asks.map(({ taskId, ask }) => {
      const { decision, words } = judge(request, taskId, ask);
      if (!decision.ok) return { taskId, outcome: decision };
      for (const event of decision.events) record(taskId, event, request.key, words);
      return { taskId, outcome: { ok: true as const, revision: tasks.get(taskId)!.state.revision } };
    });
    outcomes.set(request.key, rows);
  }

  const judge = (request: Omit<ActRequest, 'key'>, taskId: string, ask: Ask) => {
    const task = tasks.get(taskId)!;
    const by = byAddress(request.by)!;
    const whose = byAddress(request.for ?? request.by)!;
    const { command, words } = commandOf(ask, { ...noFacts, returnDue: '2026-09-28', ...besideFacts(task, ask), breakdown: breakdownFacts(task, { policy: defaultPolicy, calendar: chineseCalendar }, '2026-09-15'), part: { latest: '2026-09-22', today: '2026-09-15' }, rules: rulesFor(ask) });
    const standing = standingOf(whose, { duties: task.state.duties, section: task.section, handed: task.state.handed }, directory);
    const act = { by: by.address, for: request.for ?? by.address, via: request.via, standing, byOffice: isOfficeOf(by, { duties: task.state.duties, section: task.section }) };
    return { decision: decide(task.state, { ...command, act } as TaskCommand), words };
  };

  const desk: Desk & Foresight = {
    foresee: (request) => Promise.resolve(request.asks.map(({ taskId, ask }) => judge(request, taskId, ask).decision)),
    async receive(request) {
      if (receivingMs > 0) await sleep(receivingMs);
      if (failing) throw failing;
      received.push(request);
      if (!outcomes.has(request.key)) {
        outcomes.set(request.key, request.asks.map(({ taskId }) => ({ taskId, outcome: null })));
        if (held) held.push(() => work(request));
        else work(request);
      }
      return { id: request.key };
    },
    async settled({ id }, patienceMs): Promise<Settlement> {
      const lost = unsettled.shift();
      if (lost) throw lost;
      const now = () => ({ done: outcomes.get(id)!.every((row) => row.outcome !== null), rows: outcomes.get(id)! });
      // The first, short look comes back at once; the later one waits for the release.
      if (!now().done && patienceMs > 3_000) await new Promise<void>((resolve) => void held?.push(resolve));
      return now();
    },
  };

  return {
    clock, tasks, reads, desk, received, submissions, addTask, openCycle, reach, deliveryView,
    lookBack: () => void (closeOut = false),
    signOffBy: (form: SignOffForm) => void (signOff = form),
    /** Records what somebody did elsewhere (console, telephone). */
    act: (key: string, by: Person, taskId: string, ask: ActRequest['asks'][number]['ask']) => work({ key, by: by.address, via: 'console', asks: [{ taskId, ask }] }),
    /** What chat may carry of a task. */
    carry: (taskId: string, carriage: Carried['carriage'], offline = false) => void carried.set(taskId, { carriage, offline }),
    settle: (id: string, place: unknown) => void (deliveries.get(id)!.place = place),
    addDelivery: (id: string, recipient: Person, told: Told[]) => void deliveries.set(id, { recipient, told, place: null }),
    /** From now on acts are received but not worked, until the answer is called. */
    hold() {
      held = [];
      return () => {
        const waiting = held ?? [];
        held = undefined;
        for (const go of waiting) go();
      };
    },
    /** The next look at what became of an act fails. */
    failLook: (error: Error) => void unsettled.push(error),
    /** An act is received only after so many real milliseconds. */
    slowDown: (ms: number) => void (receivingMs = ms),
    fail: (error: Error | undefined) => void (failing = error),
  };
}

export type Bureau = ReturnType<typeof createBureau>;

/** Lines as core/schedule draws them. */
export const lines = {
  sign: (taskId: string, unit = '基础科'): Told => ({
    taskId,
    drawing: { purpose: 'assigned', role: `contactA:${unit}`, version: 0, due: '2026-09-17', reason: { rule: 'assigned', facts: { unit, due: '2026-09-17' } } },
  }),
  report: (taskId: string, due = '2026-09-24', unit = '基础科'): Told => ({
    taskId,
    drawing: {
      purpose: 'reportOpen', role: `contactA:${unit}`, cycle: '2026Q3', due,
      reason: { rule: 'reportOpen', facts: { unit, cycle: '2026Q3', due } },
    },
  }),
  late: (taskId: string): Told => ({
    taskId,
    drawing: {
      purpose: 'reportOverdue', rung: 2, role: 'contactA:基础科', cycle: '2026Q3', due: '2026-09-11',
      reason: { rule: 'reportOverdue', facts: { unit: '基础科', cycle: '2026Q3', due: '2026-09-11', late: 2 } },
    },
  }),
  review: (taskId: string): Told => ({
    taskId,
    drawing: {
      purpose: 'reviewDue', role: 'office', cycle: '2026Q3', due: '2026-09-18',
      reason: { rule: 'reviewOpen', facts: { cycle: '2026Q3', submitted: '2026-09-15', due: '2026-09-18' } },
    },
  }),
  completion: (taskId: string): Told => ({
    taskId,
    drawing: { purpose: 'reviewDue', role: 'office', due: '2026-09-18', reason: { rule: 'reviewOpen', facts: { cycle: '', submitted: '2026-09-15', due: '2026-09-18' } } },
  }),
  signOff: (taskId: string): Told => ({
    taskId,
    drawing: {
      purpose: 'signOffDue', role: 'head:基础科', cycle: '2026Q3', due: '2026-09-17',
      reason: { rule: 'signOffOpen', facts: { unit: '基础科', cycle: '2026Q3', form: 'confirmed', submitted: '2026-09-15', due: '2026-09-17' } },
    },
  }),
  yearEnd: (taskId: string): Told => ({
    taskId,
    drawing: { purpose: 'yearEnd', role: 'contactA:基础科', due: '2026-12-31', reason: { rule: 'yearEndOpen', facts: { unit: '基础科', due: '2026-12-31', year: '2026', term: 'planYear' } } },
  }),
  /** Told because of the task's newest event. */
  answered: (taskId: string, revision: number, rule: string, cycle: string | null = '2026Q3'): Told => ({
    taskId,
    drawing: { purpose: 'answered', role: 'contactA:基础科', cycle, version: revision, reason: { rule, facts: { unit: '基础科' } } },
  }),
  /** A 批示, shown to the office; `revision` of its event. */
  instructed: (taskId: string, revision: number): Told => ({
    taskId,
    drawing: { purpose: 'officeItem', rung: 3, role: 'office', version: revision, reason: { rule: 'instructed', facts: { kind: '办理', leader: '', content: '' } } },
  }),
  /** A 批示 that became work, to its unit or (role `office`) for review; a call for a report. */
  matter: (taskId: string, cycle: string, role = 'contactA:基础科'): Told => ({
    taskId,
    drawing: { purpose: 'instructionDue', role, cycle, due: '2026-09-22', reason: { rule: role === 'office' ? 'answerOpen' : 'instructionAsked', facts: { unit: '基础科', due: '2026-09-22', submitted: '2026-09-15' } } },
  }),
  call: (taskId: string, cycle: string): Told => ({
    taskId,
    drawing: { purpose: 'callDue', role: 'contactA:基础科', cycle, due: '2026-09-22', reason: { rule: 'callAsked', facts: { unit: '基础科', due: '2026-09-22' } } },
  }),
  informed: (taskId: string): Told => ({
    taskId,
    drawing: { purpose: 'informed', role: 'contactA:基础科', reason: { rule: 'informed', facts: { unit: '基础科', duty: 'co' } } },
  }),
  letterShown: (taskId: string): Told => ({
    taskId,
    drawing: {
      purpose: 'officeItem', rung: 12, role: 'office', cycle: '2026Q3', due: '2026-09-11',
      reason: { rule: 'letterShown', facts: { unit: '基础科', cycle: '2026Q3', due: '2026-09-11', level: 2, leaves: '2026-09-15' } },
    },
  }),
};
