import { setTimeout as sleep } from 'node:timers/promises';
import { addWorkdays } from '../core/calendar/workday.ts';
import type { Directory, Person } from '../core/plan/directory.ts';
import { policyOfTask } from '../core/policy/policy-of-task.ts';
import { withStandIns } from '../core/plan/stand-in.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import { inputOfTask } from '../core/schedule/input-of-task.ts';
import { dateOf } from '../core/schedule/instant.ts';
import { decide } from '../core/task/decide.ts';
import { reject } from '../core/task/decision.ts';
import { staysOffline } from '../core/task/decide-paper.ts';
import type { TaskCommand } from '../core/task/task-command.ts';
import type { Clock } from '../ports/clock.ts';
import type { Inbox, NewInboxRow } from '../ports/inbox.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { RegisterReads, TaskView } from '../ports/reads.ts';
import type { Ask } from './ask.ts';
import { breakdownFacts } from './breakdown-facts.ts';
import { besideFacts } from './beside-facts.ts';
import { commandOf, noFacts, type CommandFacts } from './command-of.ts';
import type { ActRequest, Desk, Foresight } from './desk.ts';
import { extensionFacts } from './extension-facts.ts';
import { partFacts } from './part-facts.ts';
import { letterLeft } from './letter-left.ts';
import { isGoalOpen, standingReport } from './standing-report.ts';
import { noRules, ruleFacts } from './rule-facts.ts';
import { isOfficeOf, isSecretaryOf, standingOf } from './standing-of.ts';
import { UnknownPerson, WordsTooLong } from './unreceivable.ts';

/** Where everybody's day begins: who stands in for whom is said by days. */
const ZONE = defaultPolicy.zone;
const LONGEST_WORDS = 32_768;
const FIRST_LOOK_MS = 25;
const asksBreakdown: readonly Ask['type'][] = ['submitBreakdown', 'approveBreakdown', 'returnBreakdown', 'setQuarterGoal'];

export interface DeskDependencies {
  inbox: Inbox;
  reads: Pick<RegisterReads, 'task' | 'linesOfTask' | 'submissions' | 'calls'>;
  directory(): Promise<Directory>;
  planning: PlanningBook;
  clock: Clock;
}

/** The one way in for every surface: chat, link, console, command line. */
export function createDesk({ inbox, reads, directory, planning, clock }: DeskDependencies): Desk & Foresight {
  const rowFor = async (request: ActRequest, index: number, people: Directory): Promise<NewInboxRow> => {
    const { taskId, ask } = request.asks[index]!;
    const by = personIn(people, request.by);
    const whose = personIn(people, request.for ?? request.by);
    const task = await reads.task(taskId);
    const rules = task ? ruleFacts(task, ask, await planning.bookOf(task.planId), people, await clock.now()) : noRules;
    const { command, words } = commandOf(ask, { ...(await factsFor(task, ask)), rules });
    if (words && Buffer.byteLength(JSON.stringify(words)) > LONGEST_WORDS) throw new WordsTooLong(LONGEST_WORDS);

    const standingTask = { duties: task?.state.duties ?? [], section: task?.section ?? [], handed: task?.state.handed };
    const records = ask.type === 'recordInstruction' && isSecretaryOf(by, whose);
    const act = {
      by: by.address,
      for: whose.address,
      via: request.via,
      standing: task ? standingOf(whose, standingTask, people) : [],
      byOffice: task !== null && (isOfficeOf(by, standingTask) || records),
    };
    const asked = { ...command, act, ...(rules.offline ? { offline: true } : {}) } as TaskCommand;
    // What will be refused for being words is not kept in the meantime either.
    return { id: `${request.key}/${index + 1}`, taskId, command: asked, words: staysOffline(asked) ? null : words };
  };

  const factsFor = async (task: TaskView | null, ask: Ask): Promise<Omit<CommandFacts, 'rules'>> => {
    const none: Omit<CommandFacts, 'rules'> = noFacts;
    const beside = task && (await besideFacts(task, ask, { reads, planning, clock }));
    if (beside) return { ...none, ...beside };
    if (task && ask.type === 'noChange') {
      const standing = standingReport(task.state, await reads.submissions(task.id), ask.cycle);
      return { ...none, standing, goalOpen: isGoalOpen(task, ask.cycle, standing) };
    }
    if (task && ask.type === 'acknowledge') {
      const { policy } = await planning.bookOf(task.planId);
      return { ...none, toBreakDown: policyOfTask(policy, task.state).breakdownWorkdays > 0 };
    }
    if (task && asksBreakdown.includes(ask.type)) {
      const input = inputOfTask(task.state, await planning.bookOf(task.planId));
      return { ...none, breakdown: breakdownFacts(task, input, dateOf(await clock.now(), input.policy.zone)) };
    }
    if (task && ask.type === 'askCoUnit') {
      const input = inputOfTask(task.state, await planning.bookOf(task.planId));
      return { ...none, part: partFacts(input, ask.cycle, dateOf(await clock.now(), input.policy.zone)) };
    }
    if (!task || (ask.type !== 'holdLetter' && ask.type !== 'return' && ask.type !== 'requestExtension')) return none;
    const book = await planning.bookOf(task.planId);
    const { calendar } = book;
    const policy = policyOfTask(book.policy, task.state);
    const today = dateOf(await clock.now(), policy.zone);
    if (ask.type === 'requestExtension') return { ...none, extension: extensionFacts(inputOfTask(task.state, book), ask, today) };
    const due = ask.type === 'return' ? task.state.cycles.find((cycle) => cycle.id === ask.cycle)?.due : undefined;
    const again = addWorkdays(today, policy.returnWorkdays, calendar);
    return {
      ...none,
      today,
      holdUntil: addWorkdays(today, policy.holdWorkdays, calendar),
      returnDue: due && due > again ? due : again,
      hasLeft: ask.type === 'holdLetter' && letterLeft(await reads.linesOfTask(task.id), ask),
    };
  };

  const peopleNow = async () => withStandIns(await directory(), dateOf(await clock.now(), ZONE));

  return {
    async foresee(request) {
      const people = await peopleNow();
      return Promise.all(
        request.asks.map(async ({ taskId }, index) => {
          const [task, { command }] = await Promise.all([reads.task(taskId), rowFor({ ...request, key: '' }, index, people)]);
          return task && command ? decide(task.state, command) : reject('WRONG_STATE');
        }),
      );
    },

    async receive(request) {
      const people = await peopleNow();
      const rows = await Promise.all(request.asks.map((_, index) => rowFor(request, index, people)));
      await inbox.store(request.key, rows);
      return { id: request.key };
    },

    async settled({ id }, patienceMs) {
      const until = Date.now() + patienceMs;
      for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, 400)) {
        const rows = await inbox.outcomes(id);
        const done = rows.every((row) => row.outcome !== null);
        if (done || Date.now() >= until) return { done, rows };
        await sleep(Math.min(pause, Math.max(1, until - Date.now())));
      }
    },
  };
}

function personIn({ people }: Directory, address: string): Person {
  const person = people.find((each) => each.address === address);
  if (!person) throw new UnknownPerson(address);
  return person;
}
