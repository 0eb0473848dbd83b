import { addWorkdays } from '../core/calendar/workday.ts';
import type { BreakdownText } from '../core/breakdown/breakdown-text.ts';
import { proposeBreakdown } from '../core/breakdown/propose-breakdown.ts';
import type { ScheduleInput } from '../core/schedule/schedule-input.ts';
import { outlineItems } from '../core/breakdown/outline-items.ts';
import { readBreakdown } from '../core/breakdown/read-breakdown.ts';
import { setGoal } from '../core/breakdown/set-goal.ts';
import { writeBreakdown } from '../core/breakdown/write-breakdown.ts';
import { yearOfTask } from '../core/breakdown/year-of-task.ts';
import type { TaskCommandBody } from '../core/task/task-command.ts';
import type { ActWords } from '../ports/inbox.ts';
import type { TaskView } from '../ports/reads.ts';
import type { Ask } from './ask.ts';
import { hashWords } from './hash-words.ts';

type BreakdownAsk = Extract<Ask, { type: 'submitBreakdown' | 'setQuarterGoal' | 'approveBreakdown' | 'returnBreakdown' | 'markSubItem' }>;

/** What plan, register and policy say when somebody acts on a breakdown; dates are `YYYY-MM-DD`. */
export interface BreakdownFacts {
  /** The year dates without one are of. */
  year: number;
  /** The policy asks for one. */
  toBreakDown: boolean;
  /** From the plan's own words. */
  proposed: BreakdownText;
  /** Handed in last, for review or returned. */
  waiting: BreakdownText | null;
  agreed: BreakdownText | null;
  /** Hash of its text. */
  over: string | null;
  /** By when one that is returned today is asked again. */
  returnDue: string;
}

export function breakdownFacts({ draft, breakdown, state }: Pick<TaskView, 'draft' | 'breakdown' | 'state'>, { policy, calendar }: Pick<ScheduleInput, 'policy' | 'calendar'>, today: string): BreakdownFacts {
  const year = yearOfTask(state);
  return {
    year,
    toBreakDown: policy.breakdownWorkdays > 0,
    proposed: proposeBreakdown(draft, year),
    waiting: breakdown?.proposed ?? null,
    agreed: breakdown?.agreed ?? null,
    over: state.breakdown?.agreed?.text ?? null,
    returnDue: addWorkdays(today, policy.returnWorkdays, calendar),
  };
}

const none: BreakdownText = { goals: [], items: [] };

/** The command with hashes and the text beside it, which is kept as `writeBreakdown` writes it. */
export function breakdownCommandOf(ask: BreakdownAsk, facts: BreakdownFacts): { command: TaskCommandBody; words: ActWords | null } {
  switch (ask.type) {
    case 'submitBreakdown': {
      const { breakdown, faults } = ask.text === null ? { breakdown: facts.proposed, faults: [] } : readBreakdown(ask.text, facts.year);
      const isEmpty = breakdown.goals.length + breakdown.items.length === 0 && faults.length === 0;
      const kept = keep(breakdown);
      return { command: { type: ask.type, content: kept.hash, items: breakdown.items.length, isEmpty, isUnreadable: faults.length > 0, toBreakDown: facts.toBreakDown }, words: kept.words };
    }
    case 'setQuarterGoal': {
      const { quarter, goal, person } = ask;
      const isUnreadable = !/^\d{4}Q[1-4]$/u.test(quarter);
      const kept = keep(setGoal(facts.agreed ?? none, { quarter, goal: goal.replaceAll(/\s+/gu, ' ').trim(), person: person.trim() }));
      return { command: { type: ask.type, quarter, content: kept.hash, over: facts.over, isEmpty: goal.trim() === '', isUnreadable }, words: kept.words };
    }
    case 'approveBreakdown':
      return { command: { type: ask.type, content: ask.content, ...outlineItems(facts.waiting?.items ?? [], facts.agreed?.items ?? []) }, words: null };
    case 'markSubItem':
      return { command: { ...ask }, words: null };
    case 'returnBreakdown': {
      const words: ActWords = { kind: 'words', words: ask.opinion };
      return { command: { type: ask.type, content: ask.content, opinion: hashWords(words), isEmpty: ask.opinion.trim() === '', due: facts.returnDue }, words };
    }
    default:
      throw new TypeError(`unknown ask ${JSON.stringify(ask satisfies never)}`);
  }
}

function keep(breakdown: BreakdownText): { words: ActWords; hash: string } {
  const words: ActWords = { kind: 'words', words: writeBreakdown(breakdown) };
  return { words, hash: hashWords(words) };
}
