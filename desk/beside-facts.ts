import { addWorkdays, workdayOnOrBefore } from '../core/calendar/workday.ts';
import { policyOfTask } from '../core/policy/policy-of-task.ts';
import { askedCycles } from '../core/schedule/asked-cycles.ts';
import { inputOfTask } from '../core/schedule/input-of-task.ts';
import { dateOf } from '../core/schedule/instant.ts';
import { matterOf } from '../core/task/matter.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { RegisterReads, TaskView } from '../ports/reads.ts';
import { amendmentFacts } from './amendment-facts.ts';
import type { Ask } from './ask.ts';
import { callFacts } from './call-facts.ts';
import type { CommandFacts } from './command-of.ts';
import { letterLeft } from './letter-left.ts';

interface Sources {
  reads: Pick<RegisterReads, 'linesOfTask' | 'submissions' | 'calls'>;
  planning: PlanningBook;
  clock: Clock;
}

/** What acts beside the report cycles need of the register and the calendar: 拟办, jumps of levels, calls and amendments; null for any other act. */
export async function besideFacts(task: TaskView, ask: Ask, { reads, planning, clock }: Sources): Promise<Partial<CommandFacts> | null> {
  const timed = async () => {
    const book = await planning.bookOf(task.planId);
    return { book, calendar: book.calendar, today: dateOf(await clock.now(), book.policy.zone) };
  };
  switch (ask.type) {
    case 'registerInstruction': {
      const { calendar, today } = await timed();
      return { today, due: workdayOnOrBefore(ask.due, calendar) };
    }
    case 'returnAnswer': {
      const { book, calendar, today } = await timed();
      const due = matterOf(task.state, ask.matter)?.due ?? '';
      const again = addWorkdays(today, policyOfTask(book.policy, task.state).returnWorkdays, calendar);
      return { returnDue: due > again ? due : again };
    }
    case 'escalate': {
      const input = inputOfTask(task.state, await planning.bookOf(task.planId));
      const hasLeft = letterLeft(await reads.linesOfTask(task.id), { cycle: ask.cycle, rung: ask.level });
      return { hasLeft, isPlanned: askedCycles(input).some(({ id }) => id === ask.cycle) };
    }
    case 'callForReport': {
      const { book, today } = await timed();
      const submissions = await reads.submissions(task.id);
      return { call: callFacts(inputOfTask(task.state, book), { draft: task.draft, submissions }, ask, today) };
    }
    case 'answerCall':
      return { called: (await reads.calls({ taskId: task.id })).find(({ call }) => call === ask.call)?.columns ?? [] };
    case 'amend':
      return { amendment: amendmentFacts(task.draft, ask), base: task.state.revision };
    default:
      return null;
  }
}
